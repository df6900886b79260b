/** How many answer sets `npm test` looks at: 500 of each questionnaire for each equality, those of web and phone taken together. */
import fc from "fast-check";
import { test } from "vitest";
import type { Equality } from "../../bench/prove/equalities";

export const EACH = 500;

/** Hundreds of answers are not shrunk here: `npm run prove -- NAME --seed …` does it, and says how far it is. */
export const holds = ({ name, looksAt, property }: Equality, numRuns: number, seed?: number): void => {
  test(`${name} agree on ${numRuns} ${looksAt}`, { timeout: 300_000 }, () => {
    fc.assert(property, { numRuns, endOnFailure: true, ...(seed === undefined ? {} : { seed }) });
  });
};
