/**
 * Whether one interviewer's share differs from the floor's own, told so that an honest floor is left in peace.
 *
 * Interviewers differ honestly: other hours, other households, another voice. So how much they differ is measured, not
 * assumed: beside what chance does to a share of n cases there is a spread between interviewers, as in Spiegelhalter (2005),
 * "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 1185–1202 (additive overdispersion). Here
 * it is taken from the median absolute deviation, which one odd interviewer, or several, cannot stretch (Hampel 1974,
 * Journal of the American Statistical Association 69, 383–393).
 */
import { wilson } from "./wilson";

/** None from fewer persons (docs/safety.md). */
export const LEAST_CASES = 30;
/** A figure moves by so many cases at once: from one night to the next it tells of no single one. */
export const CASES_AT_ONCE = 10;
/** With fewer, there is no floor to compare with. */
export const LEAST_INTERVIEWERS = 8;
/**
 * In standard errors; far out, as some hundred figures are looked at each night, and farther on a small floor, where the
 * spread between few interviewers is known badly.
 */
const lookBeyond = (interviewers: number): number => 4.5 + 20 / interviewers;
/** And by so much: a difference without weight is nobody's business. */
const LOOK_FROM_DIFFERENCE = 0.25;
/** A share on a scale on which its variance hangs on the count alone: 1/(4n), small shares too (Anscombe 1948, Biometrika 35). */
const angle = (share: number, cases: number): number => Math.asin(Math.sqrt((share * cases + 3 / 8) / (cases + 3 / 4)));

const byChance = (cases: number): number => 1 / (4 * cases);

export interface CheckFigure {
  /** what it was computed from: a multiple of CASES_AT_ONCE */
  cases: number;
  share: number;
  /** 95 % interval */
  low: number;
  high: number;
  /** median of the floor's shares; null: too few interviewers */
  floor: number | null;
  /** to look at with the person */
  look: boolean;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  const [below, above] = [sorted[at - 1] ?? Number.NaN, sorted[at] ?? Number.NaN];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
};

/**
 * @param scores what was found of each of an interviewer's cases, in the order of time, by interviewer
 * @returns no entry for whoever has too few cases
 */
export function compareInterviewers(scores: ReadonlyMap<string, readonly boolean[]>): Map<string, CheckFigure> {
  const figures = new Map<string, CheckFigure>();
  for (const [who, all] of scores) {
    const cases = Math.floor(all.length / CASES_AT_ONCE) * CASES_AT_ONCE;
    if (cases < LEAST_CASES) continue;
    const found = all.slice(0, cases).filter(Boolean).length;
    figures.set(who, { cases, ...wilson(found, cases), floor: null, look: false });
  }
  if (figures.size < LEAST_INTERVIEWERS) return figures;
  const floor = median([...figures.values()].map(({ share }) => share));
  const all = [...figures.values()];
  const away = ({ share, cases }: CheckFigure) => angle(share, cases) - angle(floor, cases);
  const spread = 1.4826 * median(all.map((each) => Math.abs(away(each))));
  // what chance alone does not explain: interviewers differ, honest ones too
  const between = Math.max(0, spread ** 2 - median(all.map(({ cases }) => byChance(cases))));
  for (const figure of figures.values()) {
    figure.floor = floor;
    const errors = away(figure) / Math.sqrt(byChance(figure.cases) + between);
    figure.look = errors > lookBeyond(figures.size) && figure.share - floor >= LOOK_FROM_DIFFERENCE;
  }
  return figures;
}
