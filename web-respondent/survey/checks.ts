/** The few checks that a browser can make by itself, so that nobody waits for the server to read a number. */
import type { ScreenAnswer, ScreenQuestion } from "../../questionnaires/format/survey-json";
import type { Language, Text } from "../../questionnaires/format/types";
import { WORDS, type Words } from "../words/words";

const DECIMALS = /^-?\d+[.,]\d+$/;
const compacted = (typed: string): string => typed.replace(/[\s\u00a0\u202f]/g, "");

/** A whole number as a number, nothing as nothing, anything else as it was typed. Spaces group thousands. */
export function readWholeNumber(typed: string): number | string | undefined {
  const compact = compacted(typed);
  if (compact === "") return undefined;
  return /^-?\d{1,9}$/.test(compact) ? Number(compact) : typed;
}

/** “12 500”, “12,500”: thousands stand apart once nobody is typing; a year has none. */
export const groupThousands = (value: number, language: Language): string =>
  value.toLocaleString(language === "fr" ? "fr-FR" : "en-GB");

const both = (say: (words: Words) => string): Text => ({ fr: say(WORDS.fr), en: say(WORDS.en) });

function bounds(question: ScreenQuestion, value: number): Text | null {
  const { min, max } = question;
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return null;
  if (min !== undefined && max !== undefined) return both((words) => words.between(min, max));
  if (min !== undefined) return both((words) => words.atLeast(min));
  return max === undefined ? null : both((words) => words.upTo(max));
}

/** Cents are not cut off in silence: a point may have been meant to group thousands. */
const notWhole = (typed: string): Text =>
  both((words) => (DECIMALS.test(compacted(typed)) ? words.noDecimals : words.wholeNumber));

/** Faults that make no sense to send, by question. */
export function localFaults(
  shown: readonly ScreenQuestion[],
  raw: (name: string) => unknown,
  answers: readonly ScreenAnswer[],
): Record<string, Text> {
  const faults: Record<string, Text> = {};
  for (const question of shown) {
    const answer = answers.find(({ variable }) => variable === question.name);
    if (question.type !== "integer" || answer?.value === undefined) continue;
    const value = raw(question.name);
    const fault = typeof value === "number" ? bounds(question, value) : notWhole(String(value));
    if (fault) faults[question.name] = fault;
  }
  return faults;
}

export const unanswered = (shown: readonly ScreenQuestion[], answers: readonly ScreenAnswer[]): string[] => {
  const given = new Set(answers.map(({ variable }) => variable));
  return shown.map(({ name }) => name).filter((name) => !given.has(name));
};
