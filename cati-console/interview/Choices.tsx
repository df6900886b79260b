import { Fragment } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { QuestionView } from "../../server/contract/screen";
import { Key, tell, useLanguage, useWords } from "../../staff-ui";
import { type Draft, isChosen } from "../answers/draft";
import { capOf } from "../keys/table";
import { INTERVIEW } from "../words/interview";

interface Props {
  question: QuestionView;
  draft: Draft;
  halfTyped: string;
  spoken: Language;
  onChoose: (code: number) => void;
}

/** More rows than this are set closer, and many of them in two columns: all options stay in sight, with N and R. */
const ROOMY = 5;
const ONE_COLUMN = 9;

export function Choices({ question, draft, halfTyped, spoken, onChoose }: Props) {
  const w = useWords(INTERVIEW);
  const { language } = useLanguage();
  const multi = question.type === "multi";
  // A heading takes the place of an option.
  const count = question.choices.length + new Set(question.choices.flatMap((choice) => choice.group?.fr ?? [])).size;
  const size = count > ONE_COLUMN ? "answers close two" : count > ROOMY ? "answers close" : "answers";
  // Options that are not read out are the interviewer's to code: in the language of the screen, not of the person.
  const shownIn = question.readOut ? spoken : language;
  return (
    <div className={size}>
      {question.choices.map((choice, at) => {
        const group = choice.group && tell(choice.group, shownIn);
        const before = question.choices[at - 1]?.group;
        const heads = group !== undefined && group !== (before && tell(before, shownIn));
        const chosen = isChosen(draft, choice.value);
        return (
          <Fragment key={choice.value}>
            {heads && (
              <p className={question.readOut ? "group voice" : "group"} lang={shownIn}>
                {group}
              </p>
            )}
            <label className={`answer${chosen && halfTyped ? " half" : ""}`}>
              <input
                type={multi ? "checkbox" : "radio"}
                name="q"
                value={choice.value}
                checked={chosen}
                onChange={() => onChoose(choice.value)}
              />
              <Key cap={String(choice.value)} />
              <span className={question.readOut ? "voice" : undefined} lang={shownIn}>
                {tell(choice.text, shownIn)}
              </span>
              <span className="mark">
                {multi ? (
                  w.kept
                ) : (
                  <>
                    <Key cap={capOf("next", language)} /> {w.nextQuestion}
                  </>
                )}
              </span>
            </label>
          </Fragment>
        );
      })}
    </div>
  );
}
