import { type FormEvent, useState } from "react";
import type { FormList } from "../../server/contract/office";
import { type Column, Field, Notice, number, Rows, useApi, useLanguage, useLoad, useWords } from "../../staff-ui";
import { goTo } from "../navigation";
import { Head } from "../parts/Head";
import { pathOf } from "../routes";
import { OFFICE_WORDS } from "../words";
import { isWhole, readCode, spacedCode } from "./code";
import { KEYING_WORDS } from "./words";

/** The code on the paper leads to the form; nothing here says whose it is. */
export function FindForm() {
  const w = useWords(KEYING_WORDS);
  const o = useWords(OFFICE_WORDS);
  const api = useApi();
  const { language } = useLanguage();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const list = useLoad<FormList>("/api/office/forms");

  async function find(event: FormEvent) {
    event.preventDefault();
    const read = readCode(typed);
    if (!isWhole(read)) return setFault(w.codeShort(8 - read.code.length));
    try {
      const { forms } = await api.get<FormList>(`/api/office/forms?q=${encodeURIComponent(read.code)}`);
      const found = forms.find((form) => readCode(form.code).code === read.code);
      if (!found) return setFault(w.unknown(spacedCode(read.code)));
      goTo(pathOf("keying", found.formId) + (read.page === null ? "" : `?page=${read.page}`));
    } catch {
      setFault(o.failed);
    }
  }

  const columns: Column<FormList["forms"][number]>[] = [
    {
      key: "code",
      head: w.code,
      cell: (form) => (
        <a className="code" href={pathOf("keying", form.formId)} data-form={form.code}>
          {spacedCode(form.code)}
        </a>
      ),
    },
    { key: "state", head: w.state, cell: (form) => w.stateWords(form.state) },
    {
      key: "pages",
      head: w.pages,
      cell: (form) => w.pagesOf(number(form.keyedPages, language), number(form.pages, language)),
      figures: true,
    },
  ];
  return (
    <main className="page one narrow">
      <Head title={w.title} sub={w.findSub} />
      <form className="panel find" onSubmit={(event) => void find(event)}>
        <Field label={w.code} hint={w.codeHint} fault={fault}>
          {(wired) => (
            <input
              {...wired}
              className="input code"
              name="form-code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              // biome-ignore lint/a11y/noAutofocus: the one thing to do on this page
              autoFocus
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setFault(null);
              }}
            />
          )}
        </Field>
        <button type="submit" className="btn main">
          {w.open}
        </button>
      </form>
      <section className="panel" aria-labelledby="booklets">
        <h2 id="booklets">{w.waiting}</h2>
        {list.state === "failed" ? (
          <Notice kind="late" act={{ label: o.again, do: list.reload }}>
            {o.failed}
          </Notice>
        ) : (
          <Rows
            caption={w.waiting}
            hideCaption
            columns={columns}
            rows={list.data?.forms ?? []}
            rowKey={(form) => form.formId}
            none={list.data ? w.noForms : o.loading}
          />
        )}
      </section>
    </main>
  );
}
