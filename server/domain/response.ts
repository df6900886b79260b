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

export interface ResponseSummary {
  id: string;
  state: "under-way" | "partial" | "complete" | "stopped";
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

/** A total order: never undecided, and the same whatever the order of the input. */
export function compareResponses(
  a: ResponseSummary,
  b: ResponseSummary,
  rule: Reconciliation,
  precedence: readonly Mode[],
): number {
  // A response by somebody else than the sampled person comes last under every rule.
  const first = agreement(a) - agreement(b) || STATE_RANK[a.state] - STATE_RANK[b.state];
  if (first !== 0) return first;
  const byRule =
    rule === "mode-precedence"
      ? bestMode(a, precedence) - bestMode(b, precedence)
      : rule === "most-complete"
        ? b.answered - a.answered
        : 0;
  return (
    byRule || when(a) - when(b) || a.begun.getTime() - b.begun.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The id of the one that stands; null only where there is none. */
export function standing(
  responses: readonly ResponseSummary[],
  rule: Reconciliation,
  precedence: readonly Mode[],
): string | null {
  const [first] = [...responses].sort((a, b) => compareResponses(a, b, rule, precedence));
  return first && first.state !== "stopped" ? first.id : null;
}

/** Said beside a response, so that nobody wonders. */
export function standingText(of: { stands: boolean; alone: boolean; state: string }, rule: Reconciliation): Text {
  const name = RECONCILIATION[rule].label;
  if (of.state === "stopped")
    return {
      fr: "Arrêtée dès l’identification\u00a0: elle ne compte pas.",
      en: "Stopped at identification: it does not count.",
    };
  if (of.alone)
    return { fr: "Seule réponse de ce cas\u00a0: elle fait foi.", en: "The case’s only response: it stands." };
  return of.stands
    ? {
        fr: `Fait foi\u00a0: règle de la vague, ${name.fr}. L’autre réponse est gardée à part.`,
        en: `Stands: the wave’s rule, ${name.en}. The other response is kept apart.`,
      }
    : {
        fr: `Gardée sans faire foi\u00a0: règle de la vague, ${name.fr}.`,
        en: `Kept, does not stand: the wave’s rule, ${name.en}.`,
      };
}

/** Names of the questions that say who answers. */
export const IDENTITY = { birthYear: "ANNAIS", sex: "SEXE" } as const;

/** A year's difference is a slip of the pen; a sex of "other" or a refusal contradicts nothing. */
export function agreesWithFrame(
  frame: { birthYear: number; sex: 1 | 2 },
  said: { birthYear?: number; sex?: number },
): boolean | null {
  const year = said.birthYear === undefined ? null : Math.abs(said.birthYear - frame.birthYear) <= 1;
  const sex = said.sex === 1 || said.sex === 2 ? said.sex === frame.sex : null;
  if (year === false || sex === false) return false;
  return year === null || sex === null ? null : true;
}
