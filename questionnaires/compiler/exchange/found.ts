/** What an import meets on its way through a foreign file: nothing of it is trusted, nothing is passed over in silence. */
import { LANGUAGES, type Language } from "../../format/types";
import type { Raw } from "../source";
import type { Recoded } from "./faithful";

export const isRaw = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export interface Found {
  /** what the file calls `default` */
  language: Language;
  recoded: Recoded;
  /** what cannot be carried, a sentence each, with its name first */
  notCarried: string[];
}

/** Texts of SurveyJS name answers in braces; our places (`{N-1}`, `{ageFloor}`) are of another kind. */
const QUOTES_ANSWER = /\{(?!N(?:-\d+)?\}|ageFloor\})[^{}]+\}/;

/** A language that the file does not give stays empty: the load then names the gap. No translation is made up. */
export const readText = (found: Found, where: string, value: unknown): Record<Language, string> => {
  const given = typeof value === "string" ? { default: value } : isRaw(value) ? value : {};
  const text = Object.fromEntries(
    LANGUAGES.map((language) => {
      const own = given[language] ?? (language === found.language ? given.default : undefined);
      return [language, typeof own === "string" ? own : ""];
    }),
  ) as Record<Language, string>;
  const others = Object.keys(given).filter((key) => key !== "default" && !LANGUAGES.includes(key as Language));
  if (others.length > 0) found.notCarried.push(`${where}: its words in ${others.join(", ")}.`);
  const quoted = LANGUAGES.map((language) => QUOTES_ANSWER.exec(text[language])?.[0]).find(Boolean);
  if (quoted) found.notCarried.push(`${where}: its text quotes ${quoted}, and a text here quotes no answer.`);
  return text;
};

/** Everything but what was read, by name. Properties that only order a screen are told too: who wrote them meant them. */
export const tellRest = (found: Found, where: string, raw: Raw, read: readonly string[]): void => {
  const rest = Object.keys(raw).filter((key) => !read.includes(key));
  if (rest.length > 0) found.notCarried.push(`${where}: ${rest.join(", ")}.`);
};
