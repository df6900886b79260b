/** What a supervisor decides about a case. Each decision leaves its row; a case that somebody has in hand is left alone. */
import { randomUUID } from "node:crypto";
import type { Moment } from "../../../contract/calendar";
import type { DecideCase } from "../../../contract/floor";
import { decisionsFrom } from "../../../domain/case-decision";
import { disposition } from "../../../domain/disposition";
import { ExpectedFailure } from "../../../domain/problem";
import { languagesOf } from "../../../domain/skill";
import type { Attempt, Case } from "../../../store/records";
import type { Writes } from "../../../store/store";
import { pastPrivacy } from "../../calls/past-privacy";
import type { Context } from "../../context";
import { dropPaper } from "../../fieldwork/drop-paper";
import { placeOf } from "../calendar/offer";
import { promisedTime } from "../calendar/promised-time";
import { interviewer } from "./people";

export async function decideCase(ctx: Context, caseId: string, who: string, decided: DecideCase): Promise<void> {
  const at = ctx.now();
  await ctx.store.write(async (tx) => {
    const of = await tx.case(caseId);
    if (!of) throw new ExpectedFailure("unknown-case");
    if (of.finishedMode !== null) throw new ExpectedFailure("case-finished");
    if (!decisionsFrom(of.state).includes(decided.decision)) throw new ExpectedFailure("decision-not-open");
    const claim = await tx.claim(caseId);
    if (claim && claim.until > at) throw new ExpectedFailure("case-in-hand");
    switch (decided.decision) {
      case "back-to-calls":
        await backToCalls(ctx, tx, of, { ...decided, who, at });
        break;
      case "appointment":
        await promise(ctx, tx, of, { ...decided, who });
        break;
      case "assign":
        await assign(ctx, tx, of, decided.interviewer);
        break;
      case "at-rest":
        await leaveInPeace(tx, of);
        break;
    }
    await tx.addAudit({ at, who, what: `decide-${decided.decision}`, subject: caseId });
  });
}

/** A call by rule: not for somebody who came to the private questions, whom only a time of their own brings one (docs/safety.md). */
async function backToCalls(
  ctx: Context,
  tx: Writes,
  of: Case,
  { interviewer: login, who, at }: { interviewer?: string; who: string; at: Date },
): Promise<void> {
  for (const response of await tx.responsesOfCase(of.id))
    if (!response.independent && (await pastPrivacy(ctx, tx, response))) throw new ExpectedFailure("left-in-peace");
  if (login !== undefined) await assign(ctx, tx, of, login);
  const last = (await tx.attempts(of.id)).findLast(({ channel }) => channel === "phone");
  // after an outcome that no delay follows, no rule brings a call: the decision itself is what brings it
  const needsMoment = last?.outcome ? disposition(last.outcome).delayMinutes === null : false;
  if (needsMoment)
    await tx.addAppointment({
      id: randomUUID(),
      caseId: of.id,
      at,
      until: null,
      hard: false,
      madeBy: who,
      withWhom: null,
      state: "open",
    });
  await tx.updateCase(of.id, { state: needsMoment ? "appointment" : "calling" });
}

/** The person chose the time, and said so to somebody. */
async function promise(
  ctx: Context,
  tx: Writes,
  of: Case,
  { at, hard, withWhom, who }: Moment & { who: string },
): Promise<void> {
  const place = await placeOf(tx, of.id);
  if (withWhom !== undefined) await mustFit(ctx, tx, of, withWhom);
  await tx.addAppointment({
    id: randomUUID(),
    caseId: of.id,
    ...promisedTime(place, { at, fromADayOn: false, now: ctx.now() }),
    hard,
    madeBy: who,
    withWhom: withWhom ?? null,
    state: "open",
  });
  // whoever is left in peace stays so: the appointment alone brings the call
  if (of.state !== "at-rest") await tx.updateCase(of.id, { state: "appointment" });
}

async function assign(ctx: Context, tx: Writes, of: Case, login: string | null): Promise<void> {
  if (login !== null) await mustFit(ctx, tx, of, login);
  await tx.updateCase(of.id, { interviewer: login });
  const appointment = await tx.openAppointment(of.id);
  // a promised call goes with its case, or nobody could make it
  if (appointment?.withWhom && appointment.withWhom !== login) await tx.handAppointment(appointment.id, login);
}

async function leaveInPeace(tx: Writes, of: Case): Promise<void> {
  await tx.updateCase(of.id, { state: "at-rest", interviewer: null });
  await tx.settleAppointments(of.id, "cancelled");
  await tx.settleCallRequests(of.id, "withdrawn");
  await tx.cancelPlannedSendings(of.id);
  await dropPaper(tx, of.id);
}

/** Whoever knows the person, was refused by them, or does not speak their language, does not call them. */
async function mustFit(ctx: Context, tx: Writes, of: Case, login: string): Promise<void> {
  const member = await interviewer(ctx, login);
  if (!member) throw new ExpectedFailure("unknown-account");
  const attempts = await tx.attempts(of.id);
  if (!languagesOf(member).includes(of.language) || knows(attempts, login) || refusedBy(attempts, login))
    throw new ExpectedFailure("interviewer-unfit");
}
const knows = (attempts: readonly Attempt[], login: string): boolean =>
  attempts.some(({ outcome, who }) => outcome === "interviewer-knows" && who === login);
function refusedBy(attempts: readonly Attempt[], login: string): boolean {
  const last = attempts.findLast(({ channel, outcome }) => channel === "phone" && outcome !== null);
  return Boolean(last?.outcome && disposition(last.outcome).anotherInterviewer && last.who === login);
}
