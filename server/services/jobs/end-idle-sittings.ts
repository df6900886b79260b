/** A browser that was closed says nothing: its sitting is ended here, so that no row tells how long it lasted. */
import { addMinutes } from "../../domain/clock";
import { endSitting } from "../access/end-sitting";
import { IDLE } from "../access/idle";
import type { Context } from "../context";

const AT_ONCE = 100;
export const END_IDLE_EVERY_SECONDS = 60;

/** Ends the sittings that are idle; returns how many. */
export async function endIdleSittings(ctx: Context): Promise<number> {
  const since = addMinutes(ctx.now(), -IDLE.respondent.endsMinutes);
  let ended = 0;
  for (;;) {
    const idle = await ctx.store.untouchedSittings(since, AT_ONCE);
    for (const { id, interviewId } of idle)
      await endSitting(ctx, { sessionId: id, interviewId: interviewId ?? "" }, "idle");
    ended += idle.length;
    if (idle.length < AT_ONCE) return ended;
  }
}
