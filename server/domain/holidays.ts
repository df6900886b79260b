/** Public holidays of a country or a part of it, computed once a year and place. */
import { createRequire } from "node:module";

/** The part of date-holidays that is used here. */
interface Calendar {
  getHolidays(year: number): { date: string; type: string }[];
}
/** Loaded when the first day is asked for: it takes a third of a second, and most processes never ask. */
const calendarOf = (country: string, part?: string): Calendar => {
  const Holidays = createRequire(import.meta.url)("date-holidays");
  return part === undefined ? new Holidays(country) : new Holidays(country, part);
};

/** "bank" is how the library calls a day off by custom, such as Good Friday on Saint-Barthélemy. */
const KINDS: readonly string[] = ["public", "bank"];
const known = new Map<string, ReadonlySet<string>>();

/** @param day local, 2026-03-14 */
export function isPublicHoliday([country, part]: readonly [country: string, part?: string], day: string): boolean {
  const key = `${country} ${part ?? ""} ${day.slice(0, 4)}`;
  let days = known.get(key);
  if (!days) {
    const found = calendarOf(country, part).getHolidays(Number(day.slice(0, 4)));
    days = new Set(found.filter(({ type }) => KINDS.includes(type)).map(({ date }) => date.slice(0, 10)));
    known.set(key, days);
  }
  return days.has(day);
}
