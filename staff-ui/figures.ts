/** Figures, days and hours as people write them; the fonts hold U+00A0 only, so Intl's thin spaces become that. */
import type { Language } from "../questionnaires/format/types";

const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const firm = (text: string) => text.replaceAll("\u202f", "\u00a0");
const formatters = new Map<string, Intl.DateTimeFormat>();

function when(at: Date | string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], options);
    formatters.set(key, formatter);
  }
  return firm(formatter.format(typeof at === "string" ? new Date(at) : at));
}

export const number = (value: number, language: Language, decimals = 0): string =>
  firm(
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value),
  );
/** A share (0 to 1). Null is no rate at all, and is said so by the caller's dash. */
export const percent = (share: number | null, language: Language, decimals = 1): string =>
  share === null ? "–" : `${number(share * 100, language, decimals)}${language === "fr" ? "\u00a0%" : "%"}`;

/** 18:42 */
export const hour = (at: Date | string, language: Language): string =>
  when(at, language, { hour: "2-digit", minute: "2-digit", hour12: false });
/** 18:42:07 */
export const hourExact = (at: Date | string, language: Language): string =>
  when(at, language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
/** 21 juillet 2026 */
export const day = (at: Date | string, language: Language): string =>
  when(at, language, { day: "numeric", month: "long", year: "numeric" });
/** mardi 21 juillet */
export const weekday = (at: Date | string, language: Language): string =>
  when(at, language, { weekday: "long", day: "numeric", month: "long" });
/** mar. 21, 18:34 */
export const shortMoment = (at: Date | string, language: Language): string =>
  `${when(at, language, { weekday: "short" })} ${when(at, language, { day: "numeric" })}, ${hour(at, language)}`;
/** mardi 21 juillet à 18:34 */
export const longMoment = (at: Date | string, language: Language): string =>
  `${weekday(at, language)}${language === "fr" ? " à " : " at "}${hour(at, language)}`;
/** 07:42, or 1:07:42 */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ""}${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
}
