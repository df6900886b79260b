/** What every request shares: the case that it is of, and the outcome that it leaves. */
import { randomUUID } from "node:crypto";
import { caseState } from "../../domain/case";
import { dayOf } from "../../domain/clock";
import { type Disposition, disposition } from "../../domain/disposition";
import { isOpenedAgain, type RequestContent, type RequestState } from "../../domain/household-request";
import type { Case, Wave } from "../../store/records";
import type { Writes } from "../../store/store";
import { recordOutcome } from "../fieldwork/record-outcome";

export interface Asking {
  tx: Writes;
  of: Case;
  wave: Wave;
  at: Date;
}

export const keepRequest = ({ tx, of, at }: Asking, content: RequestContent, state: RequestState): Promise<void> =>
  tx.addRequest({ id: randomUUID(), caseId: of.id, askedOn: at, state, content });

/** In the history as what it counts as, once a day. By its day: the hour would tell how long the sitting had lasted. */
export async function noteOutcome({ tx, of, at }: Asking, outcome: Disposition): Promise<void> {
  const started = dayOf(at);
  const noted = (await tx.attempts(of.id)).some(
    (attempt) =>
      attempt.channel === "web" && attempt.outcome === outcome && attempt.started.getTime() === started.getTime(),
  );
  if (!noted)
    await tx.addAttempt({
      id: randomUUID(),
      caseId: of.id,
      channel: "web",
      numberId: null,
      who: null,
      started,
      ended: null,
      outcome,
      note: null,
      interviewId: null,
    });
  await recordOutcome(tx, of.id, outcome);
  // nobody has called: what can be called by rule already says where it stands
  if (disposition(outcome).next === "calling" && caseState(of.state).calls === "by-rule")
    await tx.updateCase(of.id, { state: of.state });
}

/** Who declined and comes back gets what they ask for; by rule nobody calls or writes to them. */
export async function openAgain({ tx, of }: Asking): Promise<void> {
  if (isOpenedAgain(of.state)) await tx.updateCase(of.id, { state: "at-rest" });
}
