/** One axis for everybody, or overlap could not be seen: from nothing to the first round share that holds every interval. */
import type { FloorWork, Interval } from "../../server/contract/floor";

export type Rate = "contacts" | "refusals" | "completes";
const ROUND = [0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

export const intervalsOf = (work: FloorWork, period: "today" | "week", rate: Rate): Interval[] =>
  [work.floor[period], ...work.people.map((person) => person[period].results)].flatMap(
    ({ rates }) => rates[rate] ?? [],
  );

export function axisEnd(intervals: readonly Interval[]): number {
  const highest = Math.max(0, ...intervals.map(({ high }) => high));
  return ROUND.find((end) => end >= highest) ?? 1;
}
