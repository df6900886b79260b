/** What an interviewer is at from now on. Said again each minute by the console, it is the sign of life. */
import { randomUUID } from "node:crypto";
import { type HoursKind, hasLapsed, toStep } from "../../../domain/floor-hours";
import type { FloorHours } from "../../../store/records";
import type { Writes } from "../../../store/store";
import type { Context } from "../../context";
import { endStretch } from "./end-stretch";

export interface HoursNow {
  kind: HoursKind;
  started: Date;
}

/** @param kind null: the work is over for now */
export async function keepHours(ctx: Context, login: string, kind: HoursKind | null): Promise<HoursNow | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const open = await tx.openHours(login);
    if (open && open.kind === kind && !hasLapsed(open, now)) {
      await tx.changeHours(open.id, { seen: now });
      return { kind, started: open.started };
    }
    if (open) await endStretch(tx, open, hasLapsed(open, now) ? open.seen : now);
    if (kind === null) return null;
    return begin(tx, { id: randomUUID(), login, kind, started: toStep(now), seen: now, ended: null });
  });
}

async function begin(tx: Writes, row: FloorHours): Promise<HoursNow> {
  await tx.addHours(row);
  return { kind: row.kind, started: row.started };
}
