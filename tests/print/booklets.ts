/** Booklets to look at: the survey in every language and variant, and a small one with one question of each kind. */
import { join } from "node:path";
import { type Booklet, layOutBooklet, type Variant } from "../../print/layout/booklet";
import type { HelpLine } from "../../print/layout/inside";
import { personalise } from "../../print/layout/personalise";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Choice, Language, Questionnaire, Text, Variable } from "../../questionnaires/format/types";
import { root } from "../support/root";

export const WAVE = { year: 2026, ageFloor: 18 };
export const FORM_CODE = "7F3KQ2M9";
export const both = (fr: string, en = fr): Text => ({ fr, en });

const helpLine = (number: string, what: string, sms = false): HelpLine => ({
  number,
  what: both(what),
  hours: both("24\u00a0h sur 24, 7\u00a0jours sur 7"),
  sms,
});
export const HELP_LINES = [
  helpLine("17", "Police ou gendarmerie, en cas d’urgence"),
  helpLine("114", "Urgences par SMS", true),
  helpLine("3919", "Violences faites aux femmes\u00a0: écoute, information, orientation"),
  helpLine("116\u00a0006", "Aide aux victimes"),
  helpLine("119", "Enfants en danger"),
  helpLine("3018", "Violences numériques et harcèlement"),
];

export const vrs: Questionnaire = loadQuestionnaire(join(root, "questionnaires", "vrs-2026"));

const laidOut = new Map<string, Booklet>();
export const vrsBooklet = (language: Language, variant: Variant): Booklet => {
  const key = `${language} ${variant}`;
  const preload = { MODTOUR: variant === "cyber" ? 1 : 2 };
  const booklet =
    laidOut.get(key) ??
    layOutBooklet({ questionnaire: vrs, language, wave: WAVE, variant, preload, helpLines: HELP_LINES });
  laidOut.set(key, booklet);
  return booklet;
};

export const personal = (booklet: Booklet, offenceOrder = booklet.offences.map(({ code }) => code)) =>
  personalise(booklet, { formCode: FORM_CODE, offenceOrder, questionnaireHash: vrs.hashes.whole });

// ---- the small one ----

const aVariable = (name: string, over: Partial<Variable>): Variable => ({
  name,
  module: "M",
  screen: "M.s",
  type: "single",
  scope: "response",
  origin: "asked",
  choices: [],
  codedLater: false,
  missing: [],
  askedIn: ["web", "phone", "paper"],
  sensitivity: 0,
  condition: null,
  reads: [],
  checks: [],
  stops: [],
  contact: false,
  title: both(`Question ${name}\u00a0?`),
  telling: {},
  ...over,
});
const options = (...texts: string[]): Choice[] => texts.map((text, index) => ({ value: index + 1, text: both(text) }));
const layout = (name: string) => ({ telling: { paper: { layout: name } } });

export const small = (variables: Record<string, Partial<Variable>>): Questionnaire => ({
  id: "small",
  title: both("Petit"),
  welcome: { paper: [both("Bonjour.")] },
  modules: [
    {
      name: "M",
      part: "A",
      title: both("Partie"),
      shownTitle: both("Partie"),
      sealed: false,
      putOffBy: [],
      minutes: 1,
      introTelling: {},
      screens: [{ name: "M.s", module: "M", introTelling: {}, once: false, variables: Object.keys(variables) }],
    },
  ],
  variables: Object.fromEntries(Object.entries(variables).map(([name, over]) => [name, aVariable(name, over)])),
  order: Object.keys(variables),
  offences: [],
  incident: null,
  phases: null,
  templates: [],
  hashes: { whole: "a1b2c3", measure: "a1", telling: "a2" },
});

const degree = options("Tout à fait", "Plutôt", "Pas du tout");
export const everyKind = small({
  YES: { choices: options("Oui", "Non"), ...layout("one-line") },
  MANY: { type: "multi", choices: options("Un", "Deux", "Trois", "Quatre", "Cinq", "Six"), ...layout("columns-2") },
  COUNT: { type: "integer", min: 0, max: 365 },
  YEAR: { type: "integer", min: 1900, max: { wave: "year", plus: 0 } },
  TOWN: { type: "list", list: "municipalities" },
  WORD: { type: "text", maxLength: 20 },
  LINE: { type: "text", maxLength: 80 },
  COMMENT: { type: "text", maxLength: 1000 },
  ROW1: { choices: degree, ...layout("grid") },
  ROW2: { choices: degree, ...layout("grid") },
  SCREEN1: { choices: options("Oui", "Non"), ...layout("screener-table") },
  SCREEN2: { choices: options("Oui", "Non"), ...layout("screener-table") },
  NOWHERE: { choices: options("Oui", "Non"), askedIn: ["web", "phone"] },
});

export const laySmall = (questionnaire: Questionnaire, language: Language = "fr"): Booklet =>
  layOutBooklet({ questionnaire, language, wave: WAVE, variant: "standard", preload: {}, helpLines: HELP_LINES });
