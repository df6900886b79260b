/**
 * AAPOR 1.1 and 1.2 as fieldwork-rules give them: complete, when the screeners D and E are all answered or refused and
 * the demographics are reached; partial, when all applicable screeners are answered. docs/outcomes.md
 */
import type { Route } from "../../../questionnaires/format/route";
import { isAnswered } from "../../../questionnaires/format/route";
import type { OpenInterview } from "./open-interview";

const REACHED_PART = "K";

export const completeness = (
  open: Pick<OpenInterview, "questionnaire" | "answers" | "around"> & { route: Route },
): "complete" | "partial" | "under-way" => {
  const { questionnaire, answers, route, around } = open;
  if (route.stop) return "under-way";
  const screeners = questionnaire.offences.filter((offence) => offence.size > 0).map((offence) => offence.screener);
  const shown = new Set(route.steps.flatMap((step) => step.variables));
  const due = screeners.filter((name) => shown.has(name));
  const allAnswered =
    due.length > 0 &&
    due.every(
      (name) =>
        isAnswered(answers.cells[name]) && (around.mode !== "paper" || answers.cells[name]?.missing !== "blank"),
    );
  if (!allAnswered) return "under-way";
  const reached = questionnaire.modules
    .filter((module) => module.part === REACHED_PART)
    .some((module) =>
      module.screens.some((screen) => screen.variables.some((name) => answers.cells[name]?.value !== undefined)),
    );
  return reached ? "complete" : "partial";
};
