/**
 * Wrong PINs are slowed down by case, so that many addresses help nobody; never locked, and the code alone goes on at any
 * moment. A wave of four months tries one in 25
 * PINs of six figures at this pace. A try is counted before it is looked at.
 */
import { ExpectedFailure } from "../../domain/problem";

const FREE = 5;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Wrong ones are forgotten after a day without any. */
const FORGOTTEN_MS = 24 * 60 * 60_000;
const CASES_KEPT = 20_000;

interface Tries {
  count: number;
  last: number;
}

export class PinGuesses {
  readonly #tries = new Map<string, Tries>();

  /** @throws ExpectedFailure slow-down */
  admit(caseId: string, now: Date): void {
    const at = now.getTime();
    const known = this.#tries.get(caseId);
    const tries = known && at - known.last < FORGOTTEN_MS ? known : { count: 0, last: at };
    const over = tries.count - FREE;
    const next = over < 0 ? at : tries.last + Math.min(LONGEST_WAIT_MS, 2000 * 2 ** over);
    if (next > at) throw new ExpectedFailure("slow-down", { retryAfterSeconds: Math.ceil((next - at) / 1000) });
    this.#tries.delete(caseId);
    this.#tries.set(caseId, { count: tries.count + 1, last: at });
    if (this.#tries.size > CASES_KEPT) this.#tries.delete(this.#tries.keys().next().value ?? "");
  }

  wasRight(caseId: string): void {
    this.#tries.delete(caseId);
  }
}

const guesses = new WeakMap<object, PinGuesses>();
/** One for each running app, found by its context. */
export function pinGuessesOf(owner: object): PinGuesses {
  const found = guesses.get(owner) ?? new PinGuesses();
  guesses.set(owner, found);
  return found;
}
