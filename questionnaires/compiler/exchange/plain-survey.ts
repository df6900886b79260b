/**
 * One mode of a questionnaire as SurveyJS JSON that any SurveyJS form opens: wave facts filled in, what
 * only our server knows (a preloaded value, the offence of a report) as hidden questions. What a plain form has no
 * place for is said by name, so that nobody takes the file for the whole questionnaire.
 */
import { WAVE_REFERENCES } from "../../format/compile-condition";
import { REPORT_TYPE } from "../../format/condition";
import { tellBoth, toldIn } from "../../format/tell";
import type { Mode, Questionnaire, Text, Variable, WaveFacts } from "../../format/types";
import { REPORTS_PANEL, type SurveyElement, type SurveyPage, toSurveyJs } from "../survey-js";

export interface PlainSurvey {
  survey: { title: unknown; pages: (SurveyPage & { title?: unknown })[]; [property: string]: unknown };
  /** what the file does not say, a sentence each */
  notCarried: string[];
}

type Words = Record<string, string>;
/** SurveyJS keeps the words of its own standard language, English, under `default`, and reads no `en` beside it. */
const words = (text: Text): Words => ({ default: text.en, fr: text.fr });

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every text and every wave fact of a survey, wherever it stands. */
const plain = (value: unknown, wave: WaveFacts): unknown => {
  if (Array.isArray(value)) return value.map((item) => plain(item, wave));
  if (typeof value === "string") return inPlace(value, wave);
  if (!isMap(value)) return value;
  if (typeof value.default === "string" && typeof value.en === "string")
    return words({ fr: inPlace(value.default, wave), en: inPlace(value.en, wave) });
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, wave)]));
};

/** `{offence}` heads a report: there SurveyJS shows the option of the hidden question. */
const inPlace = (text: string, wave: WaveFacts): string =>
  Object.entries(WAVE_REFERENCES)
    .reduce(
      // a number is always there: only of a variable can that be asked
      (told, [name, read]) =>
        told.replaceAll(`{${name}} notempty and `, "").replaceAll(`{${name}}`, String(read(wave))),
      text,
    )
    .replaceAll("{offence}", `{panel.${REPORT_TYPE}}`);

const hidden = (variable: Variable, choices: { value: number | string; text: Text }[]): SurveyElement => ({
  type: "radiogroup",
  name: variable.name,
  title: { default: variable.title.fr, en: variable.title.en },
  visible: false,
  choices: choices.map(({ value, text }) => ({ value, text: { default: text.fr, en: text.en } })),
});

export const exportSurveyJs = (questionnaire: Questionnaire, mode: Mode, wave: WaveFacts): PlainSurvey => {
  const { variables, order, modules, offences } = questionnaire;
  const isAsked = (name: string) => variables[name]?.askedIn.includes(mode) ?? false;
  const moduleOfPage = (name: string) =>
    modules.find((module) => name === `${module.name}.${REPORTS_PANEL}`) ??
    modules.find((module) => module.screens.some((screen) => screen.name === name));

  // Conditions compare the offence's code, which in our store the draw gives; a form needs it as the option's value.
  const reportType = (): SurveyElement[] => {
    const variable = variables[REPORT_TYPE];
    if (!variable) return [];
    const options = offences
      .filter((offence) => offence.size > 0)
      .map((offence) => ({ value: offence.code, text: offence.label }));
    return [{ ...hidden(variable, options), visible: isAsked(REPORT_TYPE) }];
  };
  const inReports = (elements: SurveyElement[]): SurveyElement[] => [
    ...reportType(),
    ...elements.filter((element) => element.name !== REPORT_TYPE),
  ];
  const toElement = (element: SurveyElement): SurveyElement =>
    element.name === REPORTS_PANEL
      ? {
          ...element,
          panelCount: 1,
          maxPanelCount: questionnaire.incident?.limit[mode] ?? 1,
          templateElements: inReports(element.templateElements as SurveyElement[]),
        }
      : element;

  const preloaded = order.map((name) => variables[name]!).filter((variable) => variable.origin === "preloaded");
  const survey = toSurveyJs(questionnaire, mode, wave);
  const pages = survey.pages.map((page, at) => {
    const title = moduleOfPage(page.name)?.shownTitle;
    const known = at === 0 ? preloaded.map((variable) => hidden(variable, variable.choices)) : [];
    return {
      name: page.name,
      ...(title ? { title: { default: tellBoth(title, wave).fr, en: tellBoth(title, wave).en } } : {}),
      ...(page.visibleIf ? { visibleIf: page.visibleIf } : {}),
      elements: [...known, ...page.elements.map(toElement)],
    };
  });
  return {
    survey: plain({ ...survey, pages }, wave) as PlainSurvey["survey"],
    notCarried: losses(questionnaire, mode, isAsked),
  };
};

const losses = (questionnaire: Questionnaire, mode: Mode, isAsked: (name: string) => boolean): string[] => {
  const { order, variables, incident } = questionnaire;
  const asked = order.filter(isAsked).map((name) => variables[name]!);
  const named = (is: (variable: Variable) => unknown) => asked.filter(is).map(({ name }) => name);
  const list = (names: string[], what: string): string[] => (names.length > 0 ? [`${what}: ${names.join(", ")}.`] : []);
  const preloaded = order.filter((name) => variables[name]?.origin === "preloaded");
  return [
    "Missing codes are not offered; a condition on one ({m.NAME}) is false in a plain form.",
    ...list(preloaded, "Hidden questions, whose value whoever runs the form sets"),
    ...(incident ? [`Reports of incidents are not drawn: a form sets ${REPORT_TYPE} of each report by itself.`] : []),
    ...list(
      named(({ sensitivity }) => sensitivity > 0),
      "Sealed with us, and not sealed by a plain form",
    ),
    ...list(
      named((variable) => toldIn(variable, mode).help),
      "Help that may be opened",
    ),
    ...list(
      named((variable) => toldIn(variable, mode).note),
      "Notes to the interviewer",
    ),
    ...list(
      named(({ type }) => type === "list"),
      "Lists that are searched, a plain text here",
    ),
    ...list(
      named(({ putOff }) => putOff),
      "Put off and asked once more",
    ),
    ...list(
      named(({ contact }) => contact),
      "Kept apart from answers with us, beside them in a plain form",
    ),
  ];
};
