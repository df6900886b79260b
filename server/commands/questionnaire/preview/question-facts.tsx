/** Two panels: what no mode may change, and what each has of its own. */
import { type Language, MODES } from "../../../../questionnaires/format/types";
import { Icon, number } from "../../../../staff-ui";
import type { Edition } from "./edition";
import { ownToEachMode, sameEverywhere } from "./facts";
import type { Crop } from "./paper";
import { Shape } from "./shape";
import type { QuestionProps } from "./tell-modes";
import { MODE_NAMES, WORDS } from "./words";

function Proof({ edition, language }: { edition: Edition; language: Language }) {
  const w = WORDS[language];
  const { followed } = edition;
  const [first] = followed?.differing ?? [];
  return (
    <p className={first === undefined ? "proof" : "proof late"} data-following={followed === null || undefined}>
      {followed && first === undefined && <Icon name="tick" />}
      {followed === null
        ? w.following
        : first === undefined
          ? w.followed(number(followed.paths, language))
          : w.differs(followed.differing.length, first)}
    </p>
  );
}

export function Facts({ props, crop }: { props: QuestionProps; crop: Crop | null }) {
  const { edition, variable, language } = props;
  const { questionnaire, wave } = edition;
  const w = WORDS[language];
  return (
    <div className="facts">
      <section className="panel">
        <h2>
          <Icon name="lock" />
          {w.same}
        </h2>
        <dl>
          {sameEverywhere(questionnaire, variable, language, wave).map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {lines.map(({ text, code }) => (
                  <p key={text} className={code ? "code" : undefined}>
                    {text}
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel">
        <h2>{w.own}</h2>
        <table>
          <thead>
            <tr>
              <td />
              {MODES.map((mode) => (
                <th key={mode} scope="col">
                  <Shape mode={mode} asked={variable.askedIn.includes(mode)} />
                  {MODE_NAMES[language][mode]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ownToEachMode(variable, crop, language, wave).map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {MODES.map((mode) => (
                  <td key={mode} className={cells[mode].same ? "same" : undefined}>
                    {cells[mode].text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Proof edition={edition} language={language} />
      </section>
    </div>
  );
}
