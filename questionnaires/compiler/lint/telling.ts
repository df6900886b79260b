/** How much a mode tells at once: its lengths, its options. */
import { toldIn } from "../../format/tell";
import { LANGUAGES } from "../../format/types";
import { type Finding, keyOf, type Rule } from "./rule";

/**
 * A listener keeps what is said for about twenty seconds, and an interviewer who is to be understood reads some three
 * words a second: sixty words.
 */
export const MOST_WORDS_ALOUD = 60;
/** One line of the booklet across the page, or two lines of an option in half its width. */
export const LONGEST_PAPER_OPTION = 80;
/** More options than that are not kept in mind by ear without headings. */
export const MOST_READ_OUT = 7;

const wordsOf = (text: string): number => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

export const longReading: Rule = {
  code: "too-long-aloud",
  what: `Title and description together have more than ${MOST_WORDS_ALOUD} words to be read aloud on the telephone.`,
  mend: "Shorten it, move a part into `help`, or give `phone:` a shorter wording.",
  find: ({ written }) =>
    written.flatMap(({ variable, raw }): Finding[] => {
      if (!variable.askedIn.includes("phone")) return [];
      const { title, description } = toldIn(variable, "phone");
      const words = Math.max(
        ...LANGUAGES.map((language) => wordsOf(title[language]) + wordsOf(description?.[language] ?? "")),
      );
      const message = `There are ${words} words to read aloud, and at most ${MOST_WORDS_ALOUD} should be.`;
      return words > MOST_WORDS_ALOUD
        ? [{ where: raw, key: keyOf(variable, "phone", "title"), question: variable.name, message }]
        : [];
    }),
};

export const longPaperLine: Rule = {
  code: "too-long-on-paper",
  what: `An option printed on paper has more than ${LONGEST_PAPER_OPTION} characters.`,
  mend: "Shorten it, or give it a shorter text under `paper: {choiceTexts: …}`.",
  find: ({ written }) =>
    written.flatMap(({ variable, raw }): Finding[] => {
      if (!variable.askedIn.includes("paper")) return [];
      const long = toldIn(variable, "paper").choices.find(({ text }) =>
        LANGUAGES.some((language) => text[language].length > LONGEST_PAPER_OPTION),
      );
      const message = `The text of option ${long?.value} does not fit its line: at most ${LONGEST_PAPER_OPTION} characters do.`;
      return long ? [{ where: raw, key: "choices", question: variable.name, message }] : [];
    }),
};

export const manyReadOut: Rule = {
  code: "too-many-read-out",
  what: `More than ${MOST_READ_OUT} options are read out on the telephone without a grouping.`,
  mend: "Give every option a `group`, or do not read them out.",
  find: ({ written }) =>
    written.flatMap(({ variable, raw }): Finding[] => {
      const { askedIn, choices, telling } = variable;
      if (!askedIn.includes("phone") || !telling.phone?.readOut || choices.length <= MOST_READ_OUT) return [];
      if (choices.every(({ group }) => group)) return [];
      const message = `${choices.length} options are read out without a grouping.`;
      return [{ where: raw, key: "choices", question: variable.name, message }];
    }),
};

export const TELLING_RULES = [longReading, longPaperLine, manyReadOut];
