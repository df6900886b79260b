import type { ResponseList } from "../../server/contract/office";
import { number, Tag, useLanguage, useLoad, useWords } from "../../staff-ui";
import { dayMonth } from "../days";
import { useSearch } from "../navigation";
import { Filter, ModeFilter } from "../parts/Filter";
import { Head } from "../parts/Head";
import { Modes } from "../parts/Modes";
import { Pager } from "../parts/Pager";
import { Reading } from "../parts/Reading";
import { pathOf } from "../routes";
import { OFFICE_WORDS } from "../words";
import { RESPONSE_WORDS } from "./words";

const STATES = ["complete", "partial", "under-way"] as const;

export function ResponsesPage() {
  const search = useSearch();
  const loaded = useLoad<ResponseList>(`/api/office/responses${search}`);
  return <Reading loaded={loaded}>{(list) => <ResponseTable list={list} />}</Reading>;
}

function ResponseTable({ list }: { list: ResponseList }) {
  const w = useWords(RESPONSE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const { language } = useLanguage();
  return (
    <main className="page one">
      <Head title={w.title} found={`${w.found(list.total, number(list.total, language))}. ${w.sub}`}>
        <div className="filters">
          <ModeFilter />
          <Filter
            label={o.state}
            name="state"
            all={o.allStates}
            options={STATES.map((value) => ({ value, label: w[value] }))}
          />
          <a className="btn" href="/api/office/responses.csv" download>
            {w.csv}
          </a>
        </div>
      </Head>
      <section className="panel list">
        <table>
          <caption className="sr">{w.title}</caption>
          <thead>
            <tr>
              <th scope="col">{w.number}</th>
              <th scope="col">{w.modes}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.stands}</th>
              <th scope="col">{w.lastDay}</th>
              <th scope="col">{w.versions}</th>
              <th scope="col" className="r">
                {w.answers}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.responses.map((row) => (
              <tr className="go" key={row.number} data-response={row.number}>
                <th scope="row">
                  <a className="code" href={pathOf("responses", row.number)}>
                    {row.number}
                  </a>
                </th>
                <td>
                  <Modes modes={row.modes} />
                </td>
                <td>{w.stateWords(row.state)}</td>
                <td>{row.stands ? <Tag kind="done">{w.standsYes}</Tag> : <Tag>{w.standsNo}</Tag>}</td>
                <td>{dayMonth(row.lastDay, language)}</td>
                <td className="num">{row.versions.join(", ") || o.none}</td>
                <td className="r">{number(row.answers, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {list.responses.length === 0 && <p className="reading">{w.none}</p>}
        <Pager path={pathOf("responses")} page={list.page} pageSize={list.pageSize} total={list.total} />
      </section>
    </main>
  );
}
