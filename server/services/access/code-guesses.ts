/**
 * Guessing of access codes is slowed down and never locked: a lock would let others shut a person out. What cannot be a
 * code is not counted: its check character finds a typing error at once, so households hardly ever count here.
 * A try is counted before it is looked up, and given back where the code was right. Kept in memory and by process.
 * The figures stand in docs/safety.md, and are worked out again in tests/server/code-guesses.test.ts.
 */
import { Newest } from "../../domain/newest";
import { ExpectedFailure } from "../../domain/problem";
import { perApp } from "../context";

/** Wrong codes of an address that cost nothing, a day. */
export const FREE_A_DAY = 5;
/** From here on an address that went beyond takes its turn with all others that did. */
export const TURNS_A_SECOND = 0.5;
const TURNS_AT_ONCE = 30;
const HOLD_MS = 1_000;
/** So many households came from one address within a day: it is a mobile network's, and nobody there is sent away. */
export const SHARED_FROM = 20;
export const LONGEST_HOLD_MS = 3_000;
const HOLD_A_GUESS_MS = 10;

const DAY_MS = 24 * 60 * 60_000;
const ADDRESSES_KEPT = 50_000;

interface Address {
  since: number;
  wrong: number;
  /** cases that signed in from there, as far as they have to be counted */
  cases: Set<string>;
}
export interface Admitted {
  holdMs: number;
  /** the code was right: the try counts no more */
  wasRight(caseId: string): void;
}

export class CodeGuesses {
  readonly #addresses = new Newest<Address>(ADDRESSES_KEPT);
  #turns = TURNS_AT_ONCE;
  #turnsAt = 0;

  /** @throws ExpectedFailure slow-down: try again in a few seconds; no address is ever locked */
  admit(name: string, now: Date): Admitted {
    const at = now.getTime();
    const address = this.#address(name, at);
    const over = address.wrong - FREE_A_DAY;
    const shared = address.cases.size >= SHARED_FROM;
    const takesTurn = over >= 0 && !shared;
    if (takesTurn) this.#takeTurn(at);
    address.wrong += 1;
    return {
      holdMs: over < 0 ? 0 : shared ? Math.min(LONGEST_HOLD_MS, (over + 1) * HOLD_A_GUESS_MS) : HOLD_MS,
      wasRight: (caseId) => {
        address.wrong = Math.max(0, address.wrong - 1);
        if (address.cases.size < SHARED_FROM) address.cases.add(caseId);
        if (takesTurn) this.#turns = Math.min(TURNS_AT_ONCE, this.#turns + 1);
      },
    };
  }

  #takeTurn(at: number): void {
    const gained = (Math.max(0, at - this.#turnsAt) / 1000) * TURNS_A_SECOND;
    this.#turns = Math.min(TURNS_AT_ONCE, this.#turns + gained);
    this.#turnsAt = at;
    if (this.#turns < 1)
      throw new ExpectedFailure("slow-down", {
        retryAfterSeconds: Math.max(1, Math.ceil((1 - this.#turns) / TURNS_A_SECOND)),
      });
    this.#turns -= 1;
  }

  #address(name: string, at: number): Address {
    const known = this.#addresses.get(name);
    if (known && at - known.since < DAY_MS) return known;
    // a mobile network stays one from day to day
    const fresh: Address = { since: at, wrong: 0, cases: known?.cases ?? new Set() };
    this.#addresses.set(name, fresh);
    return fresh;
  }
}

export const codeGuessesOf = perApp(() => new CodeGuesses());
