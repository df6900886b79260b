import type { CaseFile } from "../../server/contract/office";
import { number, Tag, useLanguage, useLoad, useSession, useTell, useWords } from "../../staff-ui";
import { Back } from "../parts/Back";
import { Reading } from "../parts/Reading";
import { pathOf } from "../routes";
import { OFFICE_WORDS } from "../words";
import { Access } from "./Access";
import { Contact } from "./Contact";
import { Erasure } from "./Erasure";
import { Forms } from "./Forms";
import { Attempts, Interviews, Sendings } from "./History";
import { Modules } from "./Modules";
import { Requests } from "./Requests";
import { CASE_WORDS } from "./words";

/** Who and where, and what happened: never what was answered (docs/safety.md). */
export function CasePage({ caseId }: { caseId: string }) {
  const loaded = useLoad<CaseFile>(`/api/office/cases/${encodeURIComponent(caseId)}`);
  return <Reading loaded={loaded}>{(file) => <File file={file} />}</Reading>;
}

function File({ file }: { file: CaseFile }) {
  const w = useWords(CASE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const { me } = useSession();
  return (
    <main className="page" data-case={file.number}>
      <header className="head full">
        <div>
          <Back href={pathOf("cases")} label={w.backToList} />
          <h1 className="num">{w.case(file.number)}</h1>
          <p className="sub">{file.stratum}</p>
        </div>
        <Tag>{tell(file.stateLabel)}</Tag>
      </header>
      <div className="third stack-column">
        <Contact contact={file.contact} />
        <section className="panel" aria-label={w.outcome}>
          <dl className="facts num first">
            <dt>{w.outcome}</dt>
            <dd>
              <span className="code">{file.finalCode.aapor}</span> {tell(file.finalCode.label)}
            </dd>
            <dt>{w.weight}</dt>
            <dd>{number(file.designWeight, language, 1)}</dd>
            <dt>{w.language}</dt>
            <dd>{w[file.language]}</dd>
          </dl>
        </section>
        <Access caseId={file.caseId} />
        {me.role === "manager" && <Erasure file={file} />}
        {file.demo && file.responseNumbers.length > 0 && <ResponseLinks numbers={file.responseNumbers} />}
      </div>
      <div className="two-thirds stack-column">
        <Modules modules={file.modules} />
        <Requests requests={file.requests} />
        <Attempts attempts={file.attempts} />
        <Interviews interviews={file.interviews} />
        <Forms forms={file.forms} />
        <Sendings sendings={file.sendings} />
      </div>
    </main>
  );
}

function ResponseLinks({ numbers }: { numbers: readonly string[] }) {
  const w = useWords(CASE_WORDS);
  const o = useWords(OFFICE_WORDS);
  return (
    <section className="panel demo" aria-labelledby="demo-responses">
      <header className="split">
        <h2 id="demo-responses">{w.responses}</h2>
        <Tag>{o.demoWave}</Tag>
      </header>
      <ul className="links">
        {numbers.map((one) => (
          <li key={one}>
            <a href={pathOf("responses", one)} data-response={one}>
              {w.response(one)}
            </a>
          </li>
        ))}
      </ul>
      <small>{w.demoWhy}</small>
    </section>
  );
}
