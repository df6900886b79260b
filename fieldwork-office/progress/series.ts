/** From the days of the contract to the lines of the drawing and the rows of its table: the same numbers in both. */
import type { Progress } from "../../server/contract/office";
import { dayNumber } from "./scale";
import { totalOf } from "./verdict";

export interface Point {
  day: string;
  /** place on the axis */
  x: number;
  completes: { web: number; phone: number; paper: number };
  /** responses of that day */
  onDay: number;
  /** running total; null after today */
  received: number | null;
  /** running total of the forecast */
  expected: number;
}

export function seriesOf(progress: Pick<Progress, "days" | "asOf">): Point[] {
  const today = dayNumber(progress.asOf);
  let received = 0;
  let forecast = 0;
  return progress.days.map(({ day, completes, expected }) => {
    const x = dayNumber(day);
    const onDay = totalOf(completes);
    received += onDay;
    forecast += expected;
    return { day, x, completes, onDay, received: x <= today ? received : null, expected: forecast };
  });
}

/** Responses of the last seven days and of the seven before: the pace, freed from the rhythm of the week. */
export function weeksOf(points: readonly Point[]): { now: number; before: number } | null {
  const past = points.filter((point) => point.received !== null);
  if (past.length < 14) return null;
  const sum = (part: readonly Point[]) => part.reduce((total, point) => total + point.onDay, 0);
  return { now: sum(past.slice(-7)), before: sum(past.slice(-14, -7)) };
}

export interface Pace {
  x: number;
  value: number;
}
/** Where the total stands in two weeks (or at the close) if the last seven days go on. No further: paces change. */
export function paceOf(points: readonly Point[], closes: string): Pace | null {
  const weeks = weeksOf(points);
  const last = points.findLast((point) => point.received !== null);
  if (!weeks || !last || last.received === null) return null;
  const x = Math.min(last.x + 14, dayNumber(closes));
  return x <= last.x ? null : { x, value: last.received + (weeks.now / 7) * (x - last.x) };
}
