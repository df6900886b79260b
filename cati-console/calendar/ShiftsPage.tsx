/** Who works when: a week, a row a person, a cell a day. Typed, saved by Enter; the week before can be taken over. */
import { useState } from "react";
import type { ShiftPlan } from "../../server/contract/calendar";
import { readSpans, spellSpans } from "../../server/domain/shift-plan";
import { Button, Notice, number, useApi, useLanguage, useLoad, useWords } from "../../staff-ui";
import { capOf, type Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { CALENDAR } from "../words/calendar";
import { WeekHead } from "./WeekHead";
import { dayAt, laterDay } from "./week";

const OFFERED: ReadonlySet<Need> = new Set();
const PATH = "/api/interviewer/floor/shifts";
type Person = ShiftPlan["people"][number];

export function ShiftsPage() {
  const w = useWords(CALENDAR);
  const { language } = useLanguage();
  const api = useApi();
  const [week, setWeek] = useState<string | null>(null);
  const { data, state, reload } = useLoad<ShiftPlan>(`${PATH}${week ? `?week=${week}` : ""}`);
  const [failed, setFailed] = useState(false);
  const monday = data?.days[0];
  const turn = (days: number) => monday && setWeek(laterDay(monday, days));
  async function copy() {
    setFailed(false);
    await api.post(`${PATH}/copy`, { week: monday }).then(reload, () => setFailed(true));
  }
  useKeys("shifts", OFFERED, {
    weekBefore: () => turn(-7),
    weekAfter: () => turn(7),
    thisWeek: () => setWeek(null),
    copyWeek: () => void copy(),
  });
  if (!data || !monday) return <p>{state === "failed" ? <Notice kind="late">{w.notReached}</Notice> : w.loading}</p>;
  const head = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", { weekday: "short", day: "numeric" });
  return (
    <div className="calendar shifts">
      <WeekHead days={data.days} title={w.planTitle} onTurn={turn} onNow={() => setWeek(null)} />
      <p className="hint">{w.planHint}</p>
      {failed && <Notice kind="late">{w.failed}</Notice>}
      <table className="plan">
        <thead>
          <tr>
            <th scope="col">{w.person}</th>
            {data.days.map((day) => (
              <th key={day} scope="col">
                {head.format(dayAt(day))}
              </th>
            ))}
            <th scope="col">{w.total}</th>
          </tr>
        </thead>
        <tbody>
          {data.people.map((person) => (
            <PlanRow
              key={`${monday} ${person.login} ${JSON.stringify(person.days)}`}
              week={monday}
              person={person}
              days={data.days}
              onSaved={reload}
            />
          ))}
        </tbody>
      </table>
      <div className="acts">
        <Button keyCap={capOf("copyWeek", language)} onClick={() => void copy()}>
          {w.copy}
        </Button>
        <span className="hint">{w.copyMeans}</span>
      </div>
    </div>
  );
}

interface RowProps {
  week: string;
  person: Person;
  days: readonly string[];
  onSaved: () => void;
}
function PlanRow({ week, person, days, onSaved }: RowProps) {
  const w = useWords(CALENDAR);
  const { language } = useLanguage();
  const api = useApi();
  const kept = person.days.map(spellSpans);
  const [written, setWritten] = useState<readonly string[]>(kept);
  const [failed, setFailed] = useState(false);
  const read = written.map(readSpans);
  const changed = written.some((text, at) => text !== kept[at]);
  const minutes = read.flatMap((spans) => spans ?? []).reduce((sum, { from, until }) => sum + until - from, 0);
  async function save() {
    if (!changed || read.includes(null)) return;
    setFailed(false);
    await api.put(PATH, { week, login: person.login, days: read }).then(onSaved, () => setFailed(true));
  }
  return (
    <tr data-changed={changed}>
      <th scope="row">{person.name}</th>
      {days.map((day, at) => (
        <td key={day}>
          <input
            className="input num"
            aria-label={w.cell(person.name, day)}
            {...(read[at] === null ? { "aria-invalid": true, title: w.unreadable } : {})}
            value={written[at] ?? ""}
            onChange={(event) => setWritten(written.with(at, event.target.value))}
            onKeyDown={(event) => {
              if (event.key === "Enter") void save();
            }}
          />
        </td>
      ))}
      <td className="num">
        {failed ? (
          <span className="late">{w.failed}</span>
        ) : changed ? (
          <Button disabled={read.includes(null)} onClick={() => void save()}>
            {w.saveWeek}
          </Button>
        ) : (
          w.hoursOf(number(minutes / 60, language, minutes % 60 === 0 ? 0 : 1))
        )}
      </td>
    </tr>
  );
}
