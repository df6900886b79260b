import { useEffect, useId } from "react";
import { Act } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import type { GivenAnswers } from "../sending/contract";
import { rememberLabel } from "../survey/labels";
import { useLanguage, useWords } from "../words";

type Part = GivenAnswers["parts"][number];
type Screen = Part["screens"][number];

interface AnswersPageProps {
  given: GivenAnswers;
  /** One was corrected just now. */
  corrected: boolean;
  notice: string | undefined;
  onCorrect(step: string): void;
  onContinue(): void;
}

/** Earlier unsealed answers, for whoever came with the PIN. */
export function AnswersPage({ given, corrected, notice, onCorrect, onContinue }: AnswersPageProps) {
  const words = useWords();
  const language = useLanguage();
  usePageFocus();
  useEffect(() => {
    // the screen of a place keeps its code only
    for (const { answer, listed } of given.parts.flatMap(({ screens }) => screens.flatMap(({ lines }) => lines)))
      if (answer && listed) rememberLabel(listed.list, listed.code, answer.fr);
  }, [given]);
  const open = given.parts.filter(({ sealed }) => !sealed);
  const shut = [...new Set(given.parts.filter(({ sealed }) => sealed).map(({ title }) => title[language]))];
  const goOn = (
    <Act act="go-on" className="btn main" onAct={onContinue}>
      {words.answersContinue}
    </Act>
  );
  return (
    <div className="page end given">
      <h1 className="voice" tabIndex={-1}>
        {words.answersTitle}
      </h1>
      <p role="status">{corrected ? words.answersCorrected : ""}</p>
      <p>{open.length > 0 ? words.answersHow : words.answersNone}</p>
      {notice && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
      <div className="go">{goOn}</div>
      {open.map((part) => (
        <section key={part.letter} aria-labelledby={`part-${part.letter}`}>
          <h2 id={`part-${part.letter}`}>{part.title[language]}</h2>
          <ul>
            {part.screens.map((screen) => (
              <GivenScreen key={screen.step} screen={screen} onCorrect={onCorrect} />
            ))}
          </ul>
        </section>
      ))}
      {shut.length > 0 && (
        <section aria-labelledby="part-shut">
          <h2 id="part-shut">{words.answersShut}</h2>
          <p>
            {words.answersShutText} {shut.join(", ")}.
          </p>
        </section>
      )}
      {open.length > 0 && <div className="go">{goOn}</div>}
    </div>
  );
}

function GivenScreen({ screen, onCorrect }: { screen: Screen; onCorrect(step: string): void }) {
  const words = useWords();
  const language = useLanguage();
  const id = useId();
  const answerOf = ({ answer, missing }: Screen["lines"][number]): string =>
    answer?.[language] ?? (missing === "dont-know" ? words.dontKnow : words.refused);
  return (
    <li>
      {screen.lead && <p className="voice">{screen.lead[language]}</p>}
      <dl id={id}>
        {screen.lines.map((line) => (
          <div key={line.question.fr}>
            <dt className="voice">{line.question[language]}</dt>
            <dd>{answerOf(line)}</dd>
          </div>
        ))}
      </dl>
      {/* which answer it corrects is said with it */}
      <Act act={`correct:${screen.step}`} className="btn" describedBy={id} onAct={() => onCorrect(screen.step)}>
        {words.answersCorrect}
      </Act>
    </li>
  );
}
