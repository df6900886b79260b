/** In which order cases are called that may be called now. Pure: the clock and the chance are arguments. */
import {
  type CallAttempt,
  type CallFacts,
  type CallingRules,
  phoneCalls,
  SLICES,
  type Slice,
  sliceOf,
  TIERS,
  type Tier,
} from "./calling";
import { timeZoneOf } from "./territory";

export interface Candidate {
  facts: CallFacts;
  tier: Tier;
}

const SLICE_KEYS = Object.keys(SLICES) as Slice[];

/**
 * How well a call in each part of the week would do now, higher is sooner: parts in which the case was called fewest, for
 * their weight. From clear columns alone: the store keeps them beside the case (store/queue.ts).
 */
export function sliceScores(calls: readonly Pick<CallAttempt, "started">[], timeZone: string): Record<Slice, number> {
  const level = (of: Slice): number =>
    Math.floor(calls.filter(({ started }) => sliceOf(started, timeZone) === of).length / SLICES[of].weight);
  const least = Math.min(...SLICE_KEYS.map(level));
  return Object.fromEntries(SLICE_KEYS.map((key) => [key, level(key) === least ? 1 : 0])) as Record<Slice, number>;
}

/** Whether recalls go before fresh cases in this draw, by chance (0 to 1). */
export const recallsFirst = (chance: number, rules: CallingRules): boolean => chance < rules.recallFirst;

/**
 * Most urgent first. Within a tier: the score of the present part of the week, then the stratum's priority, then least
 * recently called, then the case id.
 */
export function orderCandidates<C extends Candidate>(
  candidates: readonly C[],
  now: Date,
  chance: number,
  rules: CallingRules,
): C[] {
  const recallFirst = recallsFirst(chance, rules);
  const tierRank = (tier: Tier): number =>
    recallFirst || TIERS.indexOf(tier) < 3 ? TIERS.indexOf(tier) : tier === "fresh" ? 3 : 4;
  const keyed = candidates.map((candidate) => {
    const { facts, tier } = candidate;
    const calls = phoneCalls(facts);
    const timeZone = timeZoneOf(facts.territory ?? "mainland");
    return {
      candidate,
      tier: tierRank(tier),
      due: facts.appointment?.at.getTime() ?? 0,
      score: sliceScores(calls, timeZone)[sliceOf(now, timeZone)],
      priority: facts.priority,
      lastCalled: calls.at(-1)?.started.getTime() ?? 0,
    };
  });
  keyed.sort(
    (a, b) =>
      a.tier - b.tier ||
      a.due - b.due ||
      b.score - a.score ||
      b.priority - a.priority ||
      a.lastCalled - b.lastCalled ||
      (a.candidate.facts.caseId < b.candidate.facts.caseId ? -1 : 1),
  );
  return keyed.map((row) => row.candidate);
}
