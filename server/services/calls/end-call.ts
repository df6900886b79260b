/** The call is over: its outcome, what it does to the case, and an appointment where the person chose a time. */
import { randomUUID } from "node:crypto";
import type { EndCall } from "../../contract/interviewer";
import { settledOutcome } from "../../domain/calling";
import { type Disposition, disposition, isPhoneOutcome } from "../../domain/disposition";
import { ExpectedFailure } from "../../domain/problem";
import type { Attempt, Interview } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { recordOutcome } from "../fieldwork/record-outcome";
import { placeOf } from "../floor/calendar/offer";
import { callerOf, promisedTime } from "../floor/calendar/promised-time";
import { breakOff } from "../interviews/end-interview";
import { closeLine } from "../lines/close-line";
import { askPaperByPhone } from "../requests/ask-paper";
import { closeNumber } from "./numbers";
import { openCall } from "./open-call";
import { pastPrivacy } from "./past-privacy";

/** The day that is named is no hour: nothing before it, then a call at whatever lawful time. */
const NOT_BEFORE: Disposition = "not-before";

export async function endCall(ctx: Context, callId: string, who: string, request: EndCall): Promise<void> {
  if (!isPhoneOutcome(request.outcome)) throw new ExpectedFailure("unknown-outcome");
  const now = ctx.now();
  const wanted = request.appointment;
  if (disposition(request.outcome).asksAppointment && !wanted) throw new ExpectedFailure("appointment-needed");

  // without an interview it touches the case alone, and locks it: many calls end at once, and none waits for another
  const manner = (await ctx.store.attempt(callId))?.interviewId ? "serial" : "guarded";
  await ctx.store.write(async (tx) => {
    await tx.lockCase((await openCall(tx, callId, who)).caseId);
    const call = await openCall(tx, callId, who);
    const promised = wanted && {
      ...promisedTime(await placeOf(tx, call.caseId), {
        at: wanted.at,
        fromADayOn: request.outcome === NOT_BEFORE,
        now,
      }),
      hard: wanted.hard && request.outcome !== NOT_BEFORE,
      withWhom: await callerOf(tx, wanted.withWhom),
    };
    const interview = call.interviewId ? await tx.interview(call.interviewId) : null;
    const stop = interview && (await stopOutcome(ctx, tx, interview));
    const outcome = stop ?? (await concluded(ctx, tx, call, interview, request.outcome));
    if (interview?.how === "open") await breakOff(ctx, tx, interview.id, stop ? "stopped" : "broken-off");
    await tx.updateAttempt(callId, { ended: now, outcome, note: request.note?.trim() || null });
    // where the interviewer knows the person nobody was called: what was promised waits for another one
    if (outcome !== "interviewer-knows") {
      await tx.settleAppointments(call.caseId, "kept");
      await tx.settleCallRequests(call.caseId, "done");
    }
    await recordOutcome(tx, call.caseId, outcome);
    if (disposition(outcome).closesNumber) await closeNumber(tx, call.caseId, call.numberId);
    const of = await tx.case(call.caseId);
    const wave = of && (await tx.wave(of.waveId));
    if (outcome === "asked-paper" && wave) await askPaperByPhone({ tx, of, wave, at: now });
    if (promised && of && of.finishedMode === null && !disposition(outcome).final)
      await tx.addAppointment({ id: randomUUID(), caseId: call.caseId, ...promised, madeBy: who, state: "open" });
    const claim = await tx.claim(call.caseId);
    if (claim?.who === who) await tx.releaseClaim(call.caseId);
    // the end of an interview is told of no case: from its begin on, that would be how long somebody answered
    await tx.addAudit({ at: now, who, what: "end-call", subject: call.interviewId ? null : call.caseId });
  }, manner);
  await closeLine(ctx, callId);
}

/** What happened comes before what is typed: a submitted interview is complete. */
async function concluded(
  ctx: Context,
  tx: Writes,
  call: Attempt,
  interview: Interview | null,
  chosen: string,
): Promise<string> {
  if (interview?.how === "submitted") return "complete";
  if (chosen === "complete") throw new ExpectedFailure("not-ready");
  const response = interview && (await tx.response(interview.responseId));
  const past = response ? await pastPrivacy(ctx, tx, response) : false;
  return settledOutcome(chosen, await tx.attempts(call.caseId), past);
}

/** The outcome that the questionnaire gives to a stop, where the last answer was one; null where it goes on. */
async function stopOutcome(ctx: Context, tx: Writes, interview: Interview): Promise<string | null> {
  const name = (await tx.events(interview.responseId)).at(-1)?.payload.stopped;
  const { variables } = await ctx.questionnaire(interview.questionnaireHash);
  const stops = Object.values(variables).flatMap((variable) => variable.stops);
  return stops.find((stop) => stop.name === name)?.outcome ?? null;
}
