/** What Twilio tells of a line. Old news, news told twice and news of nothing known change nothing. */
import { type AnsweredBy, afterNews, isLineState, type LineState } from "../../domain/line";
import type { PhoneLeg } from "../../store/records";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { phoneOf } from "./ways";

/** Twilio's words for a call, in ours. */
const STATES: Record<string, LineState> = {
  queued: "calling",
  initiated: "calling",
  ringing: "ringing",
  answered: "in-line",
  "in-progress": "in-line",
  completed: "ended",
  canceled: "ended",
  busy: "busy",
  "no-answer": "no-answer",
  failed: "failed",
};
const OVER = new Set(["completed", "canceled", "busy", "no-answer", "failed"]);

export interface LineNews {
  leg: string;
  /** of the call that is told of, and of the interviewer's own that it hangs on */
  externalId: string;
  parentId: string | null;
  status: string;
}
type Standing = PhoneLeg & { state: LineState };

/** The line that is meant, and open still; the id in the address alone is not enough. */
async function lineOf(tx: Writes, { leg, externalId, parentId }: Omit<LineNews, "status">): Promise<Standing | null> {
  const line = await tx.phoneLeg(leg);
  if (line?.direction !== "out" || !isLineState(line.state)) return null;
  const own = parentId ?? externalId;
  return line.externalId === null || line.externalId === own ? { ...line, state: line.state } : null;
}

/** The person's end: it rings, it is picked up, it is over. */
export const lineNews = (ctx: Context, news: LineNews): Promise<void> => note(ctx, news, STATES[news.status]);

/** The interviewer's own end. Where it never came about, nobody was called; where it ends, the line does. */
export const ownEndNews = (ctx: Context, news: LineNews): Promise<void> =>
  note(ctx, news, news.status === "completed" ? "ended" : OVER.has(news.status) ? "failed" : undefined);

async function note(ctx: Context, news: LineNews, state: LineState | undefined): Promise<void> {
  await ctx.store.write(async (tx) => {
    const line = await lineOf(tx, news);
    const next = line && state && afterNews(line.state, state);
    if (next) await tx.updatePhoneLeg(line.id, { state: next });
  });
  // Twilio's own row holds a number and how long the call took, which would tell a victim
  if (OVER.has(news.status)) await (await phoneOf(ctx))?.forget(news.externalId).catch(() => undefined);
}

/** Who picked up, as Twilio's machine guesses: a hint on the screen, from which nothing follows. */
export async function answeredNews(
  ctx: Context,
  { guess, ...news }: Omit<LineNews, "status"> & { guess: string },
): Promise<void> {
  const answeredBy: AnsweredBy | null =
    guess === "human" ? "person" : guess.startsWith("machine") ? "machine" : guess === "fax" ? "fax" : null;
  await ctx.store.write(async (tx) => {
    const line = await lineOf(tx, news);
    if (line && line.answeredBy === null && answeredBy) await tx.updatePhoneLeg(line.id, { answeredBy });
  });
}
