import type { Language } from "../../questionnaires/format/types";
import type { HoursWeek } from "../../server/contract/hours";
import { number } from "../../staff-ui";

type Person = HoursWeek["people"][number];
type Minutes = Person["days"][number]["minutes"];
export const KINDS = ["calling", "pause", "training"] as const;

export const totalOf = (minutes: Minutes): number => KINDS.reduce((sum, kind) => sum + minutes[kind], 0);

export const weekOfPerson = ({ days }: Person): Minutes => {
  const sum = { calling: 0, pause: 0, training: 0 };
  for (const { minutes } of days) for (const kind of KINDS) sum[kind] += minutes[kind];
  return sum;
};

/** 7 h 05; a dash where there is none */
export function spell(minutes: number, language: Language): string {
  if (minutes === 0) return "–";
  return `${number(Math.floor(minutes / 60), language)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
}

/** The same day some weeks away: "2026-11-23", -1 -> "2026-11-16". */
export const weeksFrom = (day: string, weeks: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + weeks * 7 * 24 * 3600_000).toISOString().slice(0, 10);
