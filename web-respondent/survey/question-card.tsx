import type { ReactElement } from "react";
import type { Question } from "survey-core";
import { useWords } from "../words";
import { isUnderHeadings, QuestionFrame, usualInstruction } from "./question-frame";
import { RemarkNote } from "./remark-note";
import { useScreen } from "./screen-context";
import { useAnswer } from "./use-answer";

interface Creator {
  createQuestionElement(question: Question): ReactElement;
}

export function QuestionCard({ question, creator }: { question: Question; creator: Creator }) {
  const words = useWords();
  const { model, introId, stem } = useScreen();
  useAnswer(question);
  const shown = model.shown();
  const told = shown.find(({ name }) => name === question.name);
  const leads = shown[0]?.name === question.name && !stem;
  return (
    <QuestionFrame
      name={question.name}
      title={question.title}
      leads={leads}
      introId={introId}
      layout={told?.layout}
      underHeadings={isUnderHeadings(shown, question.name)}
      how={question.description || (told ? usualInstruction(told, leads, words) : "")}
      help={question.getLocalizableStringText("help") || undefined}
      remark={<RemarkNote question={question} />}
    >
      {creator.createQuestionElement(question)}
    </QuestionFrame>
  );
}
