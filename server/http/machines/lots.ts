/** Holds figures of interviews back until thirty persons stand in them together (docs/safety.md). */
export const PERSONS_AT_LEAST = 30;
/** Somebody who sends without end adds no more than this to a lot. */
const HELD_AT_MOST = 20_000;

export class Lot {
  #persons = new Set<string>();
  #held: (() => void)[] = [];

  /** Counts for somebody, now or later. */
  add(person: string, tell: () => void): void {
    this.#persons.add(person);
    if (this.#held.length < HELD_AT_MOST) this.#held.push(tell);
    if (this.#persons.size < PERSONS_AT_LEAST) return;
    const held = this.#held;
    this.#persons = new Set();
    this.#held = [];
    for (const each of held) each();
  }
}

/** A count that thirty persons more or fewer change: nobody's coming and going shows. */
export const inThirties = (count: number): number => Math.floor(count / PERSONS_AT_LEAST) * PERSONS_AT_LEAST;
