/**
 * The draw of incident reports (docs/decisions/0007-incident-draw.md): all incidents of the reference year enter it, at
 * most `capPerType` a type, a series as one; without replacement, with probabilities proportional to the offence's
 * gravity, each above zero. Systematic sampling on a randomly ordered list keeps the probabilities exact.
 */
import type { Answers } from "./answers";
import type { IncidentSpec, Questionnaire } from "./types";

/** Codes of the follow-ups in templates.yaml. */
const IN_REFERENCE_YEAR = 1;
const SIX_OR_MORE = 6;
const TOO_ALIKE = 2;

export interface IncidentUnit {
  /** offence and ordinal: "VPHY.1" */
  id: string;
  offence: string;
  size: number;
  series: boolean;
  /** how many incidents the report stands for */
  count: number;
}
export interface DrawnIncident {
  id: string;
  offence: string;
  /** inclusion probability, above 0 and at most 1 */
  probability: number;
  series: boolean;
  count: number;
}

/** Every incident that may be drawn, in the order of the offences. */
export const incidentUnits = (questionnaire: Questionnaire, answers: Answers): IncidentUnit[] => {
  const spec = questionnaire.incident;
  if (!spec) return [];
  const value = (name: string) => answers.cells[name]?.value;
  return questionnaire.offences
    .filter((offence) => offence.size > 0 && value(offence.screener) === 1)
    .flatMap((offence) => {
      const when = value(`P_${offence.code}`);
      if (!Array.isArray(when) || !when.includes(IN_REFERENCE_YEAR)) return [];
      const times = value(`N_${offence.code}`);
      const about = value(`NX_${offence.code}`);
      const many = times === SIX_OR_MORE;
      const series = many && value(`SER_${offence.code}`) === TOO_ALIKE;
      const count =
        offence.courseOfConduct || series || typeof times !== "number" ? 1 : Math.min(times, spec.capPerType);
      return Array.from({ length: count }, (_, index) => ({
        id: `${offence.code}.${index + 1}`,
        offence: offence.code,
        size: offence.size,
        series,
        count: series && typeof about === "number" ? about : 1,
      }));
    });
};

/** Inclusion probabilities proportional to size, `howMany` in the sum; who reaches 1 is certain and the rest share. */
export const inclusionProbabilities = (sizes: number[], howMany: number): number[] => {
  if (sizes.length <= howMany) return sizes.map(() => 1);
  const certain = new Set<number>();
  for (;;) {
    const rest = sizes.reduce((sum, size, index) => (certain.has(index) ? sum : sum + size), 0);
    const left = howMany - certain.size;
    const over = sizes.flatMap((size, index) => (!certain.has(index) && (left * size) / rest >= 1 ? [index] : []));
    if (over.length === 0) return sizes.map((size, index) => (certain.has(index) ? 1 : (left * size) / rest));
    for (const index of over) certain.add(index);
  }
};

/** Uniform numbers in [0, 1) from a text: xmur3 hashing into sfc32, the same on every machine. */
export const seededRandom = (seed: string): (() => number) => {
  let h = 1779033703 ^ seed.length;
  for (const letter of seed) {
    h = Math.imul(h ^ letter.charCodeAt(0), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const next = () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  const step = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm += 1) step();
  return step;
};

export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
};

/** @returns the drawn incidents in the order of the questionnaire's offences */
export const drawIncidents = (
  units: IncidentUnit[],
  spec: IncidentSpec,
  mode: "web" | "phone",
  seed: string,
): DrawnIncident[] => {
  const random = seededRandom(seed);
  const howMany = spec.limit[mode];
  const order = shuffled(units, random);
  const probabilities = inclusionProbabilities(
    order.map((unit) => unit.size),
    howMany,
  );
  let next = random();
  let sum = 0;
  const chosen = new Map<string, number>();
  order.forEach((unit, index) => {
    const probability = probabilities[index]!;
    // A certain unit stands outside the walk, so that rounding can never lose it.
    if (probability >= 1) {
      chosen.set(unit.id, 1);
      return;
    }
    sum += probability;
    if (sum > next) {
      chosen.set(unit.id, probability);
      next += 1;
    }
  });
  return units.flatMap(({ id, offence, series, count }) => {
    const probability = chosen.get(id);
    return probability === undefined ? [] : [{ id, offence, probability, series, count }];
  });
};

/** Of the frozen draw, the reports whose incident is still told by the screeners; the others are set aside, not lost. */
export const activeReports = <T extends { id: string }>(drawn: T[], units: IncidentUnit[]): T[] => {
  const told = new Set(units.map((unit) => unit.id));
  return drawn.filter((incident) => told.has(incident.id));
};
