import type { QuestionView, ScreenView } from "../../server/contract/screen";
import { useTell, useWords } from "../../staff-ui";
import { isFull } from "../answers/draft";
import { Note, Paragraphs } from "../frame/Note";
import { onlyDoubts } from "../saves/queue";
import { INTERVIEW } from "../words/interview";
import { PANELS } from "../words/panels";
import type { Interviewing } from "./useInterview";

/** Everything that is told to the interviewer and not read out: left of the question, in its own colour. */
export function QuestionNote({ view, question, now }: { view: ScreenView; question: QuestionView; now: Interviewing }) {
  const w = useWords(INTERVIEW);
  const p = useWords(PANELS);
  const told = useTell();
  const hints = useHints(question, now);
  return (
    <>
      {now.held && (now.queue.state === "waiting" || !now.locked) && (
        <Note title={w.waitTitle}>
          <p>{now.locked ? w.waitText : w.cutText}</p>
          {now.locked && <p>{w.askPatience}</p>}
        </Note>
      )}
      {now.faults.length > 0 && (
        <section className="note fault" role="alert">
          <h2>{w.faultTitle}</h2>
          {now.faults.map((fault) => (
            <p key={fault.variable + fault.kind + fault.message.fr}>{told(fault.message)}</p>
          ))}
          {onlyDoubts(now.faults) && <p>{w.confirm}</p>}
        </section>
      )}
      {now.trouble && (
        <Note>
          <p>{w[now.trouble]}</p>
        </Note>
      )}
      {(question.note || hints.length > 0) && (
        <Note>
          {question.note && <Paragraphs text={told(question.note)} />}
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </Note>
      )}
      {now.comment !== "" && <p className="id">{p.remarkKept}</p>}
      <p className="id" data-question={question.code}>
        <b>{question.code}</b>
        {view.report && (
          <>
            {w.report(view.report.ordinal, view.report.of)}
            <br />
            {told(view.report.title)}
            <br />
          </>
        )}
        {w.minutes(view.minutesLeft)}
      </p>
    </>
  );
}

function useHints(question: QuestionView, now: Interviewing): string[] {
  const w = useWords(INTERVIEW);
  const { view, draft } = now;
  const hints: string[] = [];
  if (view.kind === "screen" && view.again) hints.push(w.again);
  if (view.kind === "screen" && view.sealed && now.cameBack) hints.push(w.blind);
  if (question.type === "multi") {
    if (question.maxSelected === undefined) hints.push(w.several);
    else hints.push(isFull(question, draft) ? w.full(question.maxSelected) : w.atMost(question.maxSelected));
  }
  if (question.type === "integer") {
    const { min, max } = question;
    if (min !== undefined && max !== undefined) hints.push(w.between(min, max));
    else if (min !== undefined) hints.push(w.atLeast(min));
    else if (max !== undefined) hints.push(w.upTo(max));
  }
  if (question.choices.length > 0 && !question.readOut) hints.push(w.optionsSilent);
  if (question.choices.some((choice) => choice.value > 9)) hints.push(w.twoFigures);
  return hints;
}
