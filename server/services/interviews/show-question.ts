/** A question as the browser gets it: told for the mode, with the wave's facts, and with no more than its own screen needs. */
import { link } from "../../../questionnaires/format/link";
import { printCondition, settle } from "../../../questionnaires/format/print-condition";
import type { Step } from "../../../questionnaires/format/route";
import type { Offence, Questionnaire, Text, Variable } from "../../../questionnaires/format/types";
import type { QuestionView } from "../../contract/screen";
import type { OpenInterview } from "./open-interview";
import { shownWhen, toldQuestion } from "./told-question";

const offenceOf = (questionnaire: Questionnaire, step: Step): Offence | undefined =>
  step.report ? questionnaire.offences.find((offence) => offence.code === step.report?.offence) : undefined;

export const reportLabel = (questionnaire: Questionnaire, step: Step): Text | undefined =>
  offenceOf(questionnaire, step)?.label;

/** null: not on this screen with the answers that are known from elsewhere. */
export const showQuestion = (open: OpenInterview, step: Step, variable: Variable): QuestionView | null => {
  const { questionnaire, answers, around } = open;
  if (!variable.askedIn.includes(around.mode)) return null;
  const alone = around.mode === "phone" || step.again;
  const { condition, isHere, readsHere, holds } = shownWhen(questionnaire, variable, around.mode, alone);
  const evaluate = (part: Parameters<typeof holds>[0]) => holds(part)(answers, step.report, around);
  const settled = condition === null || (readsHere ? settle(condition, isHere, evaluate) : evaluate(condition));
  if (settled === false) return null;

  const told = toldQuestion(open, variable, offenceOf(questionnaire, step));
  const linked = link(questionnaire);
  return {
    ...told,
    ...(linked.hasHiddenChoices(variable.name)
      ? {
          choices: told.choices.filter(({ value }) =>
            linked.choiceShown(variable.name, value, answers, step.report, around),
          ),
        }
      : {}),
    ...(settled === true ? {} : { visibleIf: printCondition(settled).replaceAll("panel.", "") }),
  };
};
