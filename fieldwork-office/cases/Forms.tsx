import type { CaseFile } from "../../server/contract/office";
import { type Column, Rows, useLanguage, useSession, useWords } from "../../staff-ui";
import { moment } from "../days";
import { spacedCode } from "../keying/code";
import { CASE_WORDS } from "./words";

/** The booklet as it was printed: a page that comes back names nobody, so it can be looked at from here. */
export function Forms({ forms }: { forms: CaseFile["forms"] }) {
  const w = useWords(CASE_WORDS);
  const { language } = useLanguage();
  const { me } = useSession();
  const columns: Column<(typeof forms)[number]>[] = [
    { key: "code", head: w.formCode, cell: (row) => <span className="code">{spacedCode(row.code)}</span> },
    { key: "state", head: w.state, cell: (row) => w.formState(row.state) },
    {
      key: "posted",
      head: w.posted,
      cell: (row) => (row.postedAt === null ? w.notPosted : moment(row.postedAt, language)),
    },
    {
      key: "pdf",
      head: w.pdf,
      cell: (row) =>
        me.role === "manager" ? (
          <a href={`/api/office/forms/${encodeURIComponent(row.formId)}.pdf`} target="_blank" rel="noreferrer">
            {w.pdf}
          </a>
        ) : null,
    },
  ];
  const shown = me.role === "manager" ? columns : columns.slice(0, 3);
  return (
    <section className="panel" aria-labelledby="forms">
      <h2 id="forms">{w.forms}</h2>
      <Rows caption={w.forms} hideCaption columns={shown} rows={forms} rowKey={(row) => row.formId} none={w.noForms} />
    </section>
  );
}
