/** The sitting that a cookie stands for. One neutral problem for every reason why there is none. */
import type { Language } from "../../../questionnaires/format/types";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { endSitting } from "./end-sitting";
import { IDLE, TOUCH_SECONDS } from "./idle";

export interface OpenSitting {
  sessionId: string;
  caseId: string;
  interviewId: string;
  language: Language;
  /** entered with the PIN, or the PIN was chosen here */
  mayCorrect: boolean;
}

/** @param mark of the page that asks: the browser's cookie may be of a sitting that another page began since */
export async function readSitting(
  ctx: Context,
  token: string | undefined,
  mark?: string | string[],
): Promise<OpenSitting> {
  const session = token ? await ctx.store.session(ctx.secrets.sessionId(token)) : null;
  if (session?.audience !== "respondent" || session.ended || !session.caseId || !session.interviewId)
    throw new ExpectedFailure("sitting-ended");
  if (mark !== undefined && mark !== ctx.secrets.sittingMark(session.id)) throw new ExpectedFailure("sitting-ended");
  const now = ctx.now();
  if (now > addMinutes(session.seen, IDLE.respondent.endsMinutes)) {
    await endSitting(ctx, { sessionId: session.id, interviewId: session.interviewId }, "idle");
    throw new ExpectedFailure("sitting-ended");
  }
  if (now.getTime() - session.seen.getTime() > TOUCH_SECONDS * 1000)
    await ctx.store.write((tx) => tx.updateSession(session.id, { seen: now }));
  return {
    sessionId: session.id,
    caseId: session.caseId,
    interviewId: session.interviewId,
    language: session.language,
    mayCorrect: session.factors === "code-and-pin",
  };
}
