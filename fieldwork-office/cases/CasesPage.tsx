import { type FormEvent, useEffect, useState } from "react";
import type { CaseList, Progress } from "../../server/contract/office";
import { Field, number, useLanguage, useLoad, useTell, useWords } from "../../staff-ui";
import { moment } from "../days";
import { goTo, useSearch } from "../navigation";
import { Filter, ModeFilter } from "../parts/Filter";
import { Head } from "../parts/Head";
import { Modes } from "../parts/Modes";
import { Pager } from "../parts/Pager";
import { Reading } from "../parts/Reading";
import { pathOf, withFilters } from "../routes";
import { OFFICE_WORDS } from "../words";
import { CASE_WORDS } from "./words";

export function CasesPage() {
  const search = useSearch();
  const loaded = useLoad<CaseList>(`/api/office/cases${search}`);
  // the states of this wave, with their names: the same list as on the progress page
  const progress = useLoad<Progress>("/api/office/progress");
  return <Reading loaded={loaded}>{(list) => <CaseTable list={list} states={progress.data?.states ?? []} />}</Reading>;
}

function NumberSearch() {
  const w = useWords(CASE_WORDS);
  const search = useSearch();
  const now = new URLSearchParams(search).get("q") ?? "";
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);
  const find = (event: FormEvent) => {
    event.preventDefault();
    goTo(pathOf("cases") + withFilters(search, { q: typed.replace(/\s/g, "") }), "replace");
  };
  return (
    <search>
      <form onSubmit={find} className="filters">
        <Field label={w.search}>
          {(wired) => (
            <input
              {...wired}
              className="input code"
              name="q"
              inputMode="search"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="btn">
          {w.find}
        </button>
      </form>
    </search>
  );
}

function CaseTable({ list, states }: { list: CaseList; states: Progress["states"] }) {
  const w = useWords(CASE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  return (
    <main className="page one">
      <Head title={w.title} found={w.found(list.total, number(list.total, language))}>
        <div className="filters">
          <Filter
            label={o.state}
            name="state"
            all={o.allStates}
            options={states.map(({ state, label }) => ({ value: state, label: tell(label) }))}
          />
          <ModeFilter />
          <NumberSearch />
        </div>
      </Head>
      <section className="panel list">
        <table>
          <caption className="sr">{w.title}</caption>
          <thead>
            <tr>
              <th scope="col">{w.number}</th>
              <th scope="col">{w.stratum}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.modes}</th>
              <th scope="col">{w.lastContact}</th>
              <th scope="col" className="r">
                {w.attempts}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.cases.map((row) => (
              <tr className="go" key={row.caseId} data-case={row.number}>
                <th scope="row">
                  <a className="code" href={pathOf("cases", row.caseId)}>
                    {row.number}
                  </a>
                </th>
                <td>{row.stratum}</td>
                <td>{tell(row.stateLabel)}</td>
                <td>
                  <Modes modes={row.modes} />
                </td>
                <td>
                  {row.lastContact === null ? (
                    <span className="quiet">{o.none}</span>
                  ) : (
                    moment(row.lastContact, language)
                  )}
                </td>
                <td className="r">{number(row.attempts, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {list.cases.length === 0 && <p className="reading">{w.none}</p>}
        <Pager path={pathOf("cases")} page={list.page} pageSize={list.pageSize} total={list.total} />
      </section>
    </main>
  );
}
