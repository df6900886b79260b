/** Days and shares as the office writes them, where `staff-ui` has no such form. A day of the wave is a calendar day. */
import type { Language } from "../questionnaires/format/types";
import { number, percent } from "../staff-ui/figures";

const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const format = (day: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: "UTC", ...options })
    .format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
    .replaceAll("\u202f", "\u00a0")
    .replace(/^(\d+) /, "$1\u00a0");

/** 20 avril */
export const dayMonth = (day: string, language: Language) => format(day, language, { day: "numeric", month: "long" });
/** 20 avril 2026 */
export const dayMonthYear = (day: string, language: Language) =>
  format(day, language, { day: "numeric", month: "long", year: "numeric" });
/** 20 avr. */
export const dayMonthShort = (day: string, language: Language) =>
  format(day, language, { day: "numeric", month: "short" });
/** lun. 20 avril */
export const weekdayMonth = (day: string, language: Language) =>
  format(day, language, { weekday: "short", day: "numeric", month: "long" }).replace(/(\d+) /, "$1\u00a0");
/** 20 avril 2026 à 10:24 */
export const moment = (at: string, language: Language) => {
  const date = new Date(at);
  const day = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "long", year: "numeric" }).format(
    date,
  );
  const hour = new Intl.DateTimeFormat(LOCALES[language], { hour: "2-digit", minute: "2-digit", hour12: false });
  return `${day.replace(/^(\d+) /, "$1\u00a0")}${language === "fr" ? " à " : " at "}${hour.format(date)}`;
};
/** +12, −2 540, 0: a real minus, as wide as the plus */
export const signed = (value: number, language: Language) =>
  value === 0 ? "0" : `${value > 0 ? "+" : "\u2212"}${number(Math.abs(value), language)}`;
/** A rate that has no base is a dash here, and a word beside it. */
export const rate = (value: number | null, language: Language) => (value === null ? "—" : percent(value, language));
