import { Button, day, useLanguage, useWords } from "../../staff-ui";
import { HOURS } from "../words/hours";
import { weeksFrom } from "./week";

/** Which week is shown, and the ones beside it. */
export function WeekNav({ days, onWeek }: { days: readonly string[]; onWeek: (day: string) => void }) {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const told = (each: string) => day(`${each}T12:00:00Z`, language);
  return (
    <nav className="week-nav" aria-label={w.week(told(first), told(last))}>
      <Button onClick={() => onWeek(weeksFrom(first, -1))}>{w.before}</Button>
      <strong>{w.week(told(first), told(last))}</strong>
      <Button onClick={() => onWeek(weeksFrom(first, 1))}>{w.after}</Button>
    </nav>
  );
}
