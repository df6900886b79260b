/** A week of the floor: seats and promises by half hours. Under case numbers; no household's name is opened for it. */
import type { BookedCall, Calendar } from "../../../contract/calendar";
import { isFromADayOn, SEAT_MINUTES, slotAt, standingOf } from "../../../domain/appointment";
import { addMinutes, instantOf, localTime } from "../../../domain/clock";
import { weekOf } from "../../../domain/floor-hours";
import { ExpectedFailure } from "../../../domain/problem";
import { isHoliday, territoryOf } from "../../../domain/territory";
import type { BookedCall as Row } from "../../../store/appointments";
import { promisedRules } from "../../calls/calling-rules";
import type { Context } from "../../context";
import { currentWave } from "../../fieldwork/current-wave";
import { bothClocks } from "./offer";

const MISSED_SHOWN = 50;

export interface AtCalendar {
  /** any day of the week; this week where unset */
  week?: string | undefined;
  who: string;
  /** everybody's appointments, or those of `who` alone */
  whole: boolean;
}

export async function readCalendar(ctx: Context, { week, who, whole }: AtCalendar): Promise<Calendar> {
  const now = ctx.now();
  const today = localTime(now).day;
  const span = weekOf(week ?? today);
  if (!span) throw new ExpectedFailure("bad-request", { detail: "A week is named by one of its days, 2026-11-24." });
  const wave = await currentWave(ctx);
  const rules = promisedRules(wave);
  const [shifts, bookings, overdue, people] = await Promise.all([
    ctx.store.shifts(span),
    ctx.store.appointments(wave.id, span),
    ctx.store.overdueAppointments(wave.id, addMinutes(now, -SEAT_MINUTES), MISSED_SHOWN),
    callers(ctx),
  ]);
  await ctx.store.write((tx) => tx.addAudit({ at: now, who, what: "read-calendar", subject: null }));

  const mine = (row: Row) => whole || row.withWhom === who || row.madeBy === who;
  const tell = (row: Row): BookedCall => ({
    id: row.id,
    caseNumber: row.caseNumber,
    at: row.at.toISOString(),
    until: row.until?.toISOString() ?? null,
    fromADayOn: isFromADayOn(row),
    hard: row.hard,
    withWhom:
      row.withWhom === null
        ? null
        : { login: row.withWhom, name: people.find(({ login }) => login === row.withWhom)?.name ?? row.withWhom },
    madeByPerson: row.madeBy === "respondent",
    standing: standingOf(row, now),
    ...theirClock(row),
  });
  const dayOfRow = (row: Row) => localTime(row.at).day;
  return {
    days: span.days.map((day) => ({
      day,
      today: day === today,
      holiday: isHoliday("mainland", day),
      slots: minutesOf(hoursOf(rules, bookings)).map((minute) => {
        const at = instantOf(`${day}T${clock(minute)}`);
        const { planned, booked } = at ? slotAt(at, shifts, bookings) : { planned: [], booked: [] };
        return { minute, planned: planned.length, booked: booked.length };
      }),
      booked: bookings.filter((row) => dayOfRow(row) === day && mine(row)).map(tell),
    })),
    missed: overdue
      .filter(mine)
      .map(tell)
      .filter(({ standing }) => standing === "missed"),
    people,
  };
}

/** By the stratum's territory: the address stays closed for a list. */
function theirClock(row: Row): Pick<BookedCall, "theirTime" | "place"> {
  const { theirs, place } = bothClocks(row.at, territoryOf(row.territory ?? "mainland"));
  return { theirTime: theirs, place };
}

interface Hours {
  opens: number;
  closes: number;
}
/** The floor's own day, and beyond it what was promised: where people live overseas, it may be morning or night here. */
function hoursOf({ opens, closes }: Hours, bookings: readonly Row[]): Hours {
  const minutes = bookings.map(({ at }) => localTime(at).minute);
  const first = Math.floor(Math.min(opens, ...minutes) / SEAT_MINUTES) * SEAT_MINUTES;
  return { opens: first, closes: Math.max(closes, ...minutes.map((minute) => minute + 1)) };
}
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const minutesOf = ({ opens, closes }: Hours): number[] =>
  Array.from({ length: Math.ceil((closes - opens) / SEAT_MINUTES) }, (_, at) => opens + at * SEAT_MINUTES);

/** Everybody who calls here, by name. */
export async function callers(ctx: Context): Promise<{ login: string; name: string }[]> {
  return (await ctx.store.staff())
    .filter(({ active, role }) => active && (role === "interviewer" || role === "supervisor"))
    .map(({ login, name }) => ({ login, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
