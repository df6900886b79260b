/** AAPOR's rates. Null, never 0, where the base is empty. */
import { CLASSES, type DispositionClass, disposition } from "./disposition";

export type Tally = Record<DispositionClass, number>;

/** Sum by group, each case once or with its design weight. */
export function tally(cases: readonly { disposition: string; weight: number }[]): { plain: Tally; weighted: Tally } {
  const empty = (): Tally => Object.fromEntries(CLASSES.map((group) => [group, 0])) as Tally;
  const plain = empty();
  const weighted = empty();
  for (const row of cases) {
    const group = disposition(row.disposition).class;
    plain[group] += 1;
    weighted[group] += row.weight;
  }
  return { plain, weighted };
}

export const RATE_NAMES = [
  "RR1",
  "RR2",
  "RR3",
  "RR4",
  "RR5",
  "RR6",
  "COOP1",
  "COOP2",
  "COOP3",
  "COOP4",
  "REF1",
  "REF2",
  "REF3",
  "CON1",
  "CON2",
  "CON3",
] as const;
export type RateName = (typeof RATE_NAMES)[number];

const over = (part: number, base: number): number | null => (base > 0 ? part / base : null);

/** Share of the unknown that is taken to be eligible; D/(D+NE) unless the wave sets another. */
export function eligibleShare(t: Tally): number | null {
  const known = t.I + t.P + t.R + t.NC + t.O;
  return over(known, known + t.NE);
}

export function rates(t: Tally, e: number | null = eligibleShare(t)): Record<RateName, number | null> {
  const known = t.I + t.P + t.R + t.NC + t.O;
  const unknown = t.UH + t.UO;
  const all = known + unknown;
  const likely = e === null ? 0 : known + e * unknown;
  const contacted = t.I + t.P + t.R + t.O;
  const asked = t.I + t.P + t.R;
  return {
    RR1: over(t.I, all),
    RR2: over(t.I + t.P, all),
    RR3: over(t.I, likely),
    RR4: over(t.I + t.P, likely),
    RR5: over(t.I, known),
    RR6: over(t.I + t.P, known),
    COOP1: over(t.I, contacted),
    COOP2: over(t.I + t.P, contacted),
    COOP3: over(t.I, asked),
    COOP4: over(t.I + t.P, asked),
    REF1: over(t.R, all),
    REF2: over(t.R, likely),
    REF3: over(t.R, known),
    CON1: over(contacted, all),
    CON2: over(contacted, likely),
    CON3: over(contacted, known),
  };
}
