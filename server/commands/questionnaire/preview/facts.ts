/** What is the same in every mode, and what each mode has of its own: as rows of words. */
import { type Condition, referencesOf } from "../../../../questionnaires/format/condition";
import { MISSING } from "../../../../questionnaires/format/missing";
import { printCondition } from "../../../../questionnaires/format/print-condition";
import { boundValue, tellText } from "../../../../questionnaires/format/tell";
import type { Language, Mode, Questionnaire, Text, Variable, WaveFacts } from "../../../../questionnaires/format/types";
import type { Crop } from "./paper";
import { type PreviewWords, TYPE_NAMES, WORDS } from "./words";

export interface Fact {
  label: string;
  /** code: set in the face of what must match */
  lines: { text: string; code?: boolean }[];
}

const SHOWN = 6;

const leaves = (condition: Condition): Condition[] =>
  condition.op === "and" || condition.op === "or"
    ? condition.of.flatMap(leaves)
    : condition.op === "not"
      ? leaves(condition.of)
      : [condition];

/** Questions whose condition reads this one, with the part of the condition that does. */
export const commanded = (questionnaire: Questionnaire, name: string): { name: string; when: string }[] =>
  questionnaire.order.flatMap((other) => {
    const { condition } = questionnaire.variables[other]!;
    if (condition === null) return [];
    const own = leaves(condition).filter((leaf) => referencesOf(leaf).some((reference) => reference.name === name));
    return own.length === 0 ? [] : [{ name: other, when: [...new Set(own.map(printCondition))].join(" … ") }];
  });

const boundsOf = (variable: Variable, wave: WaveFacts): string =>
  [boundValue(variable.min, wave) ?? 0, boundValue(variable.max, wave) ?? "…"].join(" – ");

/** As the services seal: a question of a sealed part, or a sensitive one anywhere. */
export const isSealed = (questionnaire: Questionnaire, variable: Variable): boolean =>
  variable.sensitivity > 0 || questionnaire.modules.some(({ name, sealed }) => sealed && name === variable.module);

export const sealing = (questionnaire: Questionnaire, variable: Variable, w: PreviewWords): string =>
  isSealed(questionnaire, variable) ? w.sealedAs(variable.sensitivity) : w.open;

export const sameEverywhere = (
  questionnaire: Questionnaire,
  variable: Variable,
  language: Language,
  wave: WaveFacts,
): Fact[] => {
  const w = WORDS[language];
  const tell = (text: Text) => tellText(text, language, wave);
  const readers = commanded(questionnaire, variable.name);
  const fact = (label: string, ...texts: string[]): Fact => ({ label, lines: texts.map((text) => ({ text })) });
  const type =
    TYPE_NAMES[language][variable.type] + (variable.maxSelected ? `, ${w.atMost(variable.maxSelected)}` : "");
  return [
    fact(w.type, type),
    ...(variable.type === "integer" ? [fact(w.bounds, boundsOf(variable, wave))] : []),
    ...(variable.choices.length > 0
      ? [fact(w.codes, variable.choices.map(({ value, text }) => `${value}\u00a0${tell(text)}`).join(", "))]
      : []),
    fact(w.missing, variable.missing.map((code) => MISSING[code].label[language].toLowerCase()).join(", ") || w.none),
    variable.condition === null
      ? fact(w.askedIf, w.always)
      : { label: w.askedIf, lines: [{ text: printCondition(variable.condition), code: true }] },
    {
      label: w.commands,
      lines:
        readers.length === 0
          ? [{ text: w.nothingElse }]
          : [
              ...readers.slice(0, SHOWN).map(({ name, when }) => ({ text: `${name} ${w.if} ${when}`, code: true })),
              ...(readers.length > SHOWN ? [{ text: w.more(readers.length - SHOWN) }] : []),
            ],
    },
    fact(
      w.checkList,
      ...(variable.checks.length === 0 ? [w.none] : variable.checks.map((check) => tell(check.message))),
    ),
    ...(variable.stops.length > 0 ? [fact(w.stopList, ...variable.stops.map((stop) => stop.outcome))] : []),
    fact(w.sensitivity, sealing(questionnaire, variable, w)),
  ];
};

