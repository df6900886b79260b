/** Fills the wave's facts and the offence into a text, and finds how a mode tells a question. */
import type { Bound, Choice, Language, Mode, Telling, Text, Variable, WaveFacts } from "./types";
import { LANGUAGES } from "./types";

const PLACE = /\{(N(?:-\d+)?|ageFloor|offence)\}/g;

/** Braces that no wave fills in: they would be shown as they are, or taken for an answer to show. */
export const strangePlace = (text: Text): string | undefined =>
  LANGUAGES.map((language) => /\{[^}]*\}/.exec(text[language].replace(PLACE, ""))?.[0]).find(Boolean);

/** `{N}`, `{N-1}` … are years, `{ageFloor}` an age in years, `{offence}` the label of the report's offence. */
export const tellText = (text: Text, language: Language, wave: WaveFacts, offence?: Text): string =>
  text[language].replace(PLACE, (whole, name: string) => {
    if (name === "ageFloor") return String(wave.ageFloor);
    if (name === "offence") return offence?.[language] ?? whole;
    return String(wave.year - Number(name.slice(2) || 0));
  });

/** The same in every language at once: what a browser gets, so that it can switch without asking. */
export const tellBoth = (text: Text, wave: WaveFacts, offence?: Text): Text =>
  Object.fromEntries(LANGUAGES.map((language) => [language, tellText(text, language, wave, offence)])) as Text;

export interface Told extends Omit<Telling, "choiceTexts"> {
  title: Text;
  choices: Choice[];
}

/** The question as one mode tells it: the mode's own words where it has some, else the common ones. */
export const toldIn = (variable: Variable, mode: Mode): Told => {
  const own = variable.telling[mode] ?? {};
  return {
    ...own,
    title: own.title ?? variable.title,
    description: own.description ?? variable.description,
    help: own.help ?? variable.help,
    unit: own.unit ?? variable.unit,
    choices: variable.choices.map((choice) => ({ ...choice, text: own.choiceTexts?.[choice.value] ?? choice.text })),
  };
};

/** A bound in the units of its question (years, persons): a number, or the wave's year and an offset. */
export const boundValue = (bound: Bound | undefined, wave: WaveFacts): number | undefined =>
  bound === undefined || typeof bound === "number" ? bound : wave.year + bound.plus;
