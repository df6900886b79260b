/** What the household's browser is told of its sitting: where it stands, and what a PIN opens or could. */
import type { Language } from "../../../questionnaires/format/types";
import type { Sitting } from "../../contract/respondent";
import type { Context } from "../context";
import { openInterview } from "../interviews/open-interview";
import { currentStep } from "../interviews/read-step";
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
  const step = await currentStep(ctx, interviewId, mayCorrect);
  const before = isBeforeSealed(await openInterview(ctx, ctx.store, interviewId));
  const mayChoosePin = mayCorrect || (before && (await ctx.store.pin(caseId)) === null);
  return { language, step, mayCorrect, mayChoosePin };
}
