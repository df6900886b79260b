import { useState } from "react";
import type { CallingView, SetStratum } from "../../server/contract/calling";
import { Button, type Column, number, Rows, useLanguage, useTell, useWords } from "../../staff-ui";
import type { Save } from "./CallingPage";
import { CALLING_WORDS } from "./words";

type Stratum = CallingView["strata"][number];
type Change = Partial<SetStratum>;

export function StrataTable({ view: { strata, territories }, save }: { view: CallingView; save: Save }) {
  const w = useWords(CALLING_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const [changed, setChanged] = useState<Record<string, Change>>({});
  const change = (name: string, part: Change) =>
    setChanged((before) => ({ ...before, [name]: { ...before[name], ...part } }));
  const shown = (row: Stratum): Stratum => ({ ...row, ...changed[row.stratum] });
  const keep = (row: Stratum) => {
    const { cases: _counted, ...now } = shown(row);
    setChanged(({ [row.stratum]: _saved, ...others }) => others);
    save("strata", now);
  };
  const columns: Column<Stratum>[] = [
    { key: "stratum", head: w.stratum, cell: (row) => row.stratum },
    { key: "cases", head: w.cases, cell: (row) => number(row.cases, language), figures: true },
    {
      key: "territory",
      head: w.territory,
      cell: (row) => (
        <select
          className="input"
          aria-label={w.of(w.territory, row.stratum)}
          value={shown(row).territory}
          onChange={(event) => change(row.stratum, { territory: event.target.value })}
        >
          {territories.map(({ key, label }) => (
            <option key={key} value={key}>
              {tell(label)}
            </option>
          ))}
        </select>
      ),
    },
    {
      key: "priority",
      head: w.priority,
      cell: (row) => (
        <input
          className="input short"
          type="number"
          min={-9}
          max={9}
          aria-label={w.of(w.priority, row.stratum)}
          value={shown(row).priority}
          onChange={(event) => change(row.stratum, { priority: event.target.valueAsNumber || 0 })}
        />
      ),
    },
    {
      key: "open",
      head: w.state,
      cell: (row) => (
        <select
          className="input"
          aria-label={w.of(w.state, row.stratum)}
          value={shown(row).open ? "open" : "closed"}
          onChange={(event) => change(row.stratum, { open: event.target.value === "open" })}
        >
          <option value="open">{w.open}</option>
          <option value="closed">{w.closed}</option>
        </select>
      ),
    },
    {
      key: "act",
      head: <span className="sr">{w.change}</span>,
      cell: (row) => (
        <Button
          disabled={changed[row.stratum] === undefined}
          aria-label={w.changeOf(row.stratum)}
          onClick={() => keep(row)}
        >
          {w.change}
        </Button>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="strata">
      <h2 id="strata">{w.strata}</h2>
      <p className="sub">{w.strataSub}</p>
      <Rows
        caption={w.strata}
        hideCaption
        columns={columns}
        rows={strata}
        rowKey={(row) => row.stratum}
        none={w.noStrata}
      />
    </section>
  );
}
