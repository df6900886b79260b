/** Leaving, or left: the sitting ends; what was answered stays, and the same code goes on from there. */
import type { Context } from "../context";
import { breakOff } from "../interviews/end-interview";

export async function endSitting(
  ctx: Context,
  sitting: { sessionId: string; interviewId: string },
  why: "signed-out" | "idle",
): Promise<void> {
  await ctx.store.write(async (tx) => {
    await tx.updateSession(sitting.sessionId, { ended: ctx.now(), endedWhy: why });
    const interview = await tx.interview(sitting.interviewId);
    if (interview && interview.ended === null) await breakOff(ctx, tx, interview.id, "broken-off");
  });
}
