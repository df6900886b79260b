/** Which parts of which days a household may choose for a call: within the legal hours, in its own time zone, on no holiday. Pure. */
import { AFTERNOON, type CallingRules, EVENING } from "./calling";
import { instantOf, localTime } from "./clock";
import { dayAfter } from "./protocol";
import { isHoliday, type Territory, timeZoneOf } from "./territory";

export const DAY_PARTS = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof DAY_PARTS)[number];
export interface Slot {
  /** local, 2026-03-14 */
  day: string;
  part: DayPart;
}
export interface SlotTimes {
  from: Date;
  until: Date;
}
export interface OfferedDay {
  day: string;
  parts: DayPart[];
}

/** Calling days that are offered; the calendar days that are looked at for them (a week may have few). */
const OFFERED_DAYS = 10;
const LOOKED_AT = 60;

const BOUNDS: Record<DayPart, [from: number, until: number]> = {
  morning: [0, AFTERNOON],
  afternoon: [AFTERNOON, EVENING],
  evening: [EVENING, 24 * 60],
};
const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The hours of a part within the legal ones; null where nobody may call then. */
export function partHours(part: DayPart, rules: CallingRules): { from: number; until: number } | null {
  const from = Math.max(BOUNDS[part][0], rules.opens);
  const until = Math.min(BOUNDS[part][1], rules.closes);
  return from < until ? { from, until } : null;
}

export function slotTimes({ day, part }: Slot, rules: CallingRules, territory: Territory): SlotTimes | null {
  const timeZone = timeZoneOf(territory);
  const hours = partHours(part, rules);
  const noon = instantOf(`${day}T12:00`, timeZone);
  if (!hours || !noon || !rules.weekdays.includes(localTime(noon, timeZone).weekday)) return null;
  if (!rules.onHolidays && isHoliday(territory, day)) return null;
  const from = instantOf(`${day}T${clockTime(hours.from)}`, timeZone);
  // 24:00 is a time of the next day, and no instant of this one
  const until = instantOf(`${day}T${clockTime(Math.min(hours.until, 24 * 60 - 1))}`, timeZone);
  return from && until ? { from, until } : null;
}

/** A part that has begun is not offered: who wants a call now asks for one as soon as possible. */
export function offeredSlots(now: Date, closes: Date, rules: CallingRules, territory: Territory): OfferedDay[] {
  const today = localTime(now, timeZoneOf(territory)).day;
  const offered: OfferedDay[] = [];
  for (let later = 0; later < LOOKED_AT && offered.length < OFFERED_DAYS; later++) {
    const day = dayAfter(today, later);
    const parts = DAY_PARTS.filter((part) => {
      const times = slotTimes({ day, part }, rules, territory);
      return times !== null && times.from > now && times.until <= closes;
    });
    if (parts.length > 0) offered.push({ day, parts });
  }
  return offered;
}

export const isOffered = (slot: Slot, offered: readonly OfferedDay[]): boolean =>
  offered.some(({ day, parts }) => day === slot.day && parts.includes(slot.part));

/** As forms and requests spell it (spellSlot in request-fields.ts): 2026-03-14.morning */
const SLOT = /^\d{4}-\d{2}-\d{2}\.(morning|afternoon|evening)$/;
export const SLOT_PATTERN = SLOT.source;
export function readSlot(text: string): Slot | null {
  if (!SLOT.test(text)) return null;
  const [day = "", part] = text.split(".");
  return { day, part: part as DayPart };
}
