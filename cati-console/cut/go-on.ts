/**
 * The interview without the server: the next question from what was fetched ahead and the answers given since. All of it
 * lives in memory, and goes as soon as the server has the answers (docs/decisions/0028-a-cut-of-the-network.md).
 */
import { variableOf } from "../../questionnaires/format/ahead";
import type { Cells, Surroundings } from "../../questionnaires/format/answers";
import { checkStep } from "../../questionnaires/format/check-step";
import type { Fault } from "../../questionnaires/format/check-value";
import { link } from "../../questionnaires/format/link";
import { type Route, routeThrough, type Step } from "../../questionnaires/format/route";
import type { Language } from "../../questionnaires/format/types";
import type { Ahead } from "../../server/contract/ahead";
import type { Answer, EndView, ScreenView, StepView } from "../../server/contract/screen";
import { wordsOf } from "./words-of";

export interface Cut {
  ahead: Ahead;
  /** given since `ahead` was fetched */
  cells: Cells;
  /** steps answered without the server, in order: the way back */
  trail: readonly string[];
}

export const beginCut = (ahead: Ahead): Cut => ({ ahead, cells: {}, trail: [] });

const AGAIN = "again:";
const aroundOf = ({ ahead }: Cut): Surroundings => ({ mode: "phone", wave: ahead.wave, preload: {} });

const routeOf = (cut: Cut): Route =>
  routeThrough(cut.ahead.questionnaire, { cells: cut.cells, reports: [] }, aroundOf(cut), {
    // What was put off before stands among the questions still to come; what is put off now is of this sitting.
    isFromEarlierSitting: () => false,
    wasAskedAgain: (name) => cut.cells[`${AGAIN}${name}`] !== undefined,
  });

const stepIn = (cut: Cut, id: string): Step | undefined => routeOf(cut).steps.find((step) => step.id === id);
export const knows = (cut: Cut, id: string): boolean => stepIn(cut, id) !== undefined;

const given = (step: Step, answers: readonly Answer[]) =>
  answers.map(({ value, missing }) => ({
    variable: step.variables[0]!,
    cell: {
      ...(value === undefined ? {} : { value }),
      ...(missing === undefined ? {} : { missing: missing as never }),
    },
  }));

/** What the server would say of it, as far as that can be known here; null: this step is not among those fetched. */
export function faultsOf(cut: Cut, id: string, answers: readonly Answer[], confirmed: boolean): Fault[] | null {
  const step = stepIn(cut, id);
  if (!step) return null;
  const { questionnaire } = cut.ahead;
  const faults = checkStep(questionnaire, { cells: cut.cells, reports: [] }, step, given(step, answers), aroundOf(cut));
  const stands = confirmed ? faults.filter(({ severity }) => severity === "hard") : faults;
  return stands.map((fault) => ({ ...fault, variable: variableOf(fault.variable) }));
}

/** An answer more. A step that was not fetched is one that was corrected: nothing ahead may be sure of it. */
export function answered(cut: Cut, id: string, answers: readonly Answer[]): Cut {
  const step = stepIn(cut, id);
  if (!step) return cut;
  const cells = Object.fromEntries(given(step, answers).map(({ variable, cell }) => [variable, cell]));
  const trail = [...cut.trail.filter((one) => one !== id), id];
  return { ...cut, cells: { ...cut.cells, ...cells }, trail };
}

/** Which language the answer chose, where it chose one. */
export function languageOf(cut: Cut, id: string, answers: readonly Answer[]): Language | null {
  const variable = cut.ahead.questionnaire.variables[stepIn(cut, id)?.variables[0] ?? ""];
  const code = answers[0]?.value;
  return (typeof code === "number" && variable?.setsLanguage?.[code]) || null;
}

/** Parts before the one at hand are done, those behind it ahead; what was put off stays so. */
const partsNow = (parts: ScreenView["parts"], letter: string | null): ScreenView["parts"] => {
  const at = letter === null ? parts.length : parts.findIndex((part) => part.letter === letter);
  return parts.map((part, index) => {
    const state = index === at ? "now" : index > at ? "ahead" : part.state === "put-off" ? "put-off" : "done";
    return { ...part, state };
  });
};

const isSealed = (step: Step, cut: Cut): boolean =>
  step.module.sealed || step.variables.some((name) => cut.ahead.questionnaire.variables[name]!.sensitivity > 0);

function show(cut: Cut, step: Step, before: StepView): ScreenView | null {
  const name = step.variables[0]!;
  const told = cut.ahead.views[name];
  if (!told) return null;
  const linked = link(cut.ahead.questionnaire);
  const answers = { cells: cut.cells, reports: [] };
  const choices = told.choices.filter(
    ({ value }) => !linked.hasHiddenChoices(name) || linked.choiceShown(name, value, answers, null, aroundOf(cut)),
  );
  const asked = new Set(cut.trail);
  const opensModule = step.module.screens.every(({ variables }) => variables.every((one) => !asked.has(one)));
  const opensScreen = step.screen.variables.every((one) => !asked.has(one));
  const intros = [opensModule ? step.module.intro : undefined, opensScreen ? step.screen.intro : undefined];
  const intro = intros.flatMap((text) => text ?? []);
  const sealed = isSealed(step, cut);
  const cell = cut.cells[name];
  const samePart = before.kind === "screen" && before.part.letter === step.module.part;
  const report = cut.ahead.reports[name];
  return {
    kind: "screen",
    step: step.id,
    version: before.version,
    part: { letter: step.module.part, title: step.module.shownTitle },
    parts: partsNow(before.parts, step.module.part),
    sealed,
    ...(intro.length > 0
      ? { intro: { fr: intro.map(({ fr }) => fr).join("\n\n"), en: intro.map(({ en }) => en).join("\n\n") } }
      : {}),
    ...(report ? { report } : {}),
    questions: [{ ...told, choices }],
    answers: sealed || !cell ? [] : [{ variable: told.name, ...cell }],
    labels: {},
    minutesLeft: before.kind === "screen" ? before.minutesLeft : 1,
    progress: before.kind === "screen" ? before.progress : 1,
    canGoBack: cut.trail.some((id) => id !== step.id),
    again: step.id.startsWith(AGAIN),
    saidInPart: sealed || !samePart ? [] : [...before.saidInPart, ...wordsOf(before, cut.cells)],
  };
}

/** The next question that has no answer; the end where none is left, as far as can be known here. */
export function nextOf(cut: Cut, before: StepView): StepView {
  const route = routeOf(cut);
  const step = route.stop ? undefined : route.steps.find(({ done }) => !done);
  const screen = step && show(cut, step, before);
  if (screen) return screen;
  const end: EndView = {
    kind: "end",
    reason: route.stop ? "stopped" : "ready",
    version: before.version,
    parts: partsNow(before.parts, null),
    ...(route.stop ? { text: route.stop.text } : {}),
    putOff: route.putOff.length > 0,
    canGoBack: cut.trail.length > 0,
  };
  return end;
}

/** The step answered before this one during the cut; a sealed one comes up empty. */
export function backFrom(cut: Cut, view: StepView): ScreenView | null {
  const at = view.kind === "screen" ? cut.trail.indexOf(view.step) : -1;
  const id = cut.trail[(at === -1 ? cut.trail.length : at) - 1];
  const step = id === undefined ? undefined : stepIn(cut, id);
  return step ? show(cut, step, view) : null;
}
