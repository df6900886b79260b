import { useState } from "react";
import type { ResponseView } from "../../server/contract/office";
import { number, Tag, useLanguage, useLoad, useTell, useWords } from "../../staff-ui";
import { Back } from "../parts/Back";
import { Modes } from "../parts/Modes";
import { Reading } from "../parts/Reading";
import { pathOf } from "../routes";
import { OFFICE_WORDS } from "../words";
import { AnswerRows } from "./AnswerRows";
import { Chooser } from "./Chooser";
import { choose, EVERYTHING } from "./choose";
import { RESPONSE_WORDS } from "./words";

/** As the export spells them. */
const HASH_SHOWN = 12;

/** What was answered, and in which mode: never by whom it is about (docs/safety.md). */
export function ResponsePage({ number: asked }: { number: string }) {
  const loaded = useLoad<ResponseView>(`/api/office/responses/${encodeURIComponent(asked)}`);
  return <Reading loaded={loaded}>{(response) => <Response response={response} />}</Reading>;
}

function Response({ response }: { response: ResponseView }) {
  const w = useWords(RESPONSE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const [choice, setChoice] = useState(EVERYTHING);
  const rows = choose(response.rows, choice);
  return (
    <main className="page one" data-response={response.number}>
      <header className="head">
        <div>
          <Back href={pathOf("responses")} label={w.backToList} />
          <h1 className="num">{w.response(response.number)}</h1>
          <p className="modes sub">
            {response.stands ? <Tag kind="done">{w.standsYes}</Tag> : <Tag>{w.standsNo}</Tag>}
            <Tag>{w.stateWords(response.state)}</Tag>
            {response.demo && <Tag>{o.demoWave}</Tag>}
            <Modes modes={response.modes} />
          </p>
        </div>
        <Chooser choice={choice} onChoose={setChoice} />
      </header>
      <section className="panel" aria-label={w.standing}>
        <dl className="facts first">
          <dt>{w.standing}</dt>
          <dd data-standing={response.stands ? "stands" : "set-aside"}>{tell(response.standing)}</dd>
          <dt>{w.questionnaire}</dt>
          <dd>
            {response.versions.map(({ serial, measure, telling }) => (
              <div className="num" data-version={serial} key={telling}>
                {w.version(serial)} · {w.measure} <span className="code">{measure.slice(0, HASH_SHOWN)}</span> ·{" "}
                {w.telling} <span className="code">{telling.slice(0, HASH_SHOWN)}</span>
              </div>
            ))}
          </dd>
        </dl>
      </section>
      <section className="panel answers" aria-labelledby="answers">
        <h2 id="answers" className="sr">
          {w.value}
        </h2>
        <p className="quiet num" role="status">
          {w.shownOf(number(rows.length, language), number(response.rows.length, language))}
        </p>
        {rows.length === 0 ? <p className="reading">{w.noneHere}</p> : <AnswerRows rows={rows} />}
      </section>
    </main>
  );
}
