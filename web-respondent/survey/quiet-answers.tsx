import type { Question } from "survey-core";
import type { OfferedCode } from "../../questionnaires/format/survey-json";
import { useWords, type Words } from "../words";
import { useAnswer } from "./use-answer";

export const quietWord = (words: Words, code: OfferedCode): string =>
  code === "dont-know" ? words.dontKnow : words.refused;

/** "I don't know" and "I prefer not to answer", dashed: shown once the question was left empty. */
export function QuietAnswers({ question, kind }: { question: Question; kind: "radio" | "checkbox" }) {
  const words = useWords();
  const answer = useAnswer(question);
  return answer.quiet.map((code) => (
    <label className="answer quiet" key={code}>
      <input
        type={kind}
        name={kind === "radio" ? question.name : undefined}
        value={code}
        checked={answer.missing === code}
        aria-describedby={answer.describedBy}
        autoComplete="off"
        onChange={(event) => answer.setMissing(event.target.checked ? code : undefined)}
      />
      <span>{quietWord(words, code)}</span>
    </label>
  ));
}
