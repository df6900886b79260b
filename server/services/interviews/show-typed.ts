/**
 * A screen that is being filled, for a page that cannot evaluate conditions itself: which of its questions are shown with
 * what was typed so far, and the answers of those.
 */
import { visibleWith } from "../../../questionnaires/format/check-step";
import type { Answer, ScreenView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { openedWith } from "./read-step";
import { toGiven } from "./save-answers";
import { type Opened, showScreen } from "./show-step";

export interface TypedScreen {
  view: ScreenView;
  /** names of the questions that are shown, in order */
  shown: string[];
  answers: Answer[];
  /** what the codes of long lists stand for, by question */
  labels: Record<string, string>;
}

/** An answer of a question that another answer hides is left out, and may hide others in its turn. */
const typedScreen = (open: Opened, stepId: string, typed: (view: ScreenView) => readonly Answer[]): TypedScreen => {
  const step = open.route.steps.find((each) => each.id === stepId);
  if (!step) throw new ExpectedFailure("not-this-step");
  const view = showScreen(open, step);
  let answers = [...typed(view)];
  for (;;) {
    const visible = new Set(visibleWith(open.questionnaire, open.answers, step, toGiven(answers), open.around));
    const kept = answers.filter(({ variable }) => visible.has(variable));
    if (kept.length === answers.length) {
      const shown = view.questions.map(({ name }) => name).filter((name) => visible.has(name));
      return { view, shown, answers, labels: view.labels };
    }
    answers = kept;
  }
};

/** @throws ExpectedFailure sitting-ended, not-this-step */
export const showTyped = async (
  ctx: Context,
  { interviewId, mayCorrect }: { interviewId: string; mayCorrect: boolean },
  stepId: string,
  typed: (view: ScreenView) => readonly Answer[],
): Promise<TypedScreen> => typedScreen(await openedWith(ctx, interviewId, mayCorrect), stepId, typed);
