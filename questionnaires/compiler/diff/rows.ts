/** What a comparison finds: one row a change, with the words that a methodologist reads. */
import { LANGUAGES, type Language, MODES, type Mode, type Text } from "../../format/types";

/** measure: what a later analysis rests on. telling: words and looks only. The same division as the hashes make. */
export type DiffKind = "measure" | "telling";
export interface DiffRow {
  subject: "questionnaire" | "offence" | "module" | "question";
  name: string;
  kind: DiffKind;
  /** "added", "codes", "condition", "title", …: stable, for screens that sort or filter */
  aspect: string;
  /** only for texts and looks */
  language?: Language;
  modes?: Mode[];
  /** null: there was, or is, none */
  before: string | null;
  after: string | null;
  sentence: string;
}
export type Finding = Omit<DiffRow, "subject" | "name">;

const LANGUAGE_WORDS = { fr: "French", en: "English" } as const satisfies Record<Language, string>;

const movement = (before: string | null, after: string | null): string => {
  if (before === null) return `new: “${after}”.`;
  if (after === null) return `taken out (was “${before}”).`;
  return `was “${before}”, is “${after}”.`;
};

/** Nothing where both are the same. */
export const changed = (
  kind: DiffKind,
  aspect: string,
  words: string,
  before: string | null,
  after: string | null,
  where: Pick<Finding, "language" | "modes"> = {},
): Finding[] =>
  before === after ? [] : [{ kind, aspect, ...where, before, after, sentence: `${words}: ${movement(before, after)}` }];

export const inWords = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** Something that each mode may tell its own way: the common content, and what single modes put in its place. */
export interface Told<T> {
  common: T | undefined;
  own: Partial<Record<Mode, T | undefined>>;
}

/**
 * Changes as the modes tell them: a common wording that every mode replaces is heard by nobody. It still stands in the
 * codebook, so it is told as that.
 */
const toldChanges = (
  aspect: string,
  words: string,
  language: Language | undefined,
  read: (mode: Mode | null) => [string | null, string | null],
  modes: readonly Mode[],
): Finding[] => {
  const heard = new Map<string, { pair: [string | null, string | null]; modes: Mode[] }>();
  for (const mode of [null, ...modes]) {
    const pair = read(mode);
    if (pair[0] === pair[1]) continue;
    const key = JSON.stringify(pair);
    const entry = heard.get(key) ?? { pair, modes: [] };
    if (mode !== null) entry.modes.push(mode);
    heard.set(key, entry);
  }
  return [...heard.values()].flatMap(({ pair, modes: hearing }) => {
    const where =
      hearing.length === 0
        ? "in the codebook only"
        : hearing.length === MODES.length
          ? "in every mode"
          : `on ${hearing.join(" and ")}`;
    const tongue = language ? `in ${LANGUAGE_WORDS[language]}, ` : "";
    return changed("telling", aspect, `${words}, ${tongue}${where}`, ...pair, {
      ...(language ? { language } : {}),
      modes: hearing,
    });
  });
};

export const textChanges = (
  aspect: string,
  words: string,
  a: Told<Text>,
  b: Told<Text>,
  modes: readonly Mode[] = [],
): Finding[] => {
  const text = (told: Told<Text>, mode: Mode | null, language: Language): string | null =>
    ((mode === null ? undefined : told.own[mode]) ?? told.common)?.[language] ?? null;
  return LANGUAGES.flatMap((language) =>
    toldChanges(aspect, words, language, (mode) => [text(a, mode, language), text(b, mode, language)], modes),
  );
};

/** A text that no mode tells differently. */
export const commonTextChanges = (aspect: string, words: string, a: Text | undefined, b: Text | undefined): Finding[] =>
  LANGUAGES.flatMap((language) =>
    changed(
      "telling",
      aspect,
      `${words}, in ${LANGUAGE_WORDS[language]}`,
      a?.[language] ?? null,
      b?.[language] ?? null,
      {
        language,
      },
    ),
  );

/** How it looks, or whether it is read out. */
export const lookChanges = (
  aspect: string,
  words: string,
  a: Told<unknown>,
  b: Told<unknown>,
  modes: readonly Mode[],
): Finding[] =>
  toldChanges(
    aspect,
    words,
    undefined,
    (mode) => (mode === null ? [null, null] : [inWords(a.own[mode]), inWords(b.own[mode])]),
    modes,
  );
