/**
 * With the PIN: what this person said in the sittings that knew it, in words, and the screen of one such answer. Of sealed
 * parts there is the neutral title alone, and no state: whether there were reports to fill would show in it.
 */
import type { Step } from "../../../questionnaires/format/route";
import { LANGUAGES, type Text } from "../../../questionnaires/format/types";
import type { GivenAnswers } from "../../contract/respondent";
import type { Answer, QuestionView, ScreenView } from "../../contract/screen";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { listLabel } from "../lists/read-lists";
import { openedWith } from "./read-step";
import { isShownAgain, type Opened, partsOf, showScreen } from "./show-step";

type GivenScreen = GivenAnswers["parts"][number]["screens"][number];
type GivenLine = GivenScreen["lines"][number];

const same = (text: string): Text => ({ fr: text, en: text });
const inBoth = (say: (language: (typeof LANGUAGES)[number]) => string): Text =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Text;

const lineOf = ({ title, type, choices, list }: QuestionView, { value, missing }: Answer): GivenLine => {
  if (missing !== undefined) return { question: title, missing };
  if (list !== undefined) {
    const code = String(value);
    const label = listLabel(list, code);
    return label === null
      ? { question: title, answer: same(code) }
      : { question: title, answer: same(label), listed: { list, code } };
  }
  if (type !== "single" && type !== "multi") return { question: title, answer: same(String(value)) };
  const codes = Array.isArray(value) ? value : [value];
  const chosen = choices.filter((choice) => codes.includes(choice.value));
  return { question: title, answer: inBoth((language) => chosen.map(({ text }) => text[language]).join(", ")) };
};

/** A grid's question begins in its transition, of which it is the last paragraph. */
const leadOf = ({ intro, questions }: ScreenView): Text | undefined =>
  intro && questions.length > 1 && questions.every(({ layout }) => layout === "grid")
    ? inBoth((language) => intro[language].split(/\n\s*\n/).at(-1) ?? "")
    : undefined;

const screenOf = (view: ScreenView): GivenScreen => {
  const lead = leadOf(view);
  const lines = view.answers.flatMap((answer) => {
    const question = view.questions.find(({ name }) => name === answer.variable);
    return question ? [lineOf(question, answer)] : [];
  });
  return { step: view.step, ...(lead ? { lead } : {}), lines };
};

const viewsOf = (open: Opened, steps: Step[]): ScreenView[] =>
  steps
    .filter((step) => isShownAgain(open, step))
    .map((step) => showScreen(open, step))
    .filter(({ answers }) => answers.length > 0);

const openForCorrection = async (ctx: Context, interviewId: string, mayCorrect: boolean): Promise<Opened> => {
  if (!mayCorrect) throw new ExpectedFailure("not-this-step");
  const open = await openedWith(ctx, interviewId, true);
  if (open.interview.how === "submitted") throw new ExpectedFailure("already-submitted");
  if (open.interview.how !== "open") throw new ExpectedFailure("sitting-ended");
  return open;
};

/** @throws ExpectedFailure not-this-step without the PIN, already-submitted, sitting-ended */
export const givenAnswers = async (ctx: Context, interviewId: string, mayCorrect: boolean): Promise<GivenAnswers> => {
  const open = await openForCorrection(ctx, interviewId, mayCorrect);
  const views = viewsOf(open, open.route.steps);
  const parts = partsOf(open, null).map(({ letter, title, sealed }) => ({
    letter,
    title,
    sealed,
    screens: sealed ? [] : views.filter(({ part }) => part.letter === letter).map(screenOf),
  }));
  return { parts: parts.filter(({ sealed, screens }) => sealed || screens.length > 0) };
};

/** @throws ExpectedFailure not-this-step for whatever `givenAnswers` does not list, already-submitted, sitting-ended */
export const showGiven = async (
  ctx: Context,
  interviewId: string,
  mayCorrect: boolean,
  id: string,
): Promise<ScreenView> => {
  const open = await openForCorrection(ctx, interviewId, mayCorrect);
  const [view] = viewsOf(
    open,
    open.route.steps.filter((step) => step.id === id),
  );
  if (!view) throw new ExpectedFailure("not-this-step");
  return view;
};
