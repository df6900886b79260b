/**
 * One screen of a household as survey-core JSON, and answers as survey-core data, both ways. Pure: survey-core itself is
 * not needed here. French is the default locale of our texts, so a Model made from this must be read with
 * `surveyLocalization.defaultLocale = "fr"`: survey-core takes English for the default otherwise and never shows it.
 */
import type { Text, Value, VariableType } from "./types";

/** Types that are asked; a decimal is only ever derived. */
export type AskedType = Exclude<VariableType, "decimal">;
/** Codes that a household may give in place of an answer. */
export type OfferedCode = "dont-know" | "refused";

/** The part of a question's view that a survey-core element needs (structurally a QuestionView of the contract). */
export interface ScreenQuestion {
  name: string;
  type: AskedType;
  title: Text;
  description?: Text;
  help?: Text;
  unit?: Text;
  layout?: string;
  choices: readonly { value: number; text: Text; exclusive: boolean; hint?: Text }[];
  min?: number;
  max?: number;
  maxSelected?: number;
  maxLength?: number;
  list?: string;
  missing: readonly OfferedCode[];
  visibleIf?: string;
}
export interface ScreenAnswer {
  variable: string;
  value?: Value;
  missing?: string;
}

interface SurveyText {
  default: string;
  en: string;
}
export interface SurveyElementJson {
  type: "radiogroup" | "checkbox" | "text" | "comment" | "searchlist";
  name: string;
  title: SurveyText;
  description?: SurveyText;
  visibleIf?: string;
  inputType?: "number";
  min?: number;
  max?: number;
  maxLength?: number;
  maxSelectedChoices?: number;
  choices?: { value: number; text: SurveyText; isExclusive?: true }[];
  /** Properties of ours; web-respondent/survey/setup.ts registers them. */
  help?: SurveyText;
  layout?: string;
  list?: string;
  missing: OfferedCode[];
}
export interface SurveyJson {
  showQuestionNumbers: false;
  /** An answer hidden by a slip of the finger comes back with its question; only shown ones are sent. */
  clearInvisibleValues: "none";
  elements: SurveyElementJson[];
}

/** Above so many characters a text gets several lines. */
const ONE_LINE = 100;

const TYPES = { single: "radiogroup", multi: "checkbox", integer: "text", text: "text", list: "searchlist" } as const;

/** Where survey-core keeps the missing code of a question: conditions read it as `{m.NAME}`. */
export const missingKey = (name: string): string => `m.${name}`;

const surveyText = (text: Text): SurveyText => ({ default: text.fr, en: text.en });

function toElement(question: ScreenQuestion): SurveyElementJson {
  const long = question.type === "text" && (question.maxLength ?? 0) > ONE_LINE;
  const element: SurveyElementJson = {
    type: long ? "comment" : TYPES[question.type],
    name: question.name,
    title: surveyText(question.title),
    missing: [...question.missing],
  };
  if (question.description) element.description = surveyText(question.description);
  if (question.help) element.help = surveyText(question.help);
  if (question.layout !== undefined) element.layout = question.layout;
  if (question.list !== undefined) element.list = question.list;
  if (question.visibleIf !== undefined) element.visibleIf = question.visibleIf;
  if ((question.type === "text" || question.type === "list") && question.maxLength !== undefined)
    element.maxLength = question.maxLength;
  if (question.maxSelected !== undefined) element.maxSelectedChoices = question.maxSelected;
  if (question.type === "integer") {
    element.inputType = "number";
    if (question.min !== undefined) element.min = question.min;
    if (question.max !== undefined) element.max = question.max;
  }
  if (question.type === "single" || question.type === "multi") {
    element.choices = question.choices.map((choice) => ({
      value: choice.value,
      text: surveyText(choice.text),
      ...(choice.exclusive && question.type === "multi" ? { isExclusive: true as const } : {}),
    }));
  }
  return element;
}

export function screenToSurveyJson(view: { questions: readonly ScreenQuestion[] }): SurveyJson {
  return {
    showQuestionNumbers: false,
    clearInvisibleValues: "none",
    elements: view.questions.map(toElement),
  };
}

export type SurveyData = Record<string, unknown>;

export function answersToSurveyData(answers: readonly ScreenAnswer[]): SurveyData {
  const data: SurveyData = {};
  for (const answer of answers) {
    if (answer.missing !== undefined) data[missingKey(answer.variable)] = answer.missing;
    else if (answer.value !== undefined) data[answer.variable] = answer.value;
  }
  return data;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

function toValue(type: AskedType, raw: unknown): Value | undefined {
  if (isEmpty(raw)) return undefined;
  if (Array.isArray(raw)) return raw.map(Number).sort((a, b) => a - b);
  if (type === "single" || type === "integer") return Number(raw);
  return String(raw).trim();
}

/** Answers of the questions that are shown, in their order; a question without value and code is left out. */
export function surveyDataToAnswers(
  shown: readonly { name: string; type: AskedType }[],
  data: SurveyData,
): ScreenAnswer[] {
  return shown.flatMap(({ name, type }): ScreenAnswer[] => {
    const code = data[missingKey(name)];
    if (typeof code === "string") return [{ variable: name, missing: code }];
    const value = toValue(type, data[name]);
    return value === undefined ? [] : [{ variable: name, value }];
  });
}
