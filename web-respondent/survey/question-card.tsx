import type { ReactElement } from "react";
import type { Question, QuestionCheckboxModel } from "survey-core";
import { useWords, type Words } from "../words";
import { RemarkNote } from "./remark-note";
import { useScreen } from "./screen-context";
import { howId, titleId, useAnswer } from "./use-answer";

interface Creator {
  createQuestionElement(question: Question): ReactElement;
}

/** Said under the title when the questionnaire itself gives no instruction. */
function usualInstruction(question: Question, first: boolean, words: Words): string {
  if (question.getType() === "checkbox") {
    const max = (question as QuestionCheckboxModel).maxSelectedChoices;
    return max > 1 ? `${words.severalAnswers} ${words.atMost(max)}` : words.severalAnswers;
  }
  if (question.getType() === "searchlist") return words.searchHow;
  return question.getType() === "radiogroup" && first ? words.oneAnswer : "";
}

/** Short options stand beside each other on a wide screen; `grid` also puts the title beside them. */
const LAYOUTS: Record<string, string> = { inline: "inline", "one-line": "inline", grid: "grid" };

export function QuestionCard({ question, creator }: { question: Question; creator: Creator }) {
  const words = useWords();
  const { model, introId, stem } = useScreen();
  useAnswer(question);
  const first = model.shown()[0]?.name === question.name;
  const leads = first && !stem;
  const Title = leads ? "h1" : "h2";
  const layout = LAYOUTS[String(question.getPropertyValue("layout"))] ?? "";
  const how = question.description || usualInstruction(question, leads, words);
  const help = question.getLocalizableStringText("help");

  return (
    <fieldset
      className={`question ${leads ? "" : "further"} ${layout}`.trim()}
      data-question={question.name}
      aria-labelledby={titleId(question.name)}
    >
      <legend>
        <Title
          className="voice"
          id={titleId(question.name)}
          tabIndex={-1}
          aria-describedby={leads ? introId : undefined}
        >
          {question.title}
        </Title>
      </legend>
      <div className="under">
        <p className="how" id={howId(question.name)} hidden={how === ""}>
          {how}
        </p>
        {help && (
          <details className="more">
            <summary>{words.moreAbout}</summary>
            <p>{help}</p>
          </details>
        )}
        <RemarkNote question={question} />
      </div>
      <div className="answers">{creator.createQuestionElement(question)}</div>
    </fieldset>
  );
}
