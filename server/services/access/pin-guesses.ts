/**
 * Wrong PINs are slowed down by case, so that many addresses help nobody; never locked, and the code alone goes on at any
 * moment. At this pace four months try one in 25 of the PINs of six figures. A try is counted before it is looked at.
 */
import { Newest } from "../../domain/newest";
import { ExpectedFailure } from "../../domain/problem";
import { perApp } from "../context";

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
  readonly #tries = new Newest<Tries>(CASES_KEPT);

  /** @throws ExpectedFailure slow-down */
  admit(caseId: string, now: Date): void {
    const at = now.getTime();
    const known = this.#tries.get(caseId);
    const tries = known && at - known.last < FORGOTTEN_MS ? known : { count: 0, last: at };
    const over = tries.count - FREE;
    const next = over < 0 ? at : tries.last + Math.min(LONGEST_WAIT_MS, 2000 * 2 ** over);
    if (next > at) throw new ExpectedFailure("slow-down", { retryAfterSeconds: Math.ceil((next - at) / 1000) });
    this.#tries.set(caseId, { count: tries.count + 1, last: at });
  }

  wasRight(caseId: string): void {
    this.#tries.delete(caseId);
  }
}

export const pinGuessesOf = perApp(() => new PinGuesses());
