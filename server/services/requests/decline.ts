/** The person says no. Everything that was to reach them stops; what is saved stays; the same code opens again. */
import type { Decline, RequestDone } from "../../contract/requests";
import type { Context } from "../context";
import { breakOff } from "../interviews/end-interview";
import { type Asking, keepRequest, noteOutcome } from "./asking";

export async function decline(
  ctx: Context,
  asking: Asking,
  { reason }: Decline,
  sitting: { sessionId: string; interviewId: string },
): Promise<RequestDone> {
  const { tx, of, at } = asking;
  await keepRequest(asking, { kind: "decline", reason: reason ?? null }, "done");
  await noteOutcome(asking, "respondent-refusal");
  await tx.cancelMessages(of.id);
  await tx.releaseClaim(of.id);
  await breakOff(ctx, tx, sitting.interviewId, "broken-off");
  await tx.updateSession(sitting.sessionId, { ended: at, endedWhy: "signed-out" });
  return { kind: "decline", slot: null, calledOff: false, ended: true };
}
