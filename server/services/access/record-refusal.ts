/**
 * A member of staff who was refused leaves a row: a wrong password or code, or a route that their role does not open. One a
 * minute of each kind is enough to see it, and nobody floods the audit. Kept in memory, by process. Households leave none.
 */
import type { Writes } from "../../store/store";
import { type Context, perApp } from "../context";

const MS = 60_000;
type Kind = "sign-in-failed" | "refused";

/** When an account's last row of each kind was written. There are no more than accounts, twice. */
const written = perApp(() => new Map<string, number>());

export interface Refusal {
  who: string;
  what: Kind;
  /** the action that the role lacks */
  subject: string | null;
  /** where the request's own is not known yet (server/store/acting.ts) */
  address?: string;
}

export async function addRefusal(ctx: Context, tx: Writes, row: Refusal): Promise<void> {
  const rows = written(ctx);
  const [key, at] = [`${row.what} ${row.who}`, ctx.now()];
  if (at.getTime() - (rows.get(key) ?? Number.NEGATIVE_INFINITY) < MS) return;
  rows.set(key, at.getTime());
  await tx.addAudit({ at, ...row });
}

export const recordRefusal = (ctx: Context, row: Refusal): Promise<void> =>
  ctx.store.write((tx) => addRefusal(ctx, tx, row));
