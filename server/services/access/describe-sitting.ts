/** What the household's browser is told of its sitting: where it stands, and what a PIN opens or could. */
import type { Sitting } from "../../contract/respondent";
import type { Context } from "../context";
import { openedWith } from "../interviews/read-step";
import { showNext } from "../interviews/show-step";
import { isBeforeSealed } from "./choose-pin";
import type { OpenSitting } from "./read-sitting";

export async function describeSitting(
  ctx: Context,
  { sessionId, caseId, interviewId, language, mayCorrect }: OpenSitting,
): Promise<Sitting> {
  const open = await openedWith(ctx, interviewId, mayCorrect);
  const mayChoosePin = mayCorrect || (isBeforeSealed(open) && (await ctx.store.pin(caseId)) === null);
  const mark = ctx.secrets.sittingMark(sessionId);
  return { language, step: showNext(open), mark, storeKey: ctx.secrets.storeKey(caseId), mayCorrect, mayChoosePin };
}
