import type { Progress } from "../../server/contract/office";
import { number, useLanguage, useWords } from "../../staff-ui";
import { dayMonth } from "../days";
import { Curve } from "./Curve";
import { calendarDay, dayNumber } from "./scale";
import { seriesOf, weeksOf } from "./series";
import { totalOf, verdictOf } from "./verdict";
import { PROGRESS_WORDS } from "./words";

export function Headline({ progress }: { progress: Progress }) {
  const w = useWords(PROGRESS_WORDS);
  const { language } = useLanguage();
  const count = (value: number) => number(Math.round(value), language);
  const received = totalOf(progress.completes);
  const { kind, gap } = verdictOf(received, progress.expected);
  const weeks = weeksOf(seriesOf(progress));
  const size = Math.abs(gap);
  const figure = {
    late: w.answers(size, count(size)),
    "a-little-late": w.answers(size, count(size)),
    "on-time": w.answersFor(count(received), count(progress.expected)),
    ahead: w.answersMore(size, count(size)),
    "not-begun": null,
  }[kind];
  const days = dayNumber(progress.wave.closes) - dayNumber(progress.wave.opened) + 1;
  const day = Math.min(days, Math.max(1, dayNumber(progress.asOf) - dayNumber(progress.wave.opened) + 1));
  return (
    <section className="panel verdict" aria-labelledby="verdict" data-verdict={kind}>
      <header>
        <p className="ask num">
          {w.ask} <span className="when">{w.dayOf(count(day), count(days))}</span>
        </p>
        <h1 id="verdict">
          {w[kind]}
          {figure && (
            <>
              {" "}
              <em className={`num ${kind}`}>{figure}</em>
            </>
          )}
        </h1>
        <p className="why num">
          {weeks && `${w.week(count(weeks.now), count(weeks.before))} `}
          {w.byMode(count(progress.completes.web), count(progress.completes.phone), count(progress.completes.paper))}{" "}
          {w.asOf(dayMonth(calendarDay(progress.asOf), language))}
        </p>
      </header>
      <Curve progress={progress} />
    </section>
  );
}
