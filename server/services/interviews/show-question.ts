/** A question as the browser gets it: told for the mode, with the wave's facts, and with no more than its own screen needs. */
import { compileCondition } from "../../../questionnaires/format/compile-condition";
import type { Condition } from "../../../questionnaires/format/condition";
import { link } from "../../../questionnaires/format/link";
import { printCondition, settle } from "../../../questionnaires/format/print-condition";
import type { Step } from "../../../questionnaires/format/route";
import { boundValue, tellBoth, toldIn } from "../../../questionnaires/format/tell";
import type { Questionnaire, Text, Variable } from "../../../questionnaires/format/types";
import type { QuestionView } from "../../contract/screen";
import type { OpenInterview } from "./open-interview";

/** "E3" in a sealed part, where a name would tell the topic; the name elsewhere. */
export const shownCode = (questionnaire: Questionnaire, variable: Variable): string => {
  const module = questionnaire.modules.find((each) => each.name === variable.module)!;
  if (!module.sealed) return variable.name;
  const inPart = questionnaire.modules
    .filter((each) => each.part === module.part)
    .flatMap((each) => each.screens.flatMap((screen) => screen.variables));
  return `${module.part}${inPart.indexOf(variable.name) + 1}`;
};

export const reportLabel = (questionnaire: Questionnaire, step: Step): Text | undefined =>
  step.report ? questionnaire.offences.find((offence) => offence.code === step.report?.offence)?.label : undefined;

const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);

/** null: not on this screen with the answers that are known from elsewhere. */
export const showQuestion = (open: OpenInterview, step: Step, variable: Variable): QuestionView | null => {
  const { questionnaire, answers, around, wave } = open;
  const linked = link(questionnaire);
  const isAsked = (name: string) => questionnaire.variables[name]?.askedIn.includes(around.mode) ?? false;
  if (!isAsked(variable.name)) return null;
  const evaluate = (condition: Condition) => compileCondition(condition, isAsked)(answers, step.report, around);
  const alone = around.mode === "phone" || step.again;
  const isHere = (reference: { name: string; incident?: true }) =>
    !alone &&
    step.screen.variables.includes(reference.name) &&
    (reference.incident === true) === (variable.scope === "incident");
  const settled = settle(variable.condition, isAsked, isHere, evaluate);
  if (settled === false) return null;

  const label = reportLabel(questionnaire, step);
  const tell = (text: Text) => tellBoth(text, wave, label);
  const told = toldIn(variable, around.mode);
  return {
    name: variable.name,
    code: shownCode(questionnaire, variable),
    type: variable.type === "decimal" ? "integer" : variable.type,
    title: tell(told.title),
    ...optional("description", told.description && tell(told.description)),
    ...optional("help", told.help && tell(told.help)),
    ...(around.mode === "phone" ? optional("note", told.note && tell(told.note)) : {}),
    readOut: told.readOut ?? false,
    ...optional("layout", told.layout),
    choices: told.choices
      .filter((choice) => linked.choiceShown(variable.name, choice.value, answers, step.report, around))
      .map((choice) => ({
        value: choice.value,
        text: tell(choice.text),
        exclusive: choice.exclusive ?? false,
        ...optional("group", choice.group && tell(choice.group)),
      })),
    ...optional("min", boundValue(variable.min, wave)),
    ...optional("max", boundValue(variable.max, wave)),
    ...optional("maxSelected", variable.maxSelected),
    ...optional("maxLength", variable.maxLength),
    ...optional("list", variable.list),
    missing: variable.missing.filter((code) => code === "dont-know" || code === "refused"),
    ...(settled === true ? {} : { visibleIf: printCondition(settled).replaceAll("panel.", "") }),
  };
};
