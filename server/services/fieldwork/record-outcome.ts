/** What an outcome does to its case: next state, and the final code by rule. A finished case keeps both. */
import { caseState, isFinal } from "../../domain/case";
import { disposition, finalCode } from "../../domain/disposition";
import type { Writes } from "../../store/store";
import { dropPaper } from "./drop-paper";

export async function recordOutcome(tx: Writes, caseId: string, outcome: string): Promise<void> {
  const found = await tx.case(caseId);
  if (!found) throw new Error(`No case ${caseId}`);
  if (found.finishedMode || isFinal(found.state)) return;
  const facts = disposition(outcome);
  const attempts = await tx.attempts(caseId);
  const outcomes = attempts.flatMap((attempt) => attempt.outcome ?? []);
  // the present outcome may be of an attempt that is not stored yet
  const code = finalCode([found.disposition, ...outcomes, outcome]);
  const next = facts.next ?? found.state;
  // a call at the person's own wish that reached nobody brings no further call by rule
  const rests = found.state === "at-rest" && caseState(next).calls === "by-rule";
  await tx.updateCase(caseId, { state: rests ? found.state : next, disposition: code });
  if (facts.final) {
    await tx.settleAppointments(caseId, "cancelled");
    await tx.settleCallRequests(caseId, "withdrawn");
  }
  // whoever is left in peace is neither called nor reminded by rule (docs/safety.md)
  if (facts.final || facts.next === "at-rest") {
    await tx.cancelPlannedSendings(caseId);
    await dropPaper(tx, caseId);
  }
}
