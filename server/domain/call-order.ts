/** In which order cases are called that may be called now. Pure: the clock and the chance are arguments. */
import {
  type CallFacts,
  type CallingRules,
  phoneCalls,
  SLICES,
  type Slice,
  sliceOf,
  TIERS,
  type Tier,
} from "./calling";

export interface Candidate {
  facts: CallFacts;
  tier: Tier;
}

/**
 * Most urgent first. `chance` (0 to 1) decides whether recalls go before fresh cases in this draw. Within a tier:
 * cases whose attempts are fewest in the present slice for its weight, then least recently called, then the case id.
 */
export function orderCandidates(
  candidates: readonly Candidate[],
  now: Date,
  chance: number,
  rules: CallingRules,
): Candidate[] {
  const recallFirst = chance < rules.recallFirst;
  const tierRank = (tier: Tier): number =>
    recallFirst || TIERS.indexOf(tier) < 3 ? TIERS.indexOf(tier) : tier === "fresh" ? 3 : 4;
  const slice = sliceOf(now, rules.timeZone);
  const keyed = candidates.map((candidate) => {
    const calls = phoneCalls(candidate.facts);
    const level = (of: Slice): number =>
      Math.floor(calls.filter((c) => sliceOf(c.started, rules.timeZone) === of).length / SLICES[of].weight);
    const least = Math.min(...(Object.keys(SLICES) as Slice[]).map(level));
    return {
      candidate,
      tier: tierRank(candidate.tier),
      due: candidate.facts.appointment?.at.getTime() ?? 0,
      spread: level(slice) === least ? 0 : 1,
      lastCalled: calls.at(-1)?.started.getTime() ?? 0,
    };
  });
  keyed.sort(
    (a, b) =>
      a.tier - b.tier ||
      a.due - b.due ||
      a.spread - b.spread ||
      a.lastCalled - b.lastCalled ||
      (a.candidate.facts.caseId < b.candidate.facts.caseId ? -1 : 1),
  );
  return keyed.map((row) => row.candidate);
}
