/** A week of hours, one's own or everybody's: minutes by day and kind, and no result beside them. */
import type { HoursWeek } from "../../../contract/hours";
import { localTime } from "../../../domain/clock";
import { countedUntil, hasLapsed, minutesByDay, weekOf } from "../../../domain/floor-hours";
import { ExpectedFailure } from "../../../domain/problem";
import type { FloorHours } from "../../../store/records";
import type { Context } from "../../context";

/** @param week any day of it, "2026-11-24"; this week where unset */
export async function listHours(ctx: Context, options: { week?: string; login?: string }): Promise<HoursWeek> {
  const now = ctx.now();
  const week = weekOf(options.week ?? localTime(now).day);
  if (!week) throw new ExpectedFailure("bad-request", { detail: "A week is named by one of its days, 2026-11-24." });
  const rows = await ctx.store.hoursBetween(week, options.login);
  const names = new Map((await ctx.store.staff()).map(({ login, name }) => [login, name]));
  const byLogin = new Map<string, FloorHours[]>(options.login === undefined ? [] : [[options.login, []]]);
  for (const row of rows) byLogin.set(row.login, [...(byLogin.get(row.login) ?? []), row]);
  const people = [...byLogin].map(([login, own]) => {
    const stretches = own.map((row) => ({ ...row, ended: countedUntil(row), open: row.ended === null }));
    const there = own.find((row) => row.ended === null && !hasLapsed(row, now));
    return {
      login,
      name: names.get(login) ?? login,
      now: there?.kind ?? null,
      days: minutesByDay(stretches, week.days),
      stretches: stretches.map(({ id, kind, started, ended, open }) => ({
        id,
        kind,
        started: started.toISOString(),
        ended: ended.toISOString(),
        open,
      })),
    };
  });
  return { days: week.days, people: people.sort((a, b) => a.name.localeCompare(b.name, "fr")) };
}
