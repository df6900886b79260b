/**
 * Somebody calls and gives the code of their letter, through the line or at a desk telephone: the interviewer types it, and
 * the case is theirs with a call that has begun. The number that they call from opens nothing.
 */
import { randomUUID } from "node:crypto";
import type { IncomingCall } from "../../contract/interviewer";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { caseByCode } from "../access/case-by-code";
import type { Context } from "../context";
import { LEASE_MINUTES } from "./calling-rules";
import { caseCard } from "./case-card";

/** @throws ExpectedFailure wrong-code, slow-down, case-finished, case-taken, other-case-held */
export async function incomingCall(ctx: Context, { code, who }: { code: string; who: string }): Promise<IncomingCall> {
  const found = await caseByCode(ctx, { code, address: `console ${who}` });
  const wave = await ctx.store.wave(found.waveId);
  // a practice case has no letter
  if (!wave || wave.training) throw new ExpectedFailure("wrong-code");
  const now = ctx.now();
  const until = addMinutes(now, LEASE_MINUTES);
  const callId = randomUUID();
  await ctx.store.write(async (tx) => {
    const of = await tx.case(found.id);
    if (!of || of.finishedMode !== null) throw new ExpectedFailure("case-finished");
    const attempts = await tx.attempts(of.id);
    const knows = attempts.some((attempt) => attempt.outcome === "interviewer-knows" && attempt.who === who);
    const held = await tx.claimOf(who);
    if (held && held.caseId !== of.id && held.until > now) throw new ExpectedFailure("other-case-held");
    if (knows || !(await tx.takeClaim({ caseId: of.id, who, until }, now))) throw new ExpectedFailure("case-taken");
    await tx.addAttempt({
      id: callId,
      caseId: of.id,
      channel: "phone",
      // nobody was dialled: the person called
      numberId: null,
      who,
      started: now,
      ended: null,
      outcome: null,
      note: null,
      interviewId: null,
    });
    await tx.addAudit({ at: now, who, what: "incoming-call", subject: of.id });
  });
  const card = await caseCard(ctx, found, until);
  const call = {
    callId,
    startedAt: now.toISOString(),
    numberOrdinal: 0,
    numbers: card.numbers.length,
    kind: "incoming",
  };
  return { case: card, call };
}
