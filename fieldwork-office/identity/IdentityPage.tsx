import { useState } from "react";
import type { IdentityDoubt, IdentityList } from "../../server/contract/identity";
import {
  Button,
  type Column,
  Notice,
  number,
  Rows,
  useApi,
  useLanguage,
  useLoad,
  useTell,
  useWords,
} from "../../staff-ui";
import { moment } from "../days";
import { Head } from "../parts/Head";
import { Reading } from "../parts/Reading";
import { pathOf } from "../routes";
import { Circumstances, Difference } from "./Circumstances";
import { IDENTITY_WORDS } from "./words";

type Ruling = NonNullable<IdentityDoubt["decided"]>["decision"];

/** Who answered, where that is in doubt: circumstances and two decisions. Never an answer, nor a way to one. */
export function IdentityPage() {
  const loaded = useLoad<IdentityList>("/api/office/identity");
  return <Reading loaded={loaded}>{(list) => <Doubts list={list} reload={loaded.reload} />}</Reading>;
}

function Doubts({ list, reload }: { list: IdentityList; reload: () => void }) {
  const w = useWords(IDENTITY_WORDS);
  const api = useApi();
  const tell = useTell();
  const { language } = useLanguage();
  const [said, setSaid] = useState<"noted" | "failed" | null>(null);
  const decide = async ({ caseId, responseId }: IdentityDoubt, decision: Ruling) => {
    setSaid(null);
    try {
      await api.post(`/api/office/identity/${encodeURIComponent(caseId)}/${encodeURIComponent(responseId)}`, {
        decision,
      });
      setSaid("noted");
    } catch {
      setSaid("failed");
    }
    reload();
  };
  const act = (row: IdentityDoubt, decision: Ruling) => {
    const label = decision === "sampled-person" ? w.sampled : w.somebody;
    return (
      <Button
        aria-label={w.about(label, row.caseNumber)}
        aria-pressed={row.decided?.decision === decision}
        disabled={row.decided?.decision === decision}
        onClick={() => void decide(row, decision)}
      >
        {label}
      </Button>
    );
  };
  const common: Column<IdentityDoubt>[] = [
    {
      key: "case",
      head: w.case,
      cell: (row) => (
        <a className="code nw" href={pathOf("cases", row.caseId)}>
          {row.caseNumber}
        </a>
      ),
    },
    { key: "response", head: w.response, cell: (row) => <Circumstances of={row} standing={tell(row.standing)} /> },
    { key: "differs", head: w.differs, cell: (row) => <Difference differs={row.differs} /> },
    {
      key: "other",
      head: w.other,
      cell: (row) =>
        row.others.length === 0 ? (
          <span className="quiet">{w.none}</span>
        ) : (
          row.others.map((other) => <Circumstances of={other} key={`${other.begunDay} ${other.modes.join()}`} />)
        ),
    },
  ];
  const acts: Column<IdentityDoubt> = {
    key: "act",
    head: w.decision,
    cell: (row) => (
      <div className="decision">
        {act(row, "sampled-person")}
        {act(row, "somebody-else")}
      </div>
    ),
  };
  const by: Column<IdentityDoubt> = {
    key: "by",
    head: w.by,
    cell: ({ decided }) =>
      decided && (
        <>
          {decided.by}
          <small>{moment(decided.at, language)}</small>
        </>
      ),
  };
  const more = list.total > list.open.length;
  return (
    <main className="page one">
      <Head title={w.title} sub={w.sub} />
      {said && <Notice kind={said === "noted" ? "done" : "late"}>{w[said]}</Notice>}
      <section className="panel" aria-label={w.open} data-doubts="open">
        <h2>{w.open}</h2>
        {more && <p className="sub num">{w.shown(number(list.open.length, language), number(list.total, language))}</p>}
        <Rows
          caption={w.open}
          hideCaption
          columns={[...common, acts]}
          rows={list.open}
          rowKey={idOf}
          none={w.noneOpen}
        />
      </section>
      <section className="panel" aria-label={w.decided} data-doubts="decided">
        <h2>{w.decided}</h2>
        <Rows
          caption={w.decided}
          hideCaption
          columns={[...common, by, acts]}
          rows={list.decided}
          rowKey={idOf}
          none={w.noneDecided}
        />
      </section>
    </main>
  );
}

const idOf = (row: IdentityDoubt): string => row.responseId;
