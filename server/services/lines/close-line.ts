/** A line ends when the interviewer hangs up, and its row goes when the call is closed: no time of an end is kept. */
import { addMinutes } from "../../domain/clock";
import { isLineState, LINE_STATES } from "../../domain/line";
import type { PhoneLeg } from "../../store/records";
import { openCall } from "../calls/open-call";
import type { Context } from "../context";
import { phoneOf } from "./ways";

export const DROP_LINES_EVERY_SECONDS = 10 * 60;
/** Longer than any call: a console that vanished, or a browser that waited and was closed. */
const KEPT_MINUTES = 6 * 60;

async function end(ctx: Context, { externalId, state }: PhoneLeg): Promise<void> {
  if (externalId === null || !isLineState(state) || LINE_STATES[state].over) return;
  // it may have ended by itself meanwhile, or Twilio be away: the interviewer goes on either way
  await (await phoneOf(ctx))?.hangUp(externalId).catch(() => undefined);
}

export async function hangUp(ctx: Context, callId: string, who: string): Promise<void> {
  await openCall(ctx.store, callId, who);
  const line = await ctx.store.lineOfCall(callId);
  if (!line) return;
  await end(ctx, line);
  await ctx.store.write(async (tx) => {
    const now = await tx.phoneLeg(line.id);
    if (now && isLineState(now.state) && !LINE_STATES[now.state].over)
      await tx.updatePhoneLeg(line.id, { state: "ended" });
  });
}

/** The call is closed: whatever line it was on ends, and is forgotten. */
export async function closeLine(ctx: Context, callId: string): Promise<void> {
  if (ctx.settings.twilio === null) return;
  const line = await ctx.store.lineOfCall(callId);
  if (!line) return;
  await end(ctx, line);
  await ctx.store.write((tx) => tx.removePhoneLeg(line.id));
}

export const dropLines = async (ctx: Context): Promise<number> =>
  ctx.settings.twilio === null
    ? 0
    : ctx.store.write((tx) => tx.removePhoneLegsBefore(addMinutes(ctx.now(), -KEPT_MINUTES)), "guarded");
