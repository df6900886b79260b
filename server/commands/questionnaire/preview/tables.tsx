/** The questionnaire as tables: its variables, its checks and stops, and what changed since another version. */
import { diffQuestionnaires } from "../../../../questionnaires/compiler/diff";
import { describeDiff } from "../../../../questionnaires/compiler/diff/describe";
import { printCondition } from "../../../../questionnaires/format/print-condition";
import { tellText } from "../../../../questionnaires/format/tell";
import type { Language, Questionnaire, Text } from "../../../../questionnaires/format/types";
import type { Edition } from "./edition";
import { sealing } from "./facts";
import { linkTo } from "./links";
import { Shapes } from "./shape";
import { TYPE_NAMES, WORDS } from "./words";

interface Props {
  edition: Edition;
  language: Language;
}

const Name = ({ name, language }: { name: string; language: Language }) => (
  <th scope="row">
    <a className="code" href={linkTo({ at: "question", name }, language)}>
      {name}
    </a>
  </th>
);

export function VariablesPage({ edition, language }: Props) {
  const { questionnaire, wave } = edition;
  const w = WORDS[language];
  const tell = (text: Text) => tellText(text, language, wave);
  return (
    <>
      <h1 className="words">{w.variables}</h1>
      {questionnaire.modules.map((module) => (
        <table className="wide" key={module.name}>
          <caption>
            {module.part} {module.title[language]}
          </caption>
          <thead>
            <tr>
              <th scope="col">{w.variables}</th>
              <th scope="col">{w.text}</th>
              <th scope="col">{w.type}</th>
              <th scope="col">{w.codes}</th>
              <th scope="col">{w.condition}</th>
              <th scope="col">{w.modes}</th>
              <th scope="col">{w.sensitivity}</th>
            </tr>
          </thead>
          <tbody>
            {questionnaire.order
              .map((name) => questionnaire.variables[name]!)
              .filter((variable) => variable.module === module.name)
              .map((variable) => (
                <tr key={variable.name}>
                  <Name name={variable.name} language={language} />
                  <td>{tell(variable.title)}</td>
                  <td>{TYPE_NAMES[language][variable.type]}</td>
                  <td>{variable.choices.map(({ value, text }) => `${value}\u00a0${tell(text)}`).join(", ")}</td>
                  <td className="code">{variable.condition ? printCondition(variable.condition) : ""}</td>
                  <td>
                    <Shapes askedIn={variable.origin === "asked" ? variable.askedIn : []} language={language} />
                  </td>
                  <td>{sealing(questionnaire, variable, w)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

export function ChecksPage({ edition, language }: Props) {
  const { questionnaire, wave } = edition;
  const w = WORDS[language];
  const rows = questionnaire.order.flatMap((name) => {
    const { checks, stops } = questionnaire.variables[name]!;
    return [
      ...checks.map((check) => ({ name, when: check.failIf, effect: w[check.severity], text: check.message })),
      ...stops.map((stop) => ({ name, when: stop.if, effect: `${w.stop} (${stop.outcome})`, text: stop.text })),
    ];
  });
  return (
    <>
      <h1 className="words">{w.checks}</h1>
      <p>{w.noFault}</p>
      <table className="wide checks">
        <thead>
          <tr>
            <th scope="col">{w.variables}</th>
            <th scope="col">{w.faultIf}</th>
            <th scope="col">{w.severity}</th>
            <th scope="col">{w.message}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, when, effect, text }) => (
            <tr key={`${name} ${printCondition(when)}`}>
              <Name name={name} language={language} />
              <td className="code">{printCondition(when)}</td>
              <td>{effect}</td>
              <td>{tellText(text, language, wave)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The sentences are the ones of `questionnaire diff`, in English as that command says them. */
export function VersionsPage({
  edition,
  language,
  before,
}: Props & { before: { name: string; questionnaire: Questionnaire } }) {
  const { questionnaire } = edition;
  const w = WORDS[language];
  const rows = diffQuestionnaires(before.questionnaire, questionnaire);
  return (
    <>
      <h1 className="words">{w.versions}</h1>
      <p>{w.inEdition(before.name)}</p>
      <pre lang="en">{describeDiff(rows, before.questionnaire, questionnaire)}</pre>
    </>
  );
}
