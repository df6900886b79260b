/** What waits for a person, by case number, and beside it the one case that is being decided. */
import { useEffect, useRef, useState } from "react";
import type { AppointmentAtRisk, FloorWaiting, WaitingCase } from "../../server/contract/floor";
import {
  Button,
  type Column,
  hour,
  Notice,
  number,
  Panel,
  Rows,
  shortMoment,
  Tag,
  useLanguage,
  useTell,
  useWords,
} from "../../staff-ui";
import { FLOOR } from "../words/floor";
import { Decide } from "./Decide";

interface Props {
  waiting: FloorWaiting | null;
  onChanged: () => void;
}
interface Open {
  caseId: string;
  number: string;
}

export function Waiting({ waiting, onChanged }: Props) {
  const w = useWords(FLOOR);
  const told = useTell();
  const { language } = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  // whoever works by keyboard goes on from what was said, or from where they came
  const opened = useRef<HTMLButtonElement>(null);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) done.current?.focus();
  }, [said]);
  if (!waiting) return <p>{w.loading}</p>;

  const opener = ({ caseId, number: of }: Open) => (
    <Button
      kind="quiet"
      aria-label={w.openCase(of)}
      aria-expanded={open?.caseId === caseId}
      onClick={({ currentTarget }) => {
        opened.current = currentTarget;
        setSaid(null);
        setOpen({ caseId, number: of });
      }}
    >
      {w.open}
    </Button>
  );
  const numbered = <Row extends Open>(): Column<Row> => ({
    key: "case",
    head: w.case,
    cell: (row) => <span className="code">{row.number}</span>,
  });
  const cases: Column<WaitingCase>[] = [
    numbered(),
    { key: "last", head: w.last, cell: ({ last }) => (last ? told(last.outcome) : "–") },
    {
      key: "when",
      head: w.when,
      cell: ({ last }) => <span className="num">{last ? shortMoment(last.at, language) : "–"}</span>,
    },
    { key: "by", head: w.by, cell: ({ last }) => last?.who ?? "–" },
    { key: "given", head: w.given, cell: ({ interviewer }) => interviewer ?? "–" },
    { key: "open", head: <span className="sr">{w.open}</span>, cell: opener },
  ];
  const appointments: Column<AppointmentAtRisk>[] = [
    numbered(),
    {
      key: "when",
      head: w.when,
      cell: ({ at, until }) => (
        <span className="num">
          {shortMoment(at, language)} {until && w.until(hour(until, language))}
        </span>
      ),
    },
    {
      key: "why",
      head: w.why,
      cell: ({ risk }) => <Tag kind="late">{risk === "nobody" ? w.nobodyThen : w[risk]}</Tag>,
    },
    { key: "asked", head: w.asked, cell: ({ withWhom }) => withWhom ?? "–" },
    { key: "open", head: <span className="sr">{w.open}</span>, cell: opener },
  ];
  const list = <Row extends Open>(
    key: "appointments" | "cases" | "refusals",
    { rows, total }: { rows: readonly Row[]; total: number },
    columns: readonly Column<Row>[],
  ) => (
    <Panel title={w[key]} aside={<span className="num">{number(total, language)}</span>}>
      <p className="hint">{w[`${key}Hint`]}</p>
      <Rows caption={w[key]} hideCaption rows={rows} rowKey={({ caseId }) => caseId} columns={columns} none={w.none} />
      {total > rows.length && <p className="hint">{w.more(total - rows.length)}</p>}
    </Panel>
  );
  return (
    <div className="pair">
      <div className="column">
        {list("appointments", waiting.appointments, appointments)}
        {list("cases", waiting.cases, cases)}
        {list("refusals", waiting.refusals, cases)}
      </div>
      <div className="column">
        <div ref={done} tabIndex={-1} hidden={!said}>
          <Notice kind="done">{said}</Notice>
        </div>
        {open ? (
          <Decide
            key={open.caseId}
            caseId={open.caseId}
            number={open.number}
            interviewers={waiting.interviewers}
            onClose={() => {
              setOpen(null);
              opened.current?.focus();
            }}
            onChanged={onChanged}
            onDecided={() => {
              setSaid(w.decided(open.number));
              setOpen(null);
              onChanged();
            }}
          />
        ) : (
          !said && <p className="hint">{w.chooseFirst}</p>
        )}
      </div>
    </div>
  );
}
