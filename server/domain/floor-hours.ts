/** Hours of work on the telephone floor: what counts, and how it adds up. Pure. */
import { addDays, addMinutes, instantOf, localTime, minutesBetween } from "./clock";

export const HOURS_KINDS = ["calling", "pause", "training"] as const;
export type HoursKind = (typeof HOURS_KINDS)[number];

/** A begin and an end are kept to so many minutes: a pause begins where an interview ended, and its length would tell. */
export const HOURS_STEP_MINUTES = 5;
/** A console says each minute that it is there. Not heard for so long, it has vanished. */
export const LAPSE_MINUTES = 5;

export interface Stretch {
  kind: HoursKind;
  started: Date;
  ended: Date;
}

/** Down to the step, so that nothing begins in the future and two stretches that meet still meet. */
export const toStep = (at: Date): Date => {
  const step = HOURS_STEP_MINUTES * 60_000;
  return new Date(Math.floor(at.getTime() / step) * step);
};

/** Until when hours count: their end, or the last sign of life. Never before they began. */
export const countedUntil = (row: { started: Date; seen: Date; ended: Date | null }): Date => {
  const until = row.ended ?? toStep(row.seen);
  return until < row.started ? row.started : until;
};

export const hasLapsed = (row: { seen: Date; ended: Date | null }, now: Date): boolean =>
  row.ended === null && row.seen < addMinutes(now, -LAPSE_MINUTES);

/** Whether two stretches share any time; where one ends as the other begins, they do not. */
export const overlap = (a: Pick<Stretch, "started" | "ended">, b: Pick<Stretch, "started" | "ended">): boolean =>
  a.started < b.ended && b.started < a.ended;

const midnight = (day: string): Date => {
  const at = instantOf(`${day}T00:00`);
  if (!at) throw new Error(`There is no midnight on ${day}`);
  return at;
};

/** The day after, whatever the clocks do that night. */
const dayAfter = (day: string): string => localTime(addMinutes(midnight(day), 26 * 60)).day;

/** The Monday of the day's week, and the seven days from it. */
export function weekOf(day: string): { days: string[]; from: Date; until: Date } | null {
  const noon = instantOf(`${day}T12:00`);
  if (!noon) return null;
  const monday = localTime(addDays(noon, 1 - localTime(noon).weekday)).day;
  const days = [monday];
  while (days.length < 7) days.push(dayAfter(days.at(-1) ?? monday));
  return { days, from: midnight(monday), until: midnight(dayAfter(days[6] ?? monday)) };
}

/** Minutes of each kind by local day; a stretch over midnight counts for both days. */
export function minutesByDay(
  stretches: readonly Stretch[],
  days: readonly string[],
): { day: string; minutes: Record<HoursKind, number> }[] {
  return days.map((day) => {
    const [from, until] = [midnight(day), midnight(dayAfter(day))];
    const minutes: Record<HoursKind, number> = { calling: 0, pause: 0, training: 0 };
    for (const { kind, started, ended } of stretches) {
      const begins = started < from ? from : started;
      const ends = ended > until ? until : ended;
      if (ends > begins) minutes[kind] += minutesBetween(begins, ends);
    }
    return { day, minutes };
  });
}
