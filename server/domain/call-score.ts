/**
 * How well a call in each part of the week would do, from the calls before: decision 0026. Only times and outcomes are
 * looked at, never an answer; it changes when a call is recorded, so the store keeps it beside the case.
 */
import { type CallAttempt, SLICES, type Slice, sliceOf } from "./calling";
import { type DispositionFacts, disposition } from "./disposition";

const SLICE_KEYS = Object.keys(SLICES) as Slice[];
type Past = Pick<CallAttempt, "started" | "outcome">;

/** How often a first call is answered in each part of the week (docs/simulation.md says after whom). */
const USUAL: Record<Slice, number> = { morning: 0.17, afternoon: 0.18, evening: 0.23, saturday: 0.2 };
/** How slowly calls change what is thought of a person, and of one part of the week: usual calls that weigh as much. */
const PERSON = 2;
const PART = 1;
/** Somebody else of the household answered. */
const NEARLY = 0.5;
/** What a person who was spoken to is worth, against one who never was: after a refusal, and after any other talk. */
const AFTER_REFUSAL = 0.5;
const AFTER_TALK = 1.2;
/** A machine that says the person's name stands on a line of theirs: others may be nobody's. */
const OWN_LINE = 1.15;
/** Scores that differ by less are the same: a manager's priority decides, then who waited longest. */
const STEP = 0.25;

/** What a call told of when the person can be reached: from 0, nobody answered, to 1; null: nothing. */
function answered(outcome: string | null): number | null {
  if (outcome === null) return null;
  const facts: DispositionFacts = disposition(outcome);
  if (facts.closesNumber || outcome === "interviewer-knows") return null;
  if (facts.class === "UH" || outcome === "machine" || outcome === "machine-message") return 0;
  return facts.chosen === "no-contact" ? NEARLY : 1;
}

const refuses = (outcome: string | null): boolean => outcome !== null && disposition(outcome).class === "R";

/**
 * Expected against seen, for the person and for each part of the week, drawn towards the usual: the mean of a Gamma
 * posterior twice. To it comes what a talk with the person would be worth, and that a part in which they are reached less
 * than in another waits for that one. On a scale on which a case that was never called has 0; higher is sooner.
 */
export function sliceScores(calls: readonly Past[], timeZone: string): Record<Slice, number> {
  const expected: Record<Slice, number> = { morning: 0, afternoon: 0, evening: 0, saturday: 0 };
  const seen = { ...expected };
  let talk = 1;
  for (const { started, outcome } of calls) {
    const answer = answered(outcome);
    if (answer === null) continue;
    const slice = sliceOf(started, timeZone);
    expected[slice] += USUAL[slice];
    seen[slice] += answer;
    if (answer === 1) talk = refuses(outcome) ? AFTER_REFUSAL : talk === 1 ? AFTER_TALK : talk;
  }
  const sum = (of: Record<Slice, number>): number => SLICE_KEYS.reduce((all, key) => all + of[key], 0);
  const person = (PERSON + sum(seen)) / (PERSON + sum(expected));
  const part = (slice: Slice): number => (PART + seen[slice]) / (PART + person * expected[slice]);
  const own = calls.some(({ outcome }) => outcome === "machine") ? OWN_LINE : 1;
  const best = Math.max(...SLICE_KEYS.map(part));
  const score = (slice: Slice): number => Math.log((person * part(slice) * talk * own * part(slice)) / best);
  return Object.fromEntries(SLICE_KEYS.map((key) => [key, Math.round(score(key) / STEP) * STEP || 0])) as Record<
    Slice,
    number
  >;
}
