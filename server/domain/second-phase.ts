/**
 * The draw of phase two (docs/decisions/0013-second-phase.md). Poisson sampling: each person has a number of their own,
 * the same at each run, and is drawn where it lies below their rate. A later run adds who came since, and changes nothing.
 */

export interface Candidate {
  id: string;
  /** probability of being drawn, declared for the person's group; null: did not agree, and is never drawn */
  rate: number | null;
  /** in no over-represented group */
  other: boolean;
}

export interface BatchRule {
  /** at least so many persons */
  persons: number;
  /** at least that share of them are others */
  others: number;
}

/** A number in [0, 1) that only the office's key can tell: with it, being drawn would tell the group. */
export type Chance = (purpose: "drawn" | "batch" | "order", id: string) => number;

/**
 * Preloaded beside the variables, and sealed with them: the probability of having been drawn. No question can have this
 * name, for a name has no point; nothing but weights reads it.
 */
export const INCLUSION = "phase.inclusion";

/** The clear design weight is that of phase one for everybody; this is what the second draw makes of it. */
export const secondPhaseWeight = (of: { designWeight: number; preload: Record<string, number> }): number =>
  of.designWeight / (of.preload[INCLUSION] ?? 1);

/** In an order that only the key knows, the same at each run. */
const shuffledBy = <T>(items: readonly T[], idOf: (item: T) => string, numberOf: (id: string) => number): T[] =>
  items
    .map((item) => ({ item, id: idOf(item), number: numberOf(idOf(item)) }))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
    .map(({ item }) => item);

/** Both kinds are dealt out one by one, so that batches differ by one person at most in size and in either kind. */
const deal = <P extends Candidate>(drawn: readonly P[], batches: number): P[][] => {
  const dealt: P[][] = Array.from({ length: batches }, () => []);
  const inTurn = [...drawn.filter(({ other }) => other), ...drawn.filter(({ other }) => !other)];
  for (const [at, person] of inTurn.entries()) dealt[at % batches]?.push(person);
  return dealt;
};

const mixes = (batch: readonly Candidate[], rule: BatchRule): boolean =>
  batch.length >= rule.persons && batch.filter(({ other }) => other).length >= rule.others * batch.length;

/**
 * @returns as many batches as can be mixed, each in an order that tells nothing; none where nobody is drawn; null where
 * those who are drawn cannot be mixed: then nobody is, for whoever is left over would be known by that
 */
export const drawBatches = <P extends Candidate>(
  candidates: readonly P[],
  rule: BatchRule,
  chance: Chance,
): P[][] | null => {
  const below = candidates.filter(({ id, rate }) => rate !== null && chance("drawn", id) < rate);
  const drawn = shuffledBy(
    below,
    ({ id }) => id,
    (id) => chance("batch", id),
  );
  const order = (id: string) => chance("order", id);
  if (drawn.length === 0) return [];
  for (let count = Math.floor(drawn.length / rule.persons); count > 0; count -= 1) {
    const batches = deal(drawn, count);
    if (!batches.every((batch) => mixes(batch, rule))) continue;
    const inOrder = batches.map((batch) => shuffledBy(batch, ({ id }) => id, order));
    // the batches that were dealt to first have one other more: their place must not tell
    return shuffledBy(inOrder, ([first]) => first?.id ?? "", order);
  }
  return null;
};
