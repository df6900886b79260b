/** The telephone numbers of a case: each has a source, may be preferred or wrong, and is never forgotten. Pure. */
import type { Text } from "../../questionnaires/format/types";
import type { CallAttempt } from "./calling";
import { disposition } from "./disposition";
import { digitsOf, type WrittenNumber } from "./phone-number";

export const NUMBER_SOURCES = {
  frame: { fr: "base de sondage", en: "sampling frame" },
  respondent: { fr: "donné par la personne", en: "given by the person" },
  household: { fr: "donné par le foyer", en: "given by the household" },
  directory: { fr: "annuaire", en: "directory" },
  interviewer: { fr: "trouvé par un enquêteur", en: "found by an interviewer" },
} as const satisfies Record<string, Text>;
export type NumberSource = keyof typeof NUMBER_SOURCES;
/** Sources that somebody on the floor may name: the frame is loaded. */
export const TOLD_SOURCES = ["respondent", "household", "directory", "interviewer"] as const;

export interface KnownNumber extends WrittenNumber {
  id: string;
  source: string;
  /** wrong: closed, and dialled no more */
  state: "ok" | "wrong";
  /** called first; one at most */
  preferred?: true;
}
type Numbers = readonly KnownNumber[];

/** As they are offered for dialling: the preferred one first. */
export const dialledNumbers = <N extends KnownNumber>(phones: readonly N[]): N[] =>
  phones.filter(({ state }) => state === "ok").sort((a, b) => Number(b.preferred ?? 0) - Number(a.preferred ?? 0));

export const sameNumber = (phones: Numbers, number: string): KnownNumber | undefined =>
  phones.find((phone) => digitsOf(phone.number) === digitsOf(number));

const withoutPreference = ({ preferred: _preferred, ...phone }: KnownNumber): KnownNumber => phone;

/** A wrong number is preferred by nobody. */
export const closed = (phones: Numbers, id: string): KnownNumber[] =>
  phones.map((phone) => (phone.id === id ? { ...withoutPreference(phone), state: "wrong" } : phone));

export const opened = (phones: Numbers, id: string): KnownNumber[] =>
  phones.map((phone) => (phone.id === id ? { ...phone, state: "ok" } : phone));

export const preferred = (phones: Numbers, id: string): KnownNumber[] =>
  phones.map((phone) => (phone.id === id ? { ...phone, preferred: true } : withoutPreference(phone)));

/**
 * Whether a case that waits for a supervisor waits for a number alone: nothing better is known of it, or its last call
 * closed the last one. Whoever is left in peace waits for nothing.
 */
export const waitsForNumber = (
  { state, disposition: code }: { state: string; disposition: string },
  attempts: readonly Pick<CallAttempt, "channel" | "outcome">[],
): boolean => {
  const last = attempts.findLast(({ channel }) => channel === "phone")?.outcome;
  return state === "supervisor" && (code === "no-number-left" || Boolean(last && disposition(last).closesNumber));
};
