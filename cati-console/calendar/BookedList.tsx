import type { ReactNode } from "react";
import type { BookedCall, Calendar } from "../../server/contract/calendar";
import { hour, Tag, useLanguage, useTell, useWords, weekday } from "../../staff-ui";
import { CALENDAR } from "../words/calendar";
import { dayAt } from "./week";

interface Props {
  calendar: Calendar;
  chosen: BookedCall | null;
  onChoose: (id: string) => void;
  /** what can be done about the chosen one */
  below: ReactNode;
}

export function BookedList({ calendar: { missed, days }, chosen, onChoose, below }: Props) {
  const w = useWords(CALENDAR);
  const { language } = useLanguage();
  const late = new Set(missed.map(({ id }) => id));
  const groups = [
    ...(missed.length > 0 ? [{ key: "missed", title: w.missed(missed.length), rows: missed }] : []),
    ...days
      .map(({ day, booked }) => ({
        key: day,
        title: weekday(dayAt(day), language),
        rows: booked.filter(({ id }) => !late.has(id)),
      }))
      .filter(({ rows }) => rows.length > 0),
  ];
  return (
    <section aria-label={w.listTitle}>
      <h2>{w.listTitle}</h2>
      {groups.length === 0 && <p className="hint">{w.verdictNone}</p>}
      {groups.map(({ key, title, rows }) => (
        <div key={key} className="group">
          <h3 className={key === "missed" ? "late" : undefined}>{title}</h3>
          {key === "missed" && <p className="hint">{w.missedMeans}</p>}
          <ol>
            {rows.map((row) => (
              <li key={row.id}>
                <Row row={row} dated={key === "missed"} pressed={row.id === chosen?.id} onChoose={onChoose} />
                {row.id === chosen?.id && below}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

interface RowProps {
  row: BookedCall;
  /** the day is told too: it stands under no heading of its own */
  dated: boolean;
  pressed: boolean;
  onChoose: (id: string) => void;
}
function Row({ row, dated, pressed, onChoose }: RowProps) {
  const w = useWords(CALENDAR);
  const told = useTell();
  const { language } = useLanguage();
  const standing = row.standing === "missed" ? w.isMissed : w[row.standing];
  const facts = [
    row.fromADayOn ? w.fromDay : row.until ? w.part(hour(row.until, language)) : row.hard ? w.firm : w.soft,
    row.theirTime && row.place && !row.fromADayOn ? w.theirs(row.theirTime, told(row.place)) : "",
    row.withWhom ? w.withWhom(row.withWhom.name) : "",
    row.madeByPerson ? w.byPerson : "",
  ];
  return (
    <button
      type="button"
      className="booked-row"
      aria-pressed={pressed}
      ref={(button) => {
        if (pressed) button?.scrollIntoView({ block: "nearest" });
      }}
      onClick={() => onChoose(row.id)}
    >
      <b className="num">
        {dated && `${weekday(row.at, language)} `}
        {row.fromADayOn ? "" : hour(row.at, language)}
      </b>
      <span className="case-number">{row.caseNumber}</span>
      {row.standing !== "coming" && <Tag>{standing}</Tag>}
      <span className="facts-line">{facts.filter(Boolean).join(", ")}</span>
    </button>
  );
}
