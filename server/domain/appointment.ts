/** Promised calls: whether the law and the floor can keep them, and what becomes of one whose time has come. Pure. */
import type { CallingRules } from "./calling";
import { addMinutes, instantOf, localTime, minutesBetween } from "./clock";
import { isHoliday, type Territory, timeZoneOf } from "./territory";

/** Where the floor sits: the calendar's own clock. */
export const FLOOR_ZONE = "Europe/Paris";
/** A seat is planned and promised by half hours. */
export const SEAT_MINUTES = 30;

export interface PromisedTime {
  at: Date;
  /** end of what the person chose: a part of a day, or from a day on; null: an hour */
  until: Date | null;
}
export type Standing = "coming" | "due" | "missed" | "kept";

/** A part of a day is hours; "not before that day" goes on until the field closes. */
const LONGEST_PART_HOURS = 24;
export const isFromADayOn = ({ at, until }: PromisedTime): boolean =>
  until !== null && minutesBetween(at, until) > LONGEST_PART_HOURS * 60;

/**
 * An hour is missed when its half hour is over: the call is made at once then. A part of a day, when it is over.
 * What was cancelled stands in no calendar.
 */
export function standingOf(of: PromisedTime & { state: "open" | "kept" | "cancelled" }, now: Date): Standing {
  if (of.state !== "open") return "kept";
  if (now < of.at) return "coming";
  return now < (of.until ?? addMinutes(of.at, SEAT_MINUTES)) ? "due" : "missed";
}

/** Why nobody may be called then, local to the person; null: the hour is lawful and within the field. */
export type Unlawful = "past" | "field-closed" | "holiday" | "weekday" | "hours";
export function unlawful(
  at: Date,
  { now, closes, rules, territory }: { now: Date; closes: Date; rules: CallingRules; territory: Territory },
): Unlawful | null {
  if (at <= now) return "past";
  if (at >= closes) return "field-closed";
  const { day, minute, weekday } = localTime(at, timeZoneOf(territory));
  if (!rules.onHolidays && isHoliday(territory, day)) return "holiday";
  if (!rules.weekdays.includes(weekday)) return "weekday";
  return minute >= rules.opens && minute < rules.closes ? null : "hours";
}

export interface Seat {
  login: string;
  starts: Date;
  ends: Date;
}
export interface Booking extends PromisedTime {
  withWhom: string | null;
  state: "open" | "kept" | "cancelled";
}
export const slotOf = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / (SEAT_MINUTES * 60_000)) * SEAT_MINUTES * 60_000);

/** Who is planned in the half hour, and the hours promised in it. Parts of a day take no seat of their own. */
export function slotAt(at: Date, seats: readonly Seat[], bookings: readonly Booking[]) {
  const [from, until] = [slotOf(at), addMinutes(slotOf(at), SEAT_MINUTES)];
  return {
    planned: [
      ...new Set(seats.filter(({ starts, ends }) => starts <= from && ends >= until).map(({ login }) => login)),
    ],
    booked: bookings.filter((one) => one.state === "open" && one.until === null && one.at >= from && one.at < until),
  };
}

/** What the floor says to an hour, before it is promised. Only a warning: the person's time comes first. */
export type FloorVerdict = "free" | "full" | "nobody" | "absent" | "taken";
export function floorVerdict(at: Date, withWhom: string | null, seats: readonly Seat[], bookings: readonly Booking[]) {
  const { planned, booked } = slotAt(at, seats, bookings);
  const verdict = (): FloorVerdict => {
    if (planned.length === 0) return "nobody";
    if (withWhom !== null && !planned.includes(withWhom)) return "absent";
    if (withWhom !== null && booked.some((one) => one.withWhom === withWhom)) return "taken";
    return booked.length >= planned.length ? "full" : "free";
  };
  return { verdict: verdict(), planned: planned.length, booked: booked.length };
}

/** An instant as it was said: the person's own wall clock, or one with its zone. Null where there is no such time. */
export function momentOf(told: string, territory: Territory): Date | null {
  const local = instantOf(told, timeZoneOf(territory));
  if (local) return local;
  const at = new Date(told);
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(told) && !Number.isNaN(at.getTime()) ? at : null;
}

/** The beginning of the day there: nothing before it. */
export const dayBegins = (at: Date, territory: Territory): Date => {
  const zone = timeZoneOf(territory);
  return instantOf(`${localTime(at, zone).day}T00:00`, zone) ?? at;
};
