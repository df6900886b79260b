/**
 * Where a telephone interview stands, and back to a screen of it. Sealed screens are in neither: they can be answered again
 * blind on their own way, one by one, and never looked for (docs/safety.md).
 */
import type { Step } from "../../../questionnaires/format/route";
import type { Overview } from "../../contract/overview";
import type { ScreenView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { openInterview } from "./open-interview";
import { isShownAgain, type Opened, partsOf, showScreen } from "./show-step";

const mayOpen = (open: Opened, step: Step, next: Step | undefined): boolean =>
  step !== next && isShownAgain(open, step);

/** @throws ExpectedFailure sitting-ended */
export const overview = async (ctx: Context, interviewId: string): Promise<Overview> => {
  const open: Opened = await openInterview(ctx, ctx.store, interviewId);
  if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
  const next = open.route.steps.find((step) => !step.done);
  const screensOf = (letter: string) =>
    open.route.steps
      .filter((step) => step.module.part === letter && mayOpen(open, step, next))
      .flatMap((step) => {
        const { step: id, questions } = showScreen(open, step);
        return questions.map(({ code, title }) => ({ step: id, code, title }));
      });
  return {
    parts: partsOf(open, next?.module ?? null).map(({ letter, title, sealed, state }) => ({
      letter,
      title,
      sealed,
      state: sealed ? null : state,
      screens: sealed ? [] : screensOf(letter),
    })),
  };
};

/** @throws ExpectedFailure sitting-ended, not-this-step for whatever the overview does not list */
export const jumpTo = async (ctx: Context, interviewId: string, id: string): Promise<ScreenView> => {
  const open: Opened = await openInterview(ctx, ctx.store, interviewId);
  if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
  const next = open.route.steps.find((step) => !step.done);
  const step = open.route.steps.find((each) => each.id === id && mayOpen(open, each, next));
  const sealed = partsOf(open, null).find(({ letter }) => letter === step?.module.part)?.sealed;
  if (!step || sealed) throw new ExpectedFailure("not-this-step");
  return showScreen(open, step);
};
