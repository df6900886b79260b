/** Which of a case's responses stands. One is chosen as a whole; values are never mixed across two. */
import type { Mode, Text } from "../../questionnaires/format/types";

export const RECONCILIATION = {
  "first-complete": {
    label: { fr: "la première complète", en: "the first complete one" },
  },
  "mode-precedence": {
    label: { fr: "le mode le plus sûr", en: "the most trusted mode" },
  },
  "most-complete": {
    label: { fr: "la plus complète", en: "the most complete one" },
  },
} as const satisfies Record<string, { label: Text }>;
export type Reconciliation = keyof typeof RECONCILIATION;
export const RECONCILIATIONS = Object.keys(RECONCILIATION) as Reconciliation[];

export type ResponseState = "under-way" | "partial" | "complete" | "stopped";

export interface ResponseSummary {
  id: string;
  state: ResponseState;
  modes: readonly Mode[];
  begun: Date;
  completedAt: Date | null;
  /** questions with a value or a refusal given by somebody */
  answered: number;
  /** year of birth and sex agree with the frame; null: not both answered */
  agrees: boolean | null;
}

const STATE_RANK = { complete: 0, partial: 1, "under-way": 2, stopped: 3 } as const;
const agreement = (response: ResponseSummary): number => (response.agrees === false ? 1 : 0);
const when = (response: ResponseSummary): number => (response.completedAt ?? response.begun).getTime();
const bestMode = (response: ResponseSummary, precedence: readonly Mode[]): number =>
  Math.min(...response.modes.map((mode) => precedence.indexOf(mode)).map((at) => (at < 0 ? precedence.length : at)));

/** What sets two responses apart: the frame, how far they went, or the wave's rule with the instants behind it. */
export type Criterion = "frame" | "state" | "rule";

/** A total order, and what decided it: never undecided, and the same whatever the order of the input. */
export function setApart(
  a: ResponseSummary,
  b: ResponseSummary,
  rule: Reconciliation,
  precedence: readonly Mode[],
): { by: Criterion; order: number } {
  // A response by somebody else than the sampled person comes last under every rule.
  const byFrame = agreement(a) - agreement(b);
  if (byFrame !== 0) return { by: "frame", order: byFrame };
  const byState = STATE_RANK[a.state] - STATE_RANK[b.state];
  if (byState !== 0) return { by: "state", order: byState };
  const byRule =
    rule === "mode-precedence"
      ? bestMode(a, precedence) - bestMode(b, precedence)
      : rule === "most-complete"
        ? b.answered - a.answered
        : 0;
  const order =
    byRule || when(a) - when(b) || a.begun.getTime() - b.begun.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return { by: "rule", order };
}

/** Best first; one that was stopped at identification never stands and is left out. */
export function inOrder(
  responses: readonly ResponseSummary[],
  rule: Reconciliation,
  precedence: readonly Mode[],
): ResponseSummary[] {
  return responses
    .filter((response) => response.state !== "stopped")
    .sort((a, b) => setApart(a, b, rule, precedence).order);
}

/** Names of the questions that say who answers. */
export const IDENTITY = { birthYear: "ANNAIS", sex: "SEXE" } as const;

export interface Identity {
  birthYear?: number;
  sex?: number;
}
/** null: not both are known */
export interface SamePerson {
  birthYear: boolean | null;
  sex: boolean | null;
}

const MAN_OR_WOMAN: readonly unknown[] = [1, 2];

/** A year's difference is a slip of the pen; a sex of "other" or a refusal contradicts nothing. */
export function samePerson(one: Identity, other: Identity): SamePerson {
  const both = one.birthYear !== undefined && other.birthYear !== undefined;
  const sexes = MAN_OR_WOMAN.includes(one.sex) && MAN_OR_WOMAN.includes(other.sex);
  return {
    birthYear: both ? Math.abs(Number(one.birthYear) - Number(other.birthYear)) <= 1 : null,
    sex: sexes ? one.sex === other.sex : null,
  };
}

/** false: one of the two contradicts; null: nothing contradicts, and not both were said. */
export const agreed = ({ birthYear, sex }: SamePerson): boolean | null =>
  birthYear === false || sex === false ? false : birthYear === null || sex === null ? null : true;
