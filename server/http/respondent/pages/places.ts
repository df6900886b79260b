/** From what the services say to what a plain page shows. */
import { createHash, randomUUID } from "node:crypto";
import type { PlainPlace } from "../../../../web-respondent/plain/place";
import type { PlainScreen } from "../../../../web-respondent/plain/screen";
import { answersToTyped } from "../../../../web-respondent/plain/typed";
import type { Answer, StepView } from "../../../contract/screen";
import { describeSitting } from "../../../services/access/describe-sitting";
import type { OpenSitting } from "../../../services/access/read-sitting";
import type { Context } from "../../../services/context";
import { givenAnswers } from "../../../services/interviews/given-answers";
import { showTyped, type TypedScreen } from "../../../services/interviews/show-typed";
import type { Turn } from "./turn";

type ScreenState = Partial<Omit<PlainScreen, "view" | "shown">>;

export const screenPlace = (sitting: OpenSitting, screen: TypedScreen, state: ScreenState = {}): PlainPlace => ({
  at: "screen",
  screen: {
    view: screen.view,
    shown: screen.shown,
    typed: answersToTyped(screen.view.answers, screen.labels),
    remarks: {},
    loose: [],
    candidates: {},
    notice: null,
    byBack: false,
    correcting: false,
    saved: false,
    mayCorrect: sitting.mayCorrect,
    saveId: randomUUID(),
    asked: null,
    ...state,
  },
});

/** A step as it stands in the store. */
export const stepPlace = async (
  ctx: Context,
  sitting: OpenSitting,
  view: StepView,
  state: ScreenState = {},
): Promise<PlainPlace> => {
  if (view.kind === "end") return { at: "end", view, mayCorrect: sitting.mayCorrect, saveId: randomUUID() };
  return screenPlace(sitting, await showTyped(ctx, sitting, view.step, ({ answers }) => answers), state);
};

/** Whether a part begins, or goes on, whose answers are sealed: before it a PIN is offered, once. */
const isInSealedPart = (view: StepView): boolean => view.parts.some(({ state, sealed }) => state === "now" && sealed);

/** Where a form leads on to, read anew. */
export const placeAfter = async (ctx: Context, turn: Turn, sitting: OpenSitting | null): Promise<PlainPlace> => {
  if (turn === "closed") return { at: "closed" };
  if (turn === "left") return { at: "start", code: "", note: "left" };
  if (!sitting) return { at: "ended" };
  if (turn === "list")
    return { at: "answers", given: await givenAnswers(ctx, sitting.interviewId, sitting.mayCorrect), corrected: true };
  const { step, mayChoosePin } = await describeSitting(ctx, sitting);
  if (turn !== "after-pin" && mayChoosePin && !sitting.mayCorrect && isInSealedPart(step)) return { at: "pin" };
  return stepPlace(ctx, sitting, step, { saved: turn === "saved" });
};

/** Stands for answers without holding them. */
export const printOf = (answers: readonly Answer[]): string =>
  createHash("sha256").update(JSON.stringify(answers)).digest("base64url");
