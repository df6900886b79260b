import type { Question, QuestionTextModel } from "survey-core";
import { useWords } from "../words";
import { QuietAnswers } from "./quiet-answers";
import { useAnswer } from "./use-answer";

/** The count appears when a third is left: before, it is only noise. */
const COUNT_FROM = 1 / 3;

export function TextField({ question }: { question: Question }) {
  const words = useWords();
  const answer = useAnswer(question);
  const text = typeof answer.value === "string" ? answer.value : "";
  const max = (question as QuestionTextModel).maxLength;
  const left = max > 0 ? max - text.length : undefined;
  const shared = {
    className: "field",
    autoComplete: "off",
    // Some browsers send what is typed to a server to have it checked.
    spellCheck: false,
    value: text,
    maxLength: max > 0 ? max : undefined,
    "aria-labelledby": answer.titleId,
    "aria-describedby": answer.describedBy,
    "aria-invalid": answer.remark.hard.length > 0 || undefined,
    onChange: (event: { target: { value: string } }) => answer.setValue(event.target.value || undefined),
  };
  return (
    <>
      {question.getType() === "comment" ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />}
      {left !== undefined && left <= max * COUNT_FROM && (
        <p className="count" role="status">
          {words.charactersLeft(left)}
        </p>
      )}
      <QuietAnswers question={question} kind="radio" />
    </>
  );
}
