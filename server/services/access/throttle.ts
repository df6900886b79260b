/**
 * Wrong tries are slowed down, per address and over all, and never locked: a lock would let others shut a person out.
 * Kept in memory and by process: it forgets on a restart, which costs a guesser less than it would cost a household.
 */
import { Newest } from "../../domain/newest";
import { ExpectedFailure } from "../../domain/problem";
import { perApp } from "../context";

interface Tries {
  wrong: number;
  since: number;
  next: number;
}

const WINDOW_MS = 10 * 60_000;
/** Wrong tries of one address that cost nothing: a letter is easily misread. */
const FREE = 5;
const LONGEST_WAIT_MS = 30_000;
/** Over all addresses: from here on each try is answered later, right or wrong. */
const CALM_PER_WINDOW = 300;
const STORM_DELAY_MS = 1_500;
const ADDRESSES_KEPT = 20_000;

export class Throttle {
  readonly #tries = new Newest<Tries>(ADDRESSES_KEPT);
  #all: Tries = { wrong: 0, since: 0, next: 0 };

  /** Throws slow-down where this address has to wait; else says how long to hold the reply back. */
  admit(address: string, now: Date): { holdMs: number } {
    const at = now.getTime();
    const tries = this.#current(this.#tries.get(address), at);
    if (tries.next > at)
      throw new ExpectedFailure("slow-down", { retryAfterSeconds: Math.ceil((tries.next - at) / 1000) });
    this.#all = this.#current(this.#all, at);
    return { holdMs: this.#all.wrong > CALM_PER_WINDOW ? STORM_DELAY_MS : 0 };
  }

  wrong(address: string, now: Date): void {
    const at = now.getTime();
    const tries = this.#current(this.#tries.get(address), at);
    tries.wrong += 1;
    if (tries.wrong > FREE) tries.next = at + Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (tries.wrong - FREE));
    this.#tries.set(address, tries);
    this.#all = this.#current(this.#all, at);
    this.#all.wrong += 1;
  }

  #current(tries: Tries | undefined, at: number): Tries {
    return tries && at - tries.since < WINDOW_MS ? tries : { wrong: 0, since: at, next: 0 };
  }
}

export const staffThrottle = perApp(() => new Throttle());

/** An IPv6 subscriber holds a whole /64. */
export const addressGroup = (ip: string): string =>
  ip.includes(":") && !ip.includes(".") ? ip.split(":").slice(0, 4).join(":") : ip;
