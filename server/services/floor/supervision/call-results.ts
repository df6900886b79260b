/** What an interviewer's calls came to, counted from outcome codes alone: never from an answer, nor from a length. */

import { type Interval, wilson } from "../../../../statistics/wilson";
import { disposition } from "../../../domain/disposition";

/** Below so many calls (or contacts, for refusals) a rate says more of chance than of work, and none is told. */
export const FEWEST_CALLS = 20;

export interface CallResults {
  calls: number;
  /** somebody answered and something was said or agreed */
  contacts: number;
  refusals: number;
  completes: number;
  rates: {
    contacts: Interval | null;
    /** among contacts */
    refusals: Interval | null;
    completes: Interval | null;
  };
}

/** AAPOR 2.20 is an appointment or a wish, 2.21 somebody of the household; the rest of NC is a machine. */
const SPOKE = new Set(["2.20", "2.21"]);
function kindOf(outcome: string): { contact: boolean; refusal: boolean; complete: boolean } {
  const { class: group, aapor } = disposition(outcome);
  return {
    contact: ["I", "P", "R", "O"].includes(group) || SPOKE.has(aapor),
    refusal: group === "R",
    complete: group === "I",
  };
}
/** Nobody was called: the card was opened, and a colleague calls instead. */
const isNoCall = (outcome: string): boolean => outcome === "interviewer-knows";

export function callResults(counts: Iterable<readonly [outcome: string, calls: number]>): CallResults {
  const sum = { calls: 0, contacts: 0, refusals: 0, completes: 0 };
  for (const [outcome, calls] of counts) {
    if (isNoCall(outcome)) continue;
    const { contact, refusal, complete } = kindOf(outcome);
    sum.calls += calls;
    if (contact) sum.contacts += calls;
    if (refusal) sum.refusals += calls;
    if (complete) sum.completes += calls;
  }
  const rate = (count: number, of: number) => (of < FEWEST_CALLS ? null : wilson(count, of));
  return {
    ...sum,
    rates: {
      contacts: rate(sum.contacts, sum.calls),
      refusals: rate(sum.refusals, sum.contacts),
      completes: rate(sum.completes, sum.calls),
    },
  };
}
