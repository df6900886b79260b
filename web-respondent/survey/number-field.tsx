import type { Question } from "survey-core";
import { readWholeNumber } from "./checks";
import { QuietAnswers } from "./quiet-answers";
import { useAnswer } from "./use-answer";

/** No type="number": its spinners and its wheel change answers by accident. What is no number stays as typed. */
export function NumberField({ question }: { question: Question }) {
  const answer = useAnswer(question);
  return (
    <>
      <input
        className="field number"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={answer.value === undefined || answer.value === null ? "" : String(answer.value)}
        aria-labelledby={answer.titleId}
        aria-describedby={answer.describedBy}
        aria-invalid={answer.remark.hard.length > 0 || undefined}
        onChange={(event) => answer.setValue(readWholeNumber(event.target.value))}
      />
      <QuietAnswers question={question} kind="radio" />
    </>
  );
}
