import { useState } from "react";
import type { RequestList, WaitingRequest } from "../../server/contract/requests";
import { Button, type Column, Notice, Rows, Tag, useApi, useLanguage, useLoad, useWords } from "../../staff-ui";
import { dayMonthYear } from "../days";
import { Head } from "../parts/Head";
import { Reading } from "../parts/Reading";
import { pathOf } from "../routes";
import { useSlot } from "./slot";
import { REQUEST_WORDS } from "./words";

/** What households asked for on the web and nobody has settled: their words and a case number, never a name. */
export function RequestsPage() {
  const loaded = useLoad<RequestList>("/api/office/requests");
  return <Reading loaded={loaded}>{(list) => <Requests list={list} reload={loaded.reload} />}</Reading>;
}

/** The telephone's queue makes these calls by itself; those whose time has passed are the office's. */
const isCall = ({ state, missed }: WaitingRequest): boolean => state !== "open" && !missed;

function Requests({ list, reload }: { list: RequestList; reload: () => void }) {
  const w = useWords(REQUEST_WORDS);
  const { language } = useLanguage();
  const [failed, setFailed] = useState(false);
  const columns: Column<WaitingRequest>[] = [
    {
      key: "case",
      head: w.case,
      cell: (row) => (
        <a className="code" href={pathOf("cases", row.caseId)}>
          {row.caseNumber}
        </a>
      ),
    },
    { key: "day", head: w.asked, cell: (row) => dayMonthYear(row.day, language) },
    { key: "what", head: w.what, cell: (row) => <Asked row={row} /> },
    {
      key: "act",
      head: w.act,
      cell: (row) => (
        <Done
          row={row}
          onDone={(fine) => {
            setFailed(!fine);
            reload();
          }}
        />
      ),
    },
  ];
  const groups = [
    [w.office, list.requests.filter((row) => !isCall(row)), w.noneOffice],
    [w.telephone, list.requests.filter(isCall), w.noneTelephone],
  ] as const;
  return (
    <main className="page one">
      <Head title={w.title} sub={w.sub} />
      {failed && <Notice kind="late">{w.failed}</Notice>}
      {groups.map(([title, rows, none]) => (
        <section className="panel" aria-label={title} key={title}>
          <h2>{title}</h2>
          <Rows caption={title} hideCaption columns={columns} rows={rows} rowKey={(row) => row.requestId} none={none} />
        </section>
      ))}
    </main>
  );
}

function Asked({ row }: { row: WaitingRequest }) {
  const w = useWords(REQUEST_WORDS);
  const slot = useSlot();
  const spoken = row.language === "other" ? (row.otherLanguage ?? w.another) : row.language && w[row.language];
  const facts = [
    row.kind === "call" && (row.slot ? slot(row.slot) : w.soon),
    spoken && w.inLanguage(spoken),
    row.relay && w.relay,
    row.callBack && w.callBack,
    row.ownNumber && w.ownNumber,
  ].filter(Boolean);
  return (
    <div data-request={row.kind}>
      <p>
        <strong>{w.kind(row.kind)}</strong> {row.missed && <Tag>{w.missed}</Tag>}
      </p>
      {facts.length > 0 && <p className="quiet">{facts.join(" · ")}</p>}
      {row.words !== undefined && <p className="household-words">{row.words}</p>}
    </div>
  );
}

function Done({ row, onDone }: { row: WaitingRequest; onDone: (fine: boolean) => void }) {
  const w = useWords(REQUEST_WORDS);
  const api = useApi();
  const done = () =>
    api.post(`/api/office/requests/${encodeURIComponent(row.requestId)}/done`, undefined).then(
      () => onDone(true),
      () => onDone(false),
    );
  return (
    <Button aria-label={w.doneFor(row.caseNumber)} onClick={() => void done()}>
      {w.done}
    </Button>
  );
}
