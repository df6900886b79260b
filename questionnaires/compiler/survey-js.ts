/**
 * The whole questionnaire of one mode as SurveyJS JSON: what any SurveyJS form can open, and what survey-core judges our
 * closures by. Conditions are guarded where survey-core would say true of nothing (print-condition.ts).
 */
import { both, type Condition, conditionIn, type Reference } from "../format/condition";
import { printCondition, printFailing, refer } from "../format/print-condition";
import { boundValue, tellBoth, toldIn } from "../format/tell";
import type { Check, Mode, Module, Questionnaire, Screen, Text, Variable, WaveFacts } from "../format/types";

/** Name of the repeated panel that holds the incident reports. */
export const REPORTS_PANEL = "reports";

interface SurveyText {
  default: string;
  en: string;
}
export interface SurveyElement {
  type: string;
  name: string;
  title?: SurveyText;
  visibleIf?: string;
  validators?: SurveyValidator[];
  [property: string]: unknown;
}
/** survey-core's validator holds where the answer is good; ours says when it is at fault. */
export interface SurveyValidator {
  type: "expression";
  expression: string;
  text: SurveyText;
  notificationType: "error" | "warning";
}
export interface SurveyPage {
  name: string;
  visibleIf?: string;
  elements: SurveyElement[];
}
export interface SurveyDefinition {
  title: SurveyText;
  clearInvisibleValues: "none";
  pages: SurveyPage[];
}

const TYPES = {
  single: "radiogroup",
  multi: "checkbox",
  integer: "text",
  decimal: "text",
  text: "text",
  list: "text",
} as const;

/** @param wave fills in texts and bounds; conditions keep reading `{wave.…}`, a variable of the survey */
export const toSurveyJs = (questionnaire: Questionnaire, mode: Mode, wave: WaveFacts): SurveyDefinition => {
  const isAsked = (name: string) => questionnaire.variables[name]?.askedIn.includes(mode) ?? false;
  const tell = (text: Text): SurveyText => {
    const told = tellBoth(text, wave);
    return { default: told.fr, en: told.en };
  };
  const visibleIf = (condition: Condition | null): { visibleIf?: string } => {
    const inMode = conditionIn(condition, isAsked);
    return inMode ? { visibleIf: printCondition(inMode) } : {};
  };

  /** It compares some answer, so something is left of it in every mode. */
  const failing = (condition: Condition): string => printFailing(conditionIn(condition, isAsked) ?? condition);

  /** survey-core asks its validators of an empty question as well; a check waits for an answer or a missing code. */
  const isUnanswered = ({ name, scope }: Variable): string => {
    const own: Reference = scope === "incident" ? { name, incident: true } : { name };
    return `(${refer(own)} empty and ${refer({ ...own, missing: true })} empty)`;
  };
  const toValidator = (variable: Variable, { failIf, message, severity }: Check): SurveyValidator => ({
    type: "expression",
    expression: `${isUnanswered(variable)} or ${failing(failIf)}`,
    text: tell(message),
    notificationType: severity === "hard" ? "error" : "warning",
  });

  const toElement = (variable: Variable): SurveyElement => {
    const told = toldIn(variable, mode);
    const min = boundValue(variable.min, wave);
    const max = boundValue(variable.max, wave);
    return {
      type: variable.type === "text" && (variable.maxLength ?? 0) > 100 ? "comment" : TYPES[variable.type],
      name: variable.name,
      title: tell(told.title),
      ...(told.description ? { description: tell(told.description) } : {}),
      ...visibleIf(variable.condition),
      ...(variable.type === "integer"
        ? { inputType: "number", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
        : {}),
      ...(variable.checks.length > 0
        ? { validators: variable.checks.map((check) => toValidator(variable, check)) }
        : {}),
      ...(variable.maxLength ? { maxLength: variable.maxLength } : {}),
      ...(variable.maxSelected ? { maxSelectedChoices: variable.maxSelected } : {}),
      ...(told.choices.length > 0
        ? {
            choices: told.choices.map((choice) => ({
              value: choice.value,
              text: tell(choice.text),
              ...(choice.exclusive && variable.type === "multi" ? { isExclusive: true } : {}),
              ...(choice.visibleIf ? visibleIf(choice.visibleIf) : {}),
            })),
          }
        : {}),
    };
  };

  /** What must fail for the way to go on: the stops of all earlier screens, as far as their questions are on the way. */
  const stops: string[] = [];
  const toPage = (name: string, elements: SurveyElement[]): SurveyPage[] =>
    elements.length === 0 ? [] : [{ name, ...(stops.length > 0 ? { visibleIf: stops.join(" and ") } : {}), elements }];
  const elementsOf = (screen: Screen): SurveyElement[] =>
    screen.variables.filter(isAsked).map((name) => toElement(questionnaire.variables[name]!));
  const addStops = (screen: Screen) => {
    for (const variable of screen.variables.filter(isAsked).map((name) => questionnaire.variables[name]!))
      for (const stop of variable.stops) stops.push(failing(both(variable.condition, stop.if)!));
  };

  const reportsOf = (module: Module): SurveyElement => ({
    type: "paneldynamic",
    name: REPORTS_PANEL,
    templateElements: module.screens.filter((screen) => !screen.once).flatMap(elementsOf),
  });

  const pages = questionnaire.modules.flatMap((module) => {
    const screens = module.screens.filter((screen) => !module.repeat || screen.once);
    const own = screens.flatMap((screen) => {
      const page = toPage(screen.name, elementsOf(screen));
      addStops(screen);
      return page;
    });
    return module.repeat ? [...own, ...toPage(`${module.name}.${REPORTS_PANEL}`, [reportsOf(module)])] : own;
  });
  return { title: tell(questionnaire.title), clearInvisibleValues: "none", pages };
};
