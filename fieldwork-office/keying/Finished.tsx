import type { ReactNode } from "react";
import type { FormFinished } from "../../server/contract/office";
import { number, Staffbar, useLanguage, useWords } from "../../staff-ui";
import { pathOf } from "../routes";
import { spacedCode } from "./code";
import { KEYING_WORDS } from "./words";

/** The booklet is closed: three counts, and none of them says what was answered. */
export function Finished({ nav, code, finished }: { nav: ReactNode; code: string; finished: FormFinished }) {
  const w = useWords(KEYING_WORDS);
  const { language } = useLanguage();
  const rows = [
    [w.sumAnswers, finished.answers],
    [w.sumBlank, finished.blank],
    [w.sumFlagged, finished.flagged],
  ] as const;
  return (
    <>
      <Staffbar>{nav}</Staffbar>
      <main className="page one narrow">
        <section className="panel finished" aria-labelledby="finished" data-finished={finished.state}>
          <h1 id="finished">{w.finished}</h1>
          <p className="sub">{w.finishedText(spacedCode(code))}</p>
          <dl className="facts num">
            {rows.map(([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{number(count, language)}</dd>
              </div>
            ))}
          </dl>
          <a className="btn main" href={pathOf("keying")}>
            {w.next}
          </a>
        </section>
      </main>
    </>
  );
}
