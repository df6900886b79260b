import { useState } from "react";
import type { Question } from "survey-core";
import { useLanguage } from "../words";
import { groupThousands, readWholeNumber } from "./checks";
import { QuietAnswers } from "./quiet-answers";
import { useScreen } from "./screen-context";
import { unitId, useAnswer } from "./use-answer";

/**
 * No type="number": its spinners and its wheel change answers by accident. What is no number stays as typed. What has a
 * unit gets its thousands grouped once the field is left: nothing moves under the fingers.
 */
export function NumberField({ question }: { question: Question }) {
  const answer = useAnswer(question);
  const language = useLanguage();
  const { model } = useScreen();
  const [typing, setTyping] = useState(false);
  const unit = model.shown().find(({ name }) => name === question.name)?.unit;
  const { value } = answer;
  const text =
    value === undefined || value === null
      ? ""
      : unit && !typing && typeof value === "number"
        ? groupThousands(value, language)
        : String(value);
  return (
    <>
      <div className="amount">
        <input
          className="field number"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={text}
          aria-labelledby={unit ? `${answer.titleId} ${unitId(question.name)}` : answer.titleId}
          aria-describedby={answer.describedBy}
          aria-invalid={answer.remark.hard.length > 0 || undefined}
          onFocus={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          onChange={(event) => answer.setValue(readWholeNumber(event.target.value))}
        />
        {unit && <span id={unitId(question.name)}>{unit[language]}</span>}
      </div>
      <QuietAnswers question={question} kind="radio" />
    </>
  );
}
