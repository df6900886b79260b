/** Where an interview stands, and the screen before. Reading changes nothing. */
import type { StepView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { openInterview } from "./open-interview";
import { stepBefore as findStepBefore, type Opened, showNext, showScreen } from "./show-step";

/** @param mayCorrect the sitting was entered with the PIN: what it opens is asked of the store each time */
export const openedWith = async (ctx: Context, interviewId: string, mayCorrect: boolean): Promise<Opened> => {
  const open = await openInterview(ctx, ctx.store, interviewId);
  if (!mayCorrect) return open;
  return { ...open, correctable: new Set((await ctx.store.pin(open.case.id))?.sittings) };
};

/** @throws ExpectedFailure sitting-ended */
export const currentStep = async (ctx: Context, interviewId: string, mayCorrect = false): Promise<StepView> =>
  showNext(await openedWith(ctx, interviewId, mayCorrect));

/** @param step id of the step that is left backwards; "" from the end */
export const stepBefore = async (
  ctx: Context,
  interviewId: string,
  step: string,
  mayCorrect = false,
): Promise<StepView> => {
  const open = await openedWith(ctx, interviewId, mayCorrect);
  if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
  const before = findStepBefore(open, step);
  return before ? showScreen(open, before) : showNext(open);
};
