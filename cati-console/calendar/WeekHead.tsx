import { useEffect, useRef } from "react";
import { Button, day, useLanguage, useWords } from "../../staff-ui";
import { capOf } from "../keys/table";
import { CALENDAR } from "../words/calendar";
import { dayAt } from "./week";

interface Props {
  days: readonly string[];
  /** the verdict, or what the page is for */
  title: string;
  late?: boolean;
  onTurn: (days: number) => void;
  onNow: () => void;
}

export function WeekHead({ days, title, late, onTurn, onNow }: Props) {
  const w = useWords(CALENDAR);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return (
    <header className="week-head">
      <div>
        <p className="question">{w.week(day(dayAt(first), language), day(dayAt(last), language))}</p>
        <h1 ref={heading} tabIndex={-1} className={late ? "late" : undefined}>
          {title}
        </h1>
      </div>
      <div className="turn">
        <Button keyCap={capOf("weekBefore", language)} onClick={() => onTurn(-7)}>
          {w.previous}
        </Button>
        <Button keyCap={capOf("thisWeek", language)} onClick={onNow}>
          {w.thisWeek}
        </Button>
        <Button keyCap={capOf("weekAfter", language)} onClick={() => onTurn(7)}>
          {w.next}
        </Button>
      </div>
    </header>
  );
}
