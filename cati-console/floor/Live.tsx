/** Who is in which call since when, and how much waits. */
import type { FloorWaiting, LiveFloor, Seat } from "../../server/contract/floor";
import { Button, hour, number, Panel, Rows, Tag, useLanguage, useWords } from "../../staff-ui";
import { FLOOR } from "../words/floor";
import type { View } from "./Floor";
import { onCall } from "./Verdict";

interface Props {
  live: LiveFloor | null;
  waiting: FloorWaiting | null;
  onView: (view: View) => void;
}

export function Live({ live, waiting, onView }: Props) {
  const w = useWords(FLOOR);
  const { language } = useLanguage();
  const counts = waiting && (["appointments", "cases", "refusals"] as const).map((key) => ({ key, ...waiting[key] }));
  return (
    <div className="pair">
      <Panel title={w.seats}>
        <p className="hint">{w.seatsHint}</p>
        <Rows<Seat>
          caption={w.seats}
          hideCaption
          rows={live?.seats ?? []}
          rowKey={({ login }) => login}
          none={live ? w.noSeats : w.loading}
          columns={[
            { key: "name", head: w.name, cell: ({ name }) => name },
            { key: "state", head: w.state, cell: (seat) => <State seat={seat} /> },
            {
              key: "since",
              head: w.since,
              cell: ({ since }) => <span className="num">{since ? hour(since, language) : "–"}</span>,
            },
            { key: "case", head: w.case, cell: (seat) => <span className="code">{seat.case?.number ?? "–"}</span> },
          ]}
        />
      </Panel>
      <Panel title={w.needs}>
        <ul className="counts">
          {counts?.map(({ key, total }) => (
            <li key={key}>
              <span>{w[key]}</span>
              <b>{number(total, language)}</b>
            </li>
          ))}
        </ul>
        <p className="acts">
          <Button kind="main" onClick={() => onView("waiting")}>
            {w.waiting}
          </Button>
        </p>
      </Panel>
    </div>
  );
}

/** A full mark for an open call, an empty one for whoever could take one: never a colour for better or worse. */
function State({ seat }: { seat: Seat }) {
  const w = useWords(FLOOR);
  if (seat.state === "quiet") return <Tag kind="late">{w.quiet}</Tag>;
  return (
    <span className="seat-state">
      <span className={onCall(seat) ? "live" : "live still"} aria-hidden="true" />
      {w[seat.state]}
    </span>
  );
}
