/**
 * Which version of its questionnaire a wave holds at an instant, and whether it may take over another: a change of telling
 * at once, a change of measure only as declared (docs/decisions/0012-versions-of-a-wave.md). Equal hashes of measure
 * decide; a comparison of the definitions only explains.
 */
import type { DiffRow } from "../../questionnaires/compiler/diff";

export interface Pinned {
  serial: number;
  questionnaireHash: string;
  measure: string;
  kind: "first" | "telling" | "measure";
  holdsFrom: Date;
}

/** The one that holds last; of two that hold from the same instant, the one declared later. */
const latest = <V extends Pinned>(versions: readonly V[]): V | undefined =>
  [...versions].sort((a, b) => a.holdsFrom.getTime() - b.holdsFrom.getTime() || a.serial - b.serial).at(-1);

/** Newest telling of one measure: what a response that began under this measure goes on with at its next sitting. */
export function newestTelling<V extends Pinned>(versions: readonly V[], measure: string, at: Date): V | undefined {
  const same = versions.filter((version) => version.measure === measure);
  return latest(same.filter(({ holdsFrom }) => holdsFrom <= at)) ?? same[0];
}

/**
 * The version that a response which begins at this instant is begun under. A new telling holds for its own measure only:
 * a correction of a former measure does not bring that measure back.
 */
export function versionInForce<V extends Pinned>(versions: readonly V[], at: Date): V | undefined {
  const measures = versions.filter(({ kind }) => kind !== "telling");
  const held = latest(measures.filter(({ holdsFrom }) => holdsFrom <= at)) ?? measures[0];
  return held && newestTelling(versions, held.measure, at);
}

/** Newest telling of one measure, whether it holds already or not: what a new telling is compared with. */
export const newestOf = <V extends Pinned>(versions: readonly V[], measure: string): V | undefined =>
  latest(versions.filter((version) => version.measure === measure));

export type Verdict =
  | { kind: "known" }
  | { kind: "telling" | "measure"; holdsFrom: Date }
  | { kind: "refused"; why: "undeclared" | "same-measure" | "past" | "closed" };

export interface Proposal {
  versions: readonly Pinned[];
  candidate: { questionnaireHash: string; measure: string };
  /** first instant of a declared change of measure; null: none is declared */
  measureFrom: Date | null;
  closes: Date;
  now: Date;
}

export function judgeVersion({ versions, candidate, measureFrom, closes, now }: Proposal): Verdict {
  if ((measureFrom ?? now) >= closes) return { kind: "refused", why: "closed" };
  if (measureFrom) {
    // Who has answered since then has answered the former measure.
    if (measureFrom < now) return { kind: "refused", why: "past" };
    if (versionInForce(versions, measureFrom)?.measure === candidate.measure)
      return { kind: "refused", why: "same-measure" };
    return { kind: "measure", holdsFrom: measureFrom };
  }
  const known = newestOf(versions, candidate.measure);
  if (!known) return { kind: "refused", why: "undeclared" };
  if (known.questionnaireHash === candidate.questionnaireHash) return { kind: "known" };
  // The telling of a measure that holds only later holds with it.
  return { kind: "telling", holdsFrom: known.holdsFrom > now ? known.holdsFrom : now };
}

/** What differs in measure: each name once, as the definition spells it. */
export const measureNames = (rows: readonly DiffRow[]): string[] => [
  ...new Set(rows.filter(({ kind }) => kind === "measure").map(({ name }) => name)),
];

/** Longest list that a sentence can hold; the comparison tells all. */
const NAMES_SHOWN = 8;

/** "SATQ (codes), NBPERS (min, max) and 3 more" */
export function measureInWords(rows: readonly DiffRow[]): string {
  const names = measureNames(rows);
  const shown = names.slice(0, NAMES_SHOWN).map((name) => {
    const aspects = new Set(rows.filter((row) => row.name === name && row.kind === "measure").map((row) => row.aspect));
    return `${name} (${[...aspects].join(", ")})`;
  });
  const more = names.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** What to do instead. */
export const REFUSALS = {
  undeclared: (rows: readonly DiffRow[]) =>
    `This definition measures something else than the wave does: ${measureInWords(rows)}. Put the measure back, or declare the change with the instant from which it holds, who declares it and why.`,
  "same-measure": () =>
    "Nothing that is measured differs from what holds then: take it over as a change of telling, without an instant.",
  past: () =>
    "A change of measure holds from now on or later: whoever answered before has answered the former measure. Give an instant to come.",
  closed: () => "The wave is closed by then: nobody answers any more. A new wave pins the new definition.",
} as const satisfies Record<Extract<Verdict, { kind: "refused" }>["why"], (rows: readonly DiffRow[]) => string>;
