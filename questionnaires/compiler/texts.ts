/** Texts in every language, with French spaces set. */
import { LANGUAGES, type Text } from "../format/types";

/** No-break spaces where French wants them (U+00A0: the fonts have no narrow one), and typographic apostrophes. */
export const setFrench = (text: string): string =>
  text
    .replace(/\u202f/g, "\u00a0")
    .replace(/'/g, "’")
    .replace(/ ([?!:;»%€])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0");

const tidy = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

/** null where it is no text in every language; the reader then names the fault. */
export const readText = (value: unknown): { text: Text } | { lacks: string[] } => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { lacks: [...LANGUAGES] };
  const raw = value as Record<string, unknown>;
  const lacks = LANGUAGES.filter(
    (language) => typeof raw[language] !== "string" || (raw[language] as string).trim() === "",
  );
  const unknown = Object.keys(raw).filter((key) => !LANGUAGES.includes(key as never));
  if (lacks.length > 0 || unknown.length > 0) return { lacks: [...lacks, ...unknown] };
  return { text: { fr: setFrench(tidy(raw.fr as string)), en: tidy(raw.en as string) } };
};
