/** The named person is on the line: the interview begins, or goes on where another sitting stopped. */
import type { StepView } from "../../contract/screen";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { supersede } from "../access/supersede";
import type { Context } from "../context";
import { beginInterview } from "../interviews/begin-interview";
import { currentStep } from "../interviews/read-step";
import { LEASE_MINUTES } from "./calling-rules";
import { openCall } from "./open-call";

export async function beginCallInterview(ctx: Context, callId: string, who: string): Promise<StepView> {
  const interviewId = await ctx.store.write(async (tx) => {
    const call = await openCall(tx, callId, who);
    if (call.interviewId) return call.interviewId;
    const of = await tx.case(call.caseId);
    if (!of) throw new ExpectedFailure("unknown-case");
    if (of.finishedMode !== null) throw new ExpectedFailure("case-finished");
    const interview = await beginInterview(ctx, tx, { caseId: of.id, mode: "phone", who, language: of.language });
    await tx.updateAttempt(callId, { interviewId: interview.id });
    await supersede(ctx, tx, of.id, { interviewId: interview.id, sessionId: null, ends: ["web", "phone"] });
    await tx.addAudit({ at: ctx.now(), who, what: "begin-interview", subject: of.id });
    await tx.extendClaim(of.id, who, addMinutes(ctx.now(), LEASE_MINUTES));
    return interview.id;
  });
  return currentStep(ctx, interviewId);
}
