import type { Progress } from "../../server/contract/office";
import { number, useLanguage, useTell, useWords } from "../../staff-ui";
import { PROGRESS_WORDS } from "./words";

export function Outcomes({ progress }: { progress: Progress }) {
  const w = useWords(PROGRESS_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const most = Math.max(1, ...progress.outcomes.map((one) => one.cases));
  return (
    <section className="panel outcomes" aria-labelledby="outcomes">
      <h2 id="outcomes">{w.outcomes}</h2>
      <p className="sub">{w.outcomesSub}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.code}</th>
            <th scope="col">{w.outcome}</th>
            <th scope="col">
              <span className="sr">{w.graph}</span>
            </th>
            <th scope="col" className="r">
              {w.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.outcomes.map((one) => (
            <tr key={one.aapor + one.label.fr}>
              <th scope="row" className="code">
                {one.aapor}
              </th>
              <td>{tell(one.label)}</td>
              <td className="wide" aria-hidden="true">
                <span className="bar" style={{ width: `${(one.cases / most) * 100}%` }} />
              </td>
              <td className="r">{number(one.cases, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
