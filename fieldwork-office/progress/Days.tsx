import { useState } from "react";
import type { Progress } from "../../server/contract/office";
import { Button, ModeMark, number, useLanguage, useTell, useWords } from "../../staff-ui";
import { dayMonth, signed, weekdayMonth } from "../days";
import { type Cell, csvOf, saveFile } from "./csv";
import { seriesOf } from "./series";
import { PROGRESS_WORDS } from "./words";

const SHOWN = 21;

/** The same numbers as the curve. Newest first: the last three weeks are what is looked for. */
export function Days({ progress }: { progress: Progress }) {
  const w = useWords(PROGRESS_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const count = (value: number) => number(Math.round(value), language);
  const past = seriesOf(progress).filter((point) => point.received !== null);
  const newest = past.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN);
  const save = () => {
    const head: Cell[] = ["day", "web", "phone", "paper", "completes", "received", "expected"];
    const rows = past.map((p): Cell[] => [
      p.day,
      p.completes.web,
      p.completes.phone,
      p.completes.paper,
      p.onDay,
      p.received,
      Math.round(p.expected * 10) / 10,
    ]);
    saveFile(`progress-${progress.wave.year}.csv`, csvOf([head, ...rows]));
  };
  return (
    <section className="panel days" aria-labelledby="days">
      <header className="split">
        <div>
          <h2 id="days">{w.days}</h2>
          <p className="sub">{w.daysSub}</p>
        </div>
        <Button onClick={save}>{w.download}</Button>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.day}</th>
            {(["web", "phone", "paper"] as const).map((mode) => (
              <th scope="col" className="r" key={mode}>
                <ModeMark mode={mode} />
              </th>
            ))}
            <th scope="col" className="r">
              {w.dayTotal}
            </th>
            <th scope="col" className="r">
              {w.total}
            </th>
            <th scope="col" className="r">
              {w.forecast}
            </th>
            <th scope="col" className="r">
              {w.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((p) => {
            const gap = Math.round((p.received ?? 0) - p.expected);
            return (
              <tr key={p.day}>
                <th scope="row">{weekdayMonth(p.day, language)}</th>
                <td className="r">{count(p.completes.web)}</td>
                <td className="r">{count(p.completes.phone)}</td>
                <td className="r">{count(p.completes.paper)}</td>
                <td className="r">{count(p.onDay)}</td>
                <td className="r">{count(p.received ?? 0)}</td>
                <td className="r">{count(p.expected)}</td>
                <td className={gap < 0 ? "r late" : "r"}>{signed(gap, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {past.length > SHOWN && (
        <Button kind="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? w.lastDays : w.allDays}
        </Button>
      )}
      <details className="definition">
        <summary>{w.showSendings}</summary>
        {progress.mailings.length === 0 ? (
          <p>{w.noSendings}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{w.sending}</th>
                <th scope="col">{w.day}</th>
                <th scope="col" className="r">
                  {w.sent}
                </th>
              </tr>
            </thead>
            <tbody>
              {progress.mailings.map((mailing) => (
                <tr key={mailing.day + mailing.label.fr}>
                  <th scope="row">{tell(mailing.label)}</th>
                  <td>{dayMonth(mailing.day, language)}</td>
                  <td className="r">{count(mailing.sent)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </section>
  );
}
