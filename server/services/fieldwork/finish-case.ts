/**
 * The first mode to finish wins the case at once: in the transaction of the submit the telephone lets go of it, and no
 * appointment or planned sending is left. A second finish is kept beside the first; the wave's rule says which stands.
 */
import type { Mode } from "../../../questionnaires/format/types";
import { disposition } from "../../domain/disposition";
import type { Writes } from "../../store/store";
import { dropPaper } from "./drop-paper";
import { recordOutcome } from "./record-outcome";
import { settleStanding } from "./settle-standing";

export interface Finish {
  caseId: string;
  mode: Mode;
  /** complete, partial, or the outcome of a stop (wrong-person, under-age, …) */
  outcome: string;
  at: Date;
}

/** Call it after the response has been updated: standing is decided from what the store holds. */
export async function finishCase(tx: Writes, { caseId, mode, outcome, at }: Finish): Promise<void> {
  const found = await tx.case(caseId);
  if (!found) throw new Error(`No case ${caseId}`);
  const { class: group, next } = disposition(outcome);
  if (group !== "I" && group !== "P") {
    // What was begun in the sitting that stopped says no more than the stop itself.
    if (found.disposition === "started") await tx.updateCase(caseId, { disposition: "not-worked" });
    await recordOutcome(tx, caseId, outcome);
  } else {
    await tx.releaseClaim(caseId);
    await tx.settleAppointments(caseId, "cancelled");
    await tx.settleCallRequests(caseId, "withdrawn");
    await dropPaper(tx, caseId);
    await tx.cancelPlannedSendings(caseId);
    await tx.cancelMessages(caseId);
    if (!found.finishedMode)
      await tx.updateCase(caseId, {
        state: next ?? found.state,
        disposition: outcome,
        finishedMode: mode,
        finishedAt: at,
      });
  }
  await settleStanding(tx, found, at);
}
