import type { Progress } from "../../server/contract/office";
import { ModeMark, number, useLanguage, useTell, useWords } from "../../staff-ui";
import { PROGRESS_WORDS } from "./words";

const MODES = ["web", "phone", "paper"] as const;

/** Cases by state: the bar for the eye, the figures for the mind, a link to the very cases. */
export function States({ progress }: { progress: Progress }) {
  const w = useWords(PROGRESS_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  const most = Math.max(1, ...progress.states.map((state) => state.cases));
  return (
    <section className="panel states" aria-labelledby="states">
      <h2 id="states">{w.states}</h2>
      <p className="sub num">{w.statesSub(number(progress.cases, language))}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.state}</th>
            <th scope="col">
              <span className="sr">{w.graph}</span>
            </th>
            <th scope="col" className="r">
              {w.cases}
            </th>
            {MODES.map((mode) => (
              <th scope="col" className="r" key={mode}>
                <ModeMark mode={mode} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.states.map((state) => (
            <tr key={state.state} data-state={state.state}>
              <th scope="row">
                <a href={`/office/cases?state=${encodeURIComponent(state.state)}`}>{tell(state.label)}</a>
              </th>
              <td className="wide" aria-hidden="true">
                <span
                  className={state.cases === 0 ? "bar none" : "bar stack"}
                  style={{ width: `${(state.cases / most) * 100}%` }}
                >
                  {MODES.map((mode) => (
                    <i
                      key={mode}
                      className={mode}
                      style={{ width: `${state.cases === 0 ? 0 : (state.byMode[mode] / state.cases) * 100}%` }}
                    />
                  ))}
                </span>
              </td>
              <td className="r">
                <b>{number(state.cases, language)}</b>
              </td>
              {MODES.map((mode) => (
                <td className="r" key={mode}>
                  {number(state.byMode[mode], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
