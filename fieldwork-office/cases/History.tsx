import type { ReactNode } from "react";
import type { CaseFile } from "../../server/contract/office";
import { type Column, clock, ModeMark, Rows, useLanguage, useTell, useWords } from "../../staff-ui";
import { dayMonthYear, moment } from "../days";
import { OFFICE_WORDS } from "../words";
import { CASE_WORDS } from "./words";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Attempts({ attempts }: { attempts: CaseFile["attempts"] }) {
  const w = useWords(CASE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const columns: Column<(typeof attempts)[number]>[] = [
    { key: "at", head: w.when, cell: (row) => moment(row.at, language) },
    { key: "channel", head: w.channel, cell: (row) => w[row.channel] },
    { key: "outcome", head: w.result, cell: (row) => (row.outcome ? tell(row.outcome.label) : w.openAttempt) },
    {
      key: "seconds",
      head: w.duration,
      cell: (row) => (row.seconds === null ? o.none : clock(row.seconds)),
      figures: true,
    },
    { key: "who", head: w.who, cell: (row) => row.who ?? o.none },
  ];
  return (
    <Part title={w.attemptsTitle}>
      <Rows
        caption={w.attemptsTitle}
        hideCaption
        columns={columns}
        rows={attempts}
        rowKey={(row) => row.id}
        none={w.noAttempts}
      />
    </Part>
  );
}

export function Interviews({ interviews }: { interviews: CaseFile["interviews"] }) {
  const w = useWords(CASE_WORDS);
  const { language } = useLanguage();
  const columns: Column<(typeof interviews)[number]>[] = [
    { key: "mode", head: w.channel, cell: (row) => <ModeMark mode={row.mode} /> },
    { key: "begun", head: w.begun, cell: (row) => moment(row.begun, language) },
    {
      key: "ended",
      head: w.ended,
      cell: (row) => (row.endedDay === null ? w.still : dayMonthYear(row.endedDay, language)),
    },
    { key: "how", head: w.how, cell: (row) => w.howWords(row.how) },
    { key: "who", head: w.who, cell: (row) => w.whoWords(row.who) },
  ];
  return (
    <Part title={w.interviews}>
      <Rows
        caption={w.interviews}
        hideCaption
        columns={columns}
        rows={interviews}
        rowKey={(row) => row.begun + row.mode}
        none={w.noInterviews}
      />
    </Part>
  );
}

export function Sendings({ sendings }: { sendings: CaseFile["sendings"] }) {
  const w = useWords(CASE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const columns: Column<(typeof sendings)[number]>[] = [
    { key: "label", head: w.sending, cell: (row) => tell(row.label) },
    { key: "at", head: w.when, cell: (row) => moment(row.at, language) },
    { key: "state", head: w.state, cell: (row) => w.sendingState(row.state) },
  ];
  return (
    <Part title={w.sendings}>
      <Rows
        caption={w.sendings}
        hideCaption
        columns={columns}
        rows={sendings}
        rowKey={(row) => row.at + row.kind + row.label.fr}
        none={w.noSendings}
      />
    </Part>
  );
}
