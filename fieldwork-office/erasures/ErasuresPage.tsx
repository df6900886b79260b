import { useState } from "react";
import type { ErasureDecided, ErasureList } from "../../server/contract/erasures";
import { Button, type Column, Notice, Rows, useApi, useLanguage, useLoad, useWords } from "../../staff-ui";
import { moment } from "../days";
import { Head } from "../parts/Head";
import { Reading } from "../parts/Reading";
import { OFFICE_WORDS } from "../words";
import { ERASURE_WORDS } from "./words";

type Erasure = ErasureList["erasures"][number];

/** Requests that wait for a second person, and what was decided: case numbers only. */
export function ErasuresPage() {
  const loaded = useLoad<ErasureList>("/api/office/erasures");
  return <Reading loaded={loaded}>{(list) => <Erasures list={list} reload={loaded.reload} />}</Reading>;
}

function Erasures({ list, reload }: { list: ErasureList; reload: () => void }) {
  const w = useWords(ERASURE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const { language } = useLanguage();
  const [failed, setFailed] = useState(false);
  const common: Column<Erasure>[] = [
    { key: "case", head: w.case, cell: (row) => <span className="code">{row.caseNumber}</span> },
    { key: "asked", head: w.asked, cell: (row) => moment(row.requestedAt, language) },
    { key: "by", head: w.by, cell: (row) => row.requestedBy },
    { key: "why", head: w.why, cell: (row) => w.reason(row.reason) },
  ];
  const waiting: Column<Erasure>[] = [
    ...common,
    {
      key: "act",
      head: w.act,
      cell: (row) => (
        <Decision
          erasure={row}
          onDone={(fine) => {
            setFailed(!fine);
            reload();
          }}
        />
      ),
    },
  ];
  const settled: Column<Erasure>[] = [
    ...common,
    { key: "outcome", head: w.outcome, cell: (row) => w.state(row.state) },
    { key: "decided", head: w.decided, cell: (row) => (row.decidedAt ? moment(row.decidedAt, language) : o.none) },
    { key: "decider", head: w.by, cell: (row) => row.decidedBy ?? o.none },
    { key: "certificate", head: w.certificate, cell: (row) => <CertificateLinks erasure={row} /> },
  ];
  const isWaiting = ({ state }: Erasure) => state === "requested";
  return (
    <main className="page one">
      <Head title={w.title} sub={w.sub} />
      {failed && <Notice kind="late">{w.failed}</Notice>}
      {(
        [
          [w.waiting, waiting, list.erasures.filter(isWaiting), w.noneWaiting],
          [w.settled, settled, list.erasures.filter((row) => !isWaiting(row)), w.noneSettled],
        ] as const
      ).map(([title, columns, rows, none]) => (
        <section className="panel" aria-label={title} key={title}>
          <h2>{title}</h2>
          <Rows caption={title} hideCaption columns={columns} rows={rows} rowKey={(row) => row.erasureId} none={none} />
        </section>
      ))}
    </main>
  );
}

/** Erasing cannot be undone: it takes a second look, and a second person. */
function Decision({ erasure, onDone }: { erasure: Erasure; onDone: (fine: boolean) => void }) {
  const w = useWords(ERASURE_WORDS);
  const api = useApi();
  const [sure, setSure] = useState(false);
  const decide = (erase: boolean) =>
    api.post<ErasureDecided>(`/api/office/erasures/${encodeURIComponent(erasure.erasureId)}/decision`, { erase }).then(
      () => onDone(true),
      () => onDone(false),
    );
  if (sure)
    return (
      <div className="decision">
        <p>{w.sure(erasure.caseNumber)}</p>
        <Button onClick={() => void decide(true)}>{w.yes}</Button>
        <Button kind="quiet" onClick={() => setSure(false)}>
          {w.no}
        </Button>
      </div>
    );
  return (
    <div className="decision">
      {erasure.mine ? <p className="quiet">{w.mine}</p> : <Button onClick={() => setSure(true)}>{w.erase}</Button>}
      <Button kind="quiet" onClick={() => void decide(false)}>
        {erasure.mine ? w.withdrawMine : w.withdraw}
      </Button>
    </div>
  );
}

function CertificateLinks({ erasure }: { erasure: Erasure }) {
  const w = useWords(ERASURE_WORDS);
  const o = useWords(OFFICE_WORDS);
  if (erasure.certificateNumber === null) return o.none;
  const address = `/api/office/erasures/${encodeURIComponent(erasure.erasureId)}.pdf`;
  return (
    <>
      <span className="code">{erasure.certificateNumber}</span>
      <small>
        <a href={`${address}?language=fr`} target="_blank" rel="noreferrer">
          {w.french}
        </a>
        {" · "}
        <a href={`${address}?language=en`} target="_blank" rel="noreferrer">
          {w.english}
        </a>
      </small>
    </>
  );
}
