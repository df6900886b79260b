/** Checks what was given on one step of an interview, before anything of it is kept. */
import type { Answers, Cell, Cells, Surroundings } from "./answers";
import { checkCell, type Fault, hard } from "./check-value";
import { link } from "./link";
import { isAnswered, type Step } from "./route";
import { tellBoth } from "./tell";
import type { Questionnaire } from "./types";

export interface Given {
  variable: string;
  cell: Cell;
}

const unanswered = (name: string): Fault =>
  hard(name, "unanswered", "Cette question n’a pas encore de réponse.", "This question has no answer yet.");

/** Answers with those of the step laid over them. */
const withGiven = (answers: Answers, step: Step, given: Given[]): Answers => {
  const over: Cells = Object.fromEntries(given.map(({ variable, cell }) => [variable, cell]));
  if (!step.report) return { ...answers, cells: { ...answers.cells, ...over } };
  const report = { ...step.report, cells: { ...step.report.cells, ...over } };
  return {
    cells: answers.cells,
    reports: answers.reports?.map((each) => (each.id === report.id ? report : each)) ?? null,
  };
};

/** Names of the step's questions that are shown once these answers are given, whatever is given before. */
export const visibleWith = (
  questionnaire: Questionnaire,
  answers: Answers,
  step: Step,
  given: Given[],
  around: Surroundings,
): string[] => {
  const linked = link(questionnaire);
  const after = withGiven(answers, step, given);
  const report = after.reports?.find((each) => each.id === step.report?.id) ?? null;
  return onScreenOf(step, around).filter((name) => linked.isVisible(name, after, report, around));
};

const onScreenOf = (step: Step, { mode }: Surroundings): readonly string[] =>
  mode === "phone" || step.again ? step.variables : step.screen.variables;

/**
 * Faults of the answers given on `step`; none: they may be kept. Every question that is visible with these answers needs
 * an answer or a missing code, given now or before.
 */
export const checkStep = (
  questionnaire: Questionnaire,
  answers: Answers,
  step: Step,
  given: Given[],
  around: Surroundings,
): Fault[] => {
  const linked = link(questionnaire);
  const faults: Fault[] = [];
  const onScreen = new Set(onScreenOf(step, around));
  const after = withGiven(answers, step, given);
  const report = after.reports?.find((each) => each.id === step.report?.id) ?? null;
  const seen = new Set<string>();
  for (const { variable: name, cell } of given) {
    const variable = questionnaire.variables[name];
    if (!variable) {
      faults.push(hard(name, "unknown-variable", "Cette variable n’existe pas.", "There is no such variable."));
    } else if (!onScreen.has(name) || seen.has(name) || !linked.isVisible(name, after, report, around)) {
      faults.push(
        hard(name, "not-on-this-screen", "Cette question n’est pas posée ici.", "This question is not asked here."),
      );
    } else {
      const fault = checkCell(variable, cell, around.mode, around.wave);
      if (fault) faults.push(fault);
      const code = cell.value;
      const hidden = (Array.isArray(code) ? code : [code]).some(
        (each) => typeof each === "number" && !linked.choiceShown(name, each, after, report, around),
      );
      if (hidden)
        faults.push(
          hard(name, "unknown-code", "Cette réponse n’est pas proposée.", "This answer is not one of those offered."),
        );
    }
    seen.add(name);
  }
  const cells = report?.cells ?? after.cells;
  for (const name of onScreen)
    if (linked.isVisible(name, after, report, around) && !isAnswered(cells[name])) faults.push(unanswered(name));
  if (faults.length > 0) return faults;

  for (const name of onScreen) {
    const variable = questionnaire.variables[name]!;
    if (!linked.isVisible(name, after, report, around)) continue;
    for (const rule of linked.checks.get(name) ?? []) {
      if (!rule.fails(after, report, around)) continue;
      const check = variable.checks.find((each) => each.name === rule.name)!;
      faults.push({
        variable: name,
        kind: "check",
        message: tellBoth(check.message, around.wave),
        severity: check.severity,
      });
    }
  }
  return faults;
};
