/**
 * Workload and results, to talk about the work with somebody: in the order of names and no other, no colour for better or
 * worse, every rate with its interval on one axis and the whole floor's interval behind it.
 */
import { useState } from "react";
import type { FloorWork, Interval, Results } from "../../server/contract/floor";
import { type Column, number, Panel, percent, Rows, useLanguage, useWords } from "../../staff-ui";
import { FLOOR } from "../words/floor";
import { axisEnd, intervalsOf, type Rate } from "./scale";
import { usePoll } from "./usePoll";

const SECONDS = 60;
const RATES = [
  ["contacts", "contactRate"],
  ["refusals", "refusalRate"],
  ["completes", "completeRate"],
] as const satisfies readonly (readonly [Rate, string])[];

interface Row {
  key: string;
  name: string;
  minutes: number | null;
  results: Results;
}

export function Work() {
  const w = useWords(FLOOR);
  const { language } = useLanguage();
  const { data } = usePoll<FloorWork>("/api/interviewer/floor/work", SECONDS);
  const [period, setPeriod] = useState<"today" | "week">("today");
  if (!data) return <p>{w.loading}</p>;

  const rows: Row[] = [
    ...data.people.map((person) => ({ key: person.login, name: person.name, ...person[period] })),
    { key: "", name: w.all, minutes: null, results: data.floor[period] },
  ];
  const count = (key: "calls" | "contacts" | "completes"): Column<Row> => ({
    key,
    head: w[key],
    figures: true,
    cell: ({ results }) => number(results[key], language),
  });
  const rate = ([key, head]: (typeof RATES)[number]): Column<Row> => {
    const end = axisEnd(intervalsOf(data, period, key));
    const all = data.floor[period].rates[key];
    return {
      key: head,
      head: `${w[head]} (0–${percent(end, language, 0)})`,
      cell: ({ results }) => <Strip of={results.rates[key]} all={all} end={end} fewest={data.fewestCalls} />,
    };
  };
  return (
    <Panel
      title={w.workTitle}
      aside={
        <select
          className="input"
          style={{ width: "auto" }}
          aria-label={w.period}
          value={period}
          onChange={(event) => setPeriod(event.target.value === "week" ? "week" : "today")}
        >
          <option value="today">{w.today}</option>
          <option value="week">{w.week}</option>
        </select>
      }
    >
      <p className="hint">{w.workHint}</p>
      <div className="work">
        <Rows<Row>
          caption={`${w.workTitle}, ${w[period]}`}
          hideCaption
          rows={rows}
          rowKey={({ key }) => key}
          none={w.noWork}
          columns={[
            { key: "name", head: w.name, cell: ({ name }) => name },
            {
              key: "hours",
              head: w.hours,
              figures: true,
              cell: ({ minutes }) => (minutes === null ? "" : number(minutes / 60, language, 1)),
            },
            count("calls"),
            count("contacts"),
            count("completes"),
            ...RATES.map(rate),
          ]}
        />
      </div>
      <p className="hint">{w.fewHint(data.fewestCalls)}</p>
    </Panel>
  );
}

const WIDTH = 100;

function Strip({ of, all, end, fewest }: { of: Interval | null; all: Interval | null; end: number; fewest: number }) {
  const w = useWords(FLOOR);
  const { language } = useLanguage();
  if (!of) return <span className="few">{w.few(fewest)}</span>;
  const x = (share: number) => (share / end) * WIDTH;
  const told = (share: number) => number(share * 100, language);
  return (
    <span className="interval">
      <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
        <title>{w.range(told(of.low), told(of.high))}</title>
        {all && <rect className="all" x={x(all.low)} width={x(all.high) - x(all.low)} y="1" height="18" />}
        <path className="track" d={`M0 10H${WIDTH}`} vectorEffect="non-scaling-stroke" />
        <path
          className="ci"
          d={`M${x(of.low)} 10H${x(of.high)}M${x(of.low)} 6v8M${x(of.high)} 6v8`}
          vectorEffect="non-scaling-stroke"
        />
        <path className="point" d={`M${x(of.share)} 10h.01`} vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="told">
        <b>{percent(of.share, language, 0)}</b> {w.range(told(of.low), told(of.high))}
      </span>
    </span>
  );
}
