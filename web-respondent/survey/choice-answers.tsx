import type { ItemValue, Question, QuestionCheckboxModel, QuestionRadiogroupModel } from "survey-core";
import { useLanguage } from "../words";
import { isFull, type Options, toggle } from "./choosing";
import { QuietAnswers } from "./quiet-answers";
import { useScreen } from "./screen-context";
import { useAnswer } from "./use-answer";

const isExclusive = (item: ItemValue): boolean => item.getPropertyValue("isExclusive") === true;

/** Options as cards, for one answer or for several. */
export function ChoiceAnswers({ question }: { question: Question }) {
  const choice = question as QuestionRadiogroupModel | QuestionCheckboxModel;
  const answer = useAnswer(question);
  const language = useLanguage();
  const { model } = useScreen();
  const several = question.getType() === "checkbox";
  const kind = several ? "checkbox" : "radio";
  const chosen: readonly number[] = several ? ((answer.value as number[] | undefined) ?? []) : [];
  const max = several ? (choice as QuestionCheckboxModel).maxSelectedChoices : 0;
  const options: Options = {
    exclusive: choice.choices.filter(isExclusive).map((item: ItemValue) => item.value),
    maxSelected: max > 0 ? max : undefined,
  };
  const told = model.shown().find(({ name }) => name === question.name)?.choices;
  const full = several && isFull(chosen, options);

  return (
    <>
      {choice.choices.map((item: ItemValue) => {
        const isChosen = several ? chosen.includes(item.value) : answer.value === item.value;
        const hint = told?.find(({ value }) => value === item.value)?.hint;
        const blocked = full && !isChosen && !isExclusive(item);
        return (
          <label className="answer" key={item.value} data-blocked={blocked || undefined}>
            <input
              type={kind}
              name={several ? undefined : question.name}
              value={item.value}
              checked={isChosen}
              aria-describedby={answer.describedBy}
              // Not `disabled`: the keyboard still finds it, and the limit is said under the title.
              aria-disabled={blocked || undefined}
              autoComplete="off"
              onChange={() => answer.setValue(several ? toggle(chosen, item.value, options) : item.value)}
            />
            <span>
              {item.locText.textOrHtml}
              {hint && <span className="hint">{hint[language]}</span>}
            </span>
          </label>
        );
      })}
      <QuietAnswers question={question} kind={kind} />
    </>
  );
}