export interface OwnCell {
  text: string;
  /** said in the same way by every mode */
  same: boolean;
}
export interface OwnRow {
  label: string;
  cells: Record<Mode, OwnCell>;
}

const textOf = (variable: Variable, mode: Mode, tell: (text: Text) => string, w: PreviewWords): OwnCell => {
  const own = variable.telling[mode] ?? {};
  const parts = [
    own.description ? w.partDescription : "",
    own.help ? w.partHelp : "",
    own.choiceTexts ? w.partChoices : "",
  ].filter((part) => part !== "");
  const said = [own.title ? w.ownTitle(tell(own.title)) : "", parts.length > 0 ? w.ownParts(parts.join(", ")) : ""];
  const text = said.filter((one) => one !== "").join(" ");
  return text === "" ? { text: w.common, same: true } : { text, same: false };
};

const answersOf = (variable: Variable, mode: Mode, w: PreviewWords): OwnCell => {
  if (variable.choices.length === 0) return { text: w.written, same: true };
  const text = { web: w.shown, paper: w.printed, phone: variable.telling.phone?.readOut ? w.readAloud : w.coded }[mode];
  return { text, same: false };
};

const withoutAnswer = (variable: Variable, mode: Mode, w: PreviewWords): OwnCell => {
  const offered = variable.missing.filter((code) => code === "dont-know" || code === "refused");
  const text = {
    web: offered.length > 0 ? w.proposedIfEmpty : w.notProposed,
    phone:
      offered.length === 2
        ? w.silentKeys
        : offered.length === 1
          ? w.silentKey(offered[0] === "dont-know" ? "N" : "R")
          : w.notProposed,
    paper: w.blankLine,
  }[mode];
  return { text, same: false };
};

const pathOf = (mode: Mode, crop: Crop | null, language: Language, wave: WaveFacts): OwnCell => {
  const w = WORDS[language];
  if (mode !== "paper") return { text: w.automatic, same: true };
  if (!crop) return { text: w.nothingElse, same: true };
  const { arrows, filterBefore, at } = crop.item;
  const numbers = [...new Set(arrows.map(({ goto }) => goto))];
  const parts = [
    at ? w.beside(at.id) : "",
    filterBefore ? tellText(filterBefore.text, language, wave) : "",
    ...numbers.map((number) => (number === "end" ? w.arrowEnd : w.arrow(number))),
  ].filter((part) => part !== "");
  return parts.length === 0 ? { text: w.readOn, same: true } : { text: parts.join(" "), same: false };
};

/** @param crop where the booklet prints it */
export const ownToEachMode = (variable: Variable, crop: Crop | null, language: Language, wave: WaveFacts): OwnRow[] => {
  const w = WORDS[language];
  const tell = (text: Text) => tellText(text, language, wave);
  const not: OwnCell = { text: w.notAsked, same: true };
  const row = (label: string, cell: (mode: Mode) => OwnCell): OwnRow => {
    const of = (mode: Mode) => (variable.askedIn.includes(mode) ? cell(mode) : { ...not, text: "–" });
    return { label, cells: { web: of("web"), phone: of("phone"), paper: of("paper") } };
  };
  return [
    row(w.text, (mode) => textOf(variable, mode, tell, w)),
    row(w.note, (mode) => {
      const { note } = variable.telling[mode] ?? {};
      return note ? { text: tell(note), same: false } : { text: w.noneF, same: true };
    }),
    row(w.answers, (mode) => answersOf(variable, mode, w)),
    row(w.noAnswer, (mode) => withoutAnswer(variable, mode, w)),
    row(w.path, (mode) => pathOf(mode, crop, language, wave)),
  ];
};
