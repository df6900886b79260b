import type { Progress } from "../../server/contract/office";
import { ModeMark, number, percent, useLanguage, useWords } from "../../staff-ui";
import { rate } from "../days";
import { totalOf } from "./verdict";
import { PROGRESS_WORDS } from "./words";

const MODES = ["web", "phone", "paper"] as const;

function Figure({ label, value }: { label: string; value: number | null }) {
  const w = useWords(PROGRESS_WORDS);
  const { language } = useLanguage();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b className="num">{rate(value, language)}</b>
        {value === null && <small>{w.unknownRate}</small>}
      </dd>
    </div>
  );
}

/** A rate never stands without its base; what it counts is one click away. */
export function Rates({ progress }: { progress: Progress }) {
  const w = useWords(PROGRESS_WORDS);
  const { language } = useLanguage();
  const { value, weighted, base } = progress.responseRate;
  const total = totalOf(progress.completes);
  return (
    <section className="panel rates" aria-labelledby="rates">
      <h2 id="rates">{w.rateTitle}</h2>
      <p className="sub num">{w.base(number(base, language))}</p>
      <dl className="figures">
        <Figure label={w.unweighted} value={value} />
        <Figure label={w.weighted} value={weighted} />
      </dl>
      <details className="definition">
        <summary>{w.definition}</summary>
        <p>{w.definitionText}</p>
      </details>
      <table>
        <caption>{w.completes}</caption>
        <tbody>
          {MODES.map((mode) => {
            const count = progress.completes[mode];
            return (
              <tr key={mode} className={mode}>
                <th scope="row">
                  <ModeMark mode={mode} />
                </th>
                <td className="wide" aria-hidden="true">
                  <span className="bar" style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }} />
                </td>
                <td className="r">{number(count, language)}</td>
                <td className="r">{total === 0 ? "—" : percent(count / total, language, 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
