/** The moment of an appointment, keyed: a day from a list, an hour in figures. Hours are those of the wall clock. */
export interface Moment {
  /** days from today */
  ahead: number;
  /** up to four figures: "1830" */
  hour: string;
}
export const FIRST_MOMENT: Moment = { ahead: 1, hour: "" };
/** Longer ahead than a field period lets anybody promise. */
const FARTHEST = 60;

export const moveDay = (moment: Moment, by: number): Moment => ({
  ...moment,
  ahead: Math.min(FARTHEST, Math.max(0, moment.ahead + by)),
});

/** A figure that makes no hour is not taken: "3" becomes 03, "2" waits for 20 to 23, minutes end at 59. */
export function typeHour(moment: Moment, digit: string): Moment {
  const before = moment.hour.length >= 4 ? "" : moment.hour;
  const hour = before === "" && Number(digit) > 2 ? `0${digit}` : before + digit;
  const fits = hour.length < 2 || Number(hour.slice(0, 2)) < 24;
  const minutesFit = hour.length < 3 || Number(hour[2]) < 6;
  return fits && minutesFit ? { ...moment, hour } : moment;
}

export const eraseHour = (moment: Moment): Moment => ({ ...moment, hour: moment.hour.slice(0, -1) });

export function dayOf(moment: Moment, today: Date): Date {
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + moment.ahead);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The person's own wall clock, as the server reads it: "18" is enough for 18:00; null as long as no hour is told. */
export function localOf(moment: Moment, today: Date): string | null {
  if (moment.hour.length < 2) return null;
  return `${localDay(moment, today)}T${moment.hour.slice(0, 2)}:${moment.hour.slice(2).padEnd(2, "0")}`;
}

/** Without an hour: the day before which nobody calls. */
export const localDayOf = (moment: Moment, today: Date): string => `${localDay(moment, today)}T00:00`;

function localDay(moment: Moment, today: Date): string {
  const day = dayOf(moment, today);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** 18:30 with places for the figures still to come */
export const shownHour = (moment: Moment): string => {
  const four = moment.hour.padEnd(4, "–");
  return `${four.slice(0, 2)}:${four.slice(2)}`;
};
