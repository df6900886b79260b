/**
 * Which of a case's responses stands, decided anew inside the transaction that changed one of them. A doubt about who
 * answered is noted, or taken back, so that the office's list opens no answer to find it.
 */
import { randomUUID } from "node:crypto";
import { dayOf } from "../../domain/clock";
import { isRuling } from "../../domain/reconciliation";
import type { Case, IdentityDecision } from "../../store/records";
import type { Writes } from "../../store/store";
import { type ReconciledCase, reconcileCase } from "./reconcile-case";

/** How many responses stand now that did not before, or the other way round. */
export async function settleStanding(tx: Writes, of: Case, at: Date): Promise<number> {
  const reconciled = await reconcileCase(tx, of);
  let changed = 0;
  for (const { response, verdict } of reconciled.responses) {
    if (response.stands === verdict.stands) continue;
    await tx.updateResponse(response.id, { stands: verdict.stands });
    changed += 1;
  }
  const noted = instantOfNote(reconciled, at);
  for (const { responseId, decision } of due(reconciled))
    await tx.addIdentityEvent({ id: randomUUID(), caseId: of.id, responseId, decision, who: "system", at: noted });
  return changed;
}

/** The day, as for every end (decision 0009): after earlier notes of that day, which the instant need not tell. */
function instantOfNote({ notes }: ReconciledCase, at: Date): Date {
  const own = notes.filter(({ decision }) => !isRuling(decision)).map((note) => note.at.getTime() + 1);
  return new Date(Math.max(dayOf(at).getTime(), ...own));
}

/** Whether a settling would write anything. */
export const isSettled = (reconciled: ReconciledCase): boolean =>
  due(reconciled).length === 0 &&
  reconciled.responses.every(({ response, verdict }) => response.stands === verdict.stands);

/** What has to be noted: a doubt that is new, or one that is gone. Where a person decided, nothing is noted any more. */
function due({ responses, notes }: ReconciledCase): Pick<IdentityDecision, "responseId" | "decision">[] {
  return responses.flatMap(({ response: { id: responseId }, verdict }) => {
    const last = notes.findLast((note) => note.responseId === responseId && !isRuling(note.decision))?.decision;
    if (verdict.ruling || verdict.doubtful === (last === "doubtful")) return [];
    return [{ responseId, decision: verdict.doubtful ? ("doubtful" as const) : ("no-doubt" as const) }];
  });
}
