/** In which order cases are called that may be called now. Pure: the clock and the chance are arguments. */
import { sliceScores } from "./call-score";
import { type CallFacts, type CallingRules, phoneCalls, sliceOf, TIERS, type Tier } from "./calling";
import { timeZoneOf } from "./territory";

export { sliceScores };

export interface Candidate {
  facts: CallFacts;
  tier: Tier;
}

/** Whether recalls go before fresh cases in this draw, by chance (0 to 1). */
export const recallsFirst = (chance: number, { recallFirst }: CallingRules): boolean => chance < (recallFirst ?? 1);

/** The tiers of calls by rule in this draw, first to last; those that stand together are one, which the score orders. */
export function tiersByRule(chance: number, rules: CallingRules): readonly (readonly ("recall" | "fresh")[])[] {
  if (rules.recallFirst === null) return [["recall", "fresh"]];
  return recallsFirst(chance, rules) ? [["recall"], ["fresh"]] : [["fresh"], ["recall"]];
}

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
  const byRule = tiersByRule(chance, rules);
  const tierRank = (tier: Tier): number =>
    tier === "recall" || tier === "fresh"
      ? TIERS.length + byRule.findIndex((each) => each.includes(tier))
      : TIERS.indexOf(tier);
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
