import { ExpectedFailure } from "../../domain/problem";
import type { Attempt } from "../../store/records";
import type { Reads } from "../../store/store";

/** My own call that has not ended. Somebody else's does not exist for me. */
export async function openCall(from: Reads, callId: string, who: string): Promise<Attempt> {
  const call = await from.attempt(callId);
  if (call?.channel !== "phone" || call.who !== who) throw new ExpectedFailure("not-found");
  if (call.ended) throw new ExpectedFailure("call-ended");
  return call;
}

/** The interview of an open call. */
export async function callInterview(
  from: Reads,
  callId: string,
  who: string,
): Promise<{ interviewId: string; caseId: string }> {
  const { interviewId, caseId } = await openCall(from, callId, who);
  if (!interviewId) throw new ExpectedFailure("not-this-step", { detail: "The interview has not begun on this call." });
  return { interviewId, caseId };
}
