/** Scales of our own drawings: a straight line from values to places, and ticks that a person would have chosen. */
export type Scale = (value: number) => number;

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const span = domain[1] - domain[0];
  // a domain of one point (first day of a wave) sits at the start of the range, and never divides by nothing
  if (span === 0) return () => range[0];
  return (value) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0]);
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten, whole numbers only: nobody returns half a questionnaire. */
export function roundStep(max: number, about: number): number {
  const rough = Math.max(1, max / about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  return power * (steps.find((step) => step * power >= rough) ?? 10);
}

/** Ticks above zero, up to and including max where it falls on one. */
export function ticks(max: number, about = 4): number[] {
  const step = roundStep(max, about);
  return Array.from({ length: Math.floor(max / step + 1e-9) }, (_, index) => (index + 1) * step);
}

const DAY = 86_400_000;
/** Calendar day of an instant where the survey is held: just after midnight the server's days are one ahead of UTC. */
const inParis = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });
export const calendarDay = (at: string): string => (at.length > 10 ? inParis.format(new Date(at)) : at);
/** Days since 1 January 1970 of a calendar day or an instant: the x of every drawing. */
export const dayNumber = (at: string): number => Math.floor(Date.parse(`${calendarDay(at)}T00:00:00Z`) / DAY);
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Mondays of the period: returns have the rhythm of the week, so the axis has it too. */
export function mondays(from: number, to: number): number[] {
  // 1 January 1970 was a Thursday: day 4 was the first Monday
  const first = from + ((4 - (from % 7) + 7) % 7);
  const days: number[] = [];
  for (let day = first; day <= to; day += 7) days.push(day);
  return days;
}

/** Rows for labels that must not run into one another: the first row with room, left to right. */
export function stagger(labels: readonly { x: number; width: number }[], gap = 10): number[] {
  const ends: number[] = [];
  return labels.map(({ x, width }) => {
    const row = ends.findIndex((end) => end + gap <= x);
    const chosen = row === -1 ? ends.length : row;
    ends[chosen] = x + width;
    return chosen;
  });
}
