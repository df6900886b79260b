/**
 * Erases again whoever the ledger names and the store still holds: after a restore from an older backup, and after a
 * process that died between the ledger's line and the end of the erasure. Finding nothing to do is the usual end.
 */
import { addDays } from "../../domain/clock";
import { readLedger } from "../../store/erasure-ledger";
import type { Context } from "../context";
import { KEY_BACKUP_DAYS } from "./decide-erasure";

const SYSTEM = "system";

export async function replayLedger(ctx: Pick<Context, "store" | "settings" | "now">): Promise<number> {
  let again = 0;
  for (const { caseId, number, at } of readLedger(ctx.settings.erasureLedger)) {
    const request = await ctx.store.erasureOfCase(caseId);
    if (request?.state !== "requested" && !(await ctx.store.hasKeys(caseId))) continue;
    await ctx.store.write(async (tx) => {
      await tx.erasePerson(caseId, ctx.now());
      if (request?.state === "requested")
        await tx.decideErasure(request.id, {
          state: "done",
          decidedBy: SYSTEM,
          decidedAt: new Date(at),
          certificate: {
            number,
            erasedAt: at,
            backupsReadableUntil: addDays(new Date(at), KEY_BACKUP_DAYS).toISOString(),
            exportsDelivered: [],
          },
        });
      await tx.addAudit({ at: ctx.now(), who: SYSTEM, what: "erase-person-again", subject: caseId });
    });
    again++;
  }
  return again;
}
