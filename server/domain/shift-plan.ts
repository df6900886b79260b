/** Who works when, as it is written: "9:30-13 14-17" for one day of one person. Pure. */
export interface DaySpan {
  /** minutes since midnight, the floor's clock */
  from: number;
  until: number;
}
/** Half hours, as seats are. */
const STEP = 30;
const SPAN = /^(\d{1,2})(?:[:h](\d{2})?)?-(\d{1,2})(?:[:h](\d{2})?)?$/;

/** Null where something is no span, ends before it begins, overlaps another or cuts a half hour. */
export function readSpans(text: string): DaySpan[] | null {
  const spans: DaySpan[] = [];
  for (const word of text
    .trim()
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const found = SPAN.exec(word.replaceAll("–", "-"));
    if (!found) return null;
    const minute = (hour = "", minutes = "0") => Number(hour) * 60 + Number(minutes);
    spans.push({ from: minute(found[1], found[2]), until: minute(found[3], found[4]) });
  }
  return isDayPlan(spans) ? spans : null;
}

export const isDayPlan = (spans: readonly DaySpan[]): boolean =>
  spans.every(({ from, until }, at) => {
    const before = spans[at - 1];
    const whole = Number.isInteger(from / STEP) && Number.isInteger(until / STEP);
    return whole && from >= 0 && from < until && until <= 24 * 60 && (!before || before.until <= from);
  });

const clock = (minute: number): string => {
  const rest = minute % 60;
  return `${Math.floor(minute / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
};
export const spellSpans = (spans: readonly DaySpan[]): string =>
  spans.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(" ");
