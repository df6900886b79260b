/** Local time of a place, computed from an instant: legal hours and daily figures are the respondent's, not the server's. */
export interface LocalTime {
  /** 2026-03-14 */
  readonly day: string;
  /** minutes since midnight */
  readonly minute: number;
  /** 1 Monday … 7 Sunday */
  readonly weekday: number;
}

const WEEKDAYS: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      weekday: "short",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What was computed already, by minute: a queue asks for the same times again and again. */
const known = new Map<string, Map<number, LocalTime>>();
const KNOWN_AT_MOST = 50_000;

export function localTime(at: Date, timeZone = "Europe/Paris"): LocalTime {
  const minute = Math.floor(at.getTime() / 60_000);
  const minutes = known.get(timeZone) ?? new Map<number, LocalTime>();
  known.set(timeZone, minutes);
  const found = minutes.get(minute);
  if (found) return found;
  const parts: Record<string, string> = {};
  for (const part of formatFor(timeZone).formatToParts(at)) parts[part.type] = part.value;
  const local = Object.freeze({
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
    weekday: WEEKDAYS[parts.weekday ?? ""] ?? 7,
  });
  if (minutes.size >= KNOWN_AT_MOST) minutes.clear();
  minutes.set(minute, local);
  return local;
}

/** The instant of a local day and time, "2026-12-01T00:00"; null where there is none, as in the hour that spring leaves out. */
export function instantOf(local: string, timeZone = "Europe/Paris"): Date | null {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00.000Z`) : Number.NaN;
  if (Number.isNaN(wanted)) return null;
  const shownAt = (at: number): number => {
    const { day, minute } = localTime(new Date(at), timeZone);
    return Date.parse(`${day}T00:00:00.000Z`) + minute * 60_000;
  };
  // once for the zone's difference, once more where summer time begins or ends in between
  let at = wanted;
  for (let round = 0; round < 2; round++) at += wanted - shownAt(at);
  return shownAt(at) === wanted && new Date(wanted).toISOString().startsWith(local) ? new Date(at) : null;
}

/** Noon of the instant's day: for a column in clear, where an exact end would tell how long somebody answered. */
export const dayOf = (at: Date): Date => new Date(`${localTime(at).day}T12:00:00.000Z`);

export const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000;
export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
export const addDays = (at: Date, days: number): Date => addMinutes(at, days * 24 * 60);
