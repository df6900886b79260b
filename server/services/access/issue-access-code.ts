/** One code for each sending, several valid at a time. Nothing but its keyed hash is stored: it is derived when printed. */

import type { Writes } from "../../store/store";
import type { Context } from "../context";

export interface NewAccessCode {
  caseId: string;
  serial: number;
  /** posting day of the letter that carries it; null: at once */
  startsAt: Date | null;
  sendingId: string | null;
}

export async function issueAccessCode(ctx: Context, tx: Writes, row: NewAccessCode): Promise<string> {
  const code = ctx.secrets.accessCode(row.caseId, row.serial);
  await tx.addAccessCode({ ...row, lookup: ctx.secrets.codeLookup(code), issuedAt: ctx.now() });
  return code;
}
