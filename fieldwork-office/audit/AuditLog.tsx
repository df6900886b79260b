import { type FormEvent, useState } from "react";
import type { AuditPage } from "../../server/contract/accounts";
import { type Column, Field, hourExact, number, Rows, useLanguage, useLoad, useWords } from "../../staff-ui";
import { weekdayMonth } from "../days";
import { goTo, useSearch } from "../navigation";
import { Head } from "../parts/Head";
import { Pager } from "../parts/Pager";
import { Reading } from "../parts/Reading";
import { pathOf, withFilters } from "../routes";
import { AUDIT_WORDS } from "./words";

type Row = AuditPage["rows"][number];

export function AuditLog() {
  const loaded = useLoad<AuditPage>(`/api/office/audit${useSearch()}`);
  return <Reading loaded={loaded}>{(page) => <Log page={page} />}</Reading>;
}

function Log({ page }: { page: AuditPage }) {
  const w = useWords(AUDIT_WORDS);
  const { language } = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: "when",
      head: w.when,
      cell: ({ at }) => `${weekdayMonth(at, language)}, ${hourExact(at, language)}`,
    },
    { key: "who", head: w.who, cell: ({ who }) => who },
    { key: "what", head: w.what, cell: ({ what }) => <span className="code">{what}</span> },
    { key: "subject", head: w.subject, cell: ({ subject }) => <span className="code">{subject ?? "–"}</span> },
    { key: "from", head: w.from, cell: ({ address }) => <span className="code">{address ?? "–"}</span> },
    { key: "sealed", head: w.sealed, cell: ({ sealed }) => (sealed ? w.yes : w.notYet) },
  ];
  return (
    <main className="page one">
      <Head title={w.title} sub={w.sub} found={w.found(page.total, number(page.total, language))}>
        <Filters />
      </Head>
      <section className="panel list">
        <Rows
          caption={w.title}
          hideCaption
          columns={columns}
          rows={page.rows}
          rowKey={({ id }) => String(id)}
          none={w.none}
        />
        <Pager path={pathOf("audit")} page={page.page} pageSize={page.pageSize} total={page.total} />
      </section>
    </main>
  );
}

function Filters() {
  const w = useWords(AUDIT_WORDS);
  const search = useSearch();
  const asked = new URLSearchParams(search);
  const [typed, setTyped] = useState({ who: asked.get("who") ?? "", subject: asked.get("subject") ?? "" });
  const find = (event: FormEvent) => {
    event.preventDefault();
    goTo(pathOf("audit") + withFilters(search, { who: typed.who.trim(), subject: typed.subject.trim() }), "replace");
  };
  return (
    <search>
      <form className="filters" onSubmit={find}>
        {(["who", "subject"] as const).map((part) => (
          <Field label={w[part]} key={part}>
            {(wired) => (
              <input
                {...wired}
                className="input code"
                name={part}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={60}
                title={part === "subject" ? w.subjectHint : undefined}
                value={typed[part]}
                onChange={(event) => setTyped((before) => ({ ...before, [part]: event.target.value }))}
              />
            )}
          </Field>
        ))}
        <button type="submit" className="btn">
          {w.find}
        </button>
      </form>
    </search>
  );
}
