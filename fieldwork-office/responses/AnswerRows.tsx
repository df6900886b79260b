import { Fragment } from "react";
import { ModeMark, number, Tag, useLanguage, useTell, useWords } from "../../staff-ui";
import { moment } from "../days";
import { OFFICE_WORDS } from "../words";
import { byPart, type Row } from "./choose";
import { RESPONSE_WORDS } from "./words";

/** One row a variable: its value or why there is none, and the mode it came from. */
export function AnswerRows({ rows }: { rows: readonly Row[] }) {
  const w = useWords(RESPONSE_WORDS);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{w.variable}</th>
          <th scope="col">{w.question}</th>
          <th scope="col">{w.value}</th>
          <th scope="col">{w.mode}</th>
          <th scope="col">{w.who}</th>
          <th scope="col">{w.when}</th>
        </tr>
      </thead>
      <tbody>
        {byPart(rows).map(({ part, rows: of }) => (
          <Fragment key={part}>
            <tr className="part-head">
              <th colSpan={6} scope="rowgroup">
                {w.part(part)}
              </th>
            </tr>
            {of.map((row) => (
              <AnswerRow row={row} key={`${row.variable}#${row.report ?? ""}`} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function AnswerRow({ row }: { row: Row }) {
  const w = useWords(RESPONSE_WORDS);
  const o = useWords(OFFICE_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  return (
    <tr data-variable={row.variable} data-mode={row.mode ?? "none"}>
      <th scope="row" className="code nw">
        {row.variable}
        {row.report !== null && <small>{w.report(row.report)}</small>}
      </th>
      <td className="title">{tell(row.title)}</td>
      <td className="value">
        {row.missing === null ? (
          <>
            <b className="num">{row.value ?? o.none}</b> {row.label && tell(row.label) !== row.value && tell(row.label)}
          </>
        ) : (
          <span className="missing" data-missing={row.missing.code}>
            {tell(row.missing.label)}
          </span>
        )}{" "}
        {row.flag !== null && <Tag kind="late">{w.flagWords(row.flag)}</Tag>}
        {row.comments.map((comment) => (
          <small key={comment} data-comment>
            {w.comment(comment)}
          </small>
        ))}
      </td>
      <td>
        {row.mode === null ? (
          <span className="quiet">
            <span aria-hidden="true">{o.none}</span>
            <span className="sr">{w.notGiven}</span>
          </span>
        ) : (
          <ModeMark mode={row.mode} />
        )}
      </td>
      <td>{row.who ?? <span className="quiet">{o.none}</span>}</td>
      <td className="nw">
        {row.at === null ? <span className="quiet">{o.none}</span> : moment(row.at, language)}
        {row.times > 1 && <small>{w.times(number(row.times, language))}</small>}
      </td>
    </tr>
  );
}
