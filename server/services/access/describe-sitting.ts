/** What the household's browser is told of its sitting: where it stands, and what a PIN opens or could. */
import type { Language } from "../../../questionnaires/format/types";
import type { Sitting } from "../../contract/respondent";
import type { Context } from "../context";
import { openedWith } from "../interviews/read-step";
import { showNext } from "../interviews/show-step";
import { isBeforeSealed } from "./choose-pin";

export async function describeSitting(
  ctx: Context,
  {
    caseId,
    interviewId,
    language,
    mayCorrect,
  }: { caseId: string; interviewId: string; language: Language; mayCorrect: boolean },
): Promise<Sitting> {
  const open = await openedWith(ctx, interviewId, mayCorrect);
  const mayChoosePin = mayCorrect || (isBeforeSealed(open) && (await ctx.store.pin(caseId)) === null);
  return { language, step: showNext(open), mayCorrect, mayChoosePin };
}
