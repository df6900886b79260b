/** Where an interview stands, and the screen before. Reading changes nothing. */
import type { StepView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { openInterview } from "./open-interview";
import { stepBefore as findStepBefore, showNext, showScreen } from "./show-step";

/** @throws ExpectedFailure sitting-ended */
export const currentStep = async (ctx: Context, interviewId: string): Promise<StepView> =>
  showNext(await openInterview(ctx, ctx.store, interviewId));

/** @param step id of the step that is left backwards; "" from the end */
export const stepBefore = async (ctx: Context, interviewId: string, step: string): Promise<StepView> => {
  const open = await openInterview(ctx, ctx.store, interviewId);
  if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
  const before = findStepBefore(open, step);
  return before ? showScreen(open, before) : showNext(open);
};
