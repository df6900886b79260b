/** A code said over the telephone: a word for each character, so that B is not heard as P, nor M as N. */
import type { Language } from "../../questionnaires/format/types";

/** French telephone words; the NATO alphabet for English. One row for each character that a code can hold. */
const WORDS: Record<string, Record<Language, string>> = {
  "2": { fr: "deux", en: "two" },
  "3": { fr: "trois", en: "three" },
  "4": { fr: "quatre", en: "four" },
  "5": { fr: "cinq", en: "five" },
  "6": { fr: "six", en: "six" },
  "7": { fr: "sept", en: "seven" },
  "8": { fr: "huit", en: "eight" },
  "9": { fr: "neuf", en: "nine" },
  A: { fr: "Anatole", en: "Alfa" },
  B: { fr: "Berthe", en: "Bravo" },
  C: { fr: "Célestin", en: "Charlie" },
  D: { fr: "Désiré", en: "Delta" },
  E: { fr: "Eugène", en: "Echo" },
  F: { fr: "François", en: "Foxtrot" },
  G: { fr: "Gaston", en: "Golf" },
  H: { fr: "Henri", en: "Hotel" },
  J: { fr: "Joseph", en: "Juliett" },
  K: { fr: "Kléber", en: "Kilo" },
  M: { fr: "Marcel", en: "Mike" },
  N: { fr: "Nicolas", en: "November" },
  P: { fr: "Pierre", en: "Papa" },
  Q: { fr: "Quintal", en: "Quebec" },
  R: { fr: "Raoul", en: "Romeo" },
  S: { fr: "Suzanne", en: "Sierra" },
  T: { fr: "Thérèse", en: "Tango" },
  V: { fr: "Victor", en: "Victor" },
  W: { fr: "William", en: "Whiskey" },
  X: { fr: "Xavier", en: "X-ray" },
  Y: { fr: "Yvonne", en: "Yankee" },
};

export type Spoken = Record<Language, string>;

/** "K7QP-2MXD-9RTW": three groups of four, "K comme Kléber", "sept" … */
export const spokenCode = (code: string): { character: string; words: Spoken }[][] =>
  code.split("-").map((group) =>
    [...group].map((character) => {
      const words = WORDS[character];
      if (!words) throw new Error(`No code holds the character ${character}`);
      return { character, words };
    }),
  );
