/** A question as an interviewer sees it: note left, what is read right, what was said below. The call is left out. */
import { draftOf, NO_ANSWER } from "../../../../cati-console/answers/draft";
import { QuestionNote } from "../../../../cati-console/interview/QuestionNote";
import { QuestionPane } from "../../../../cati-console/interview/QuestionPane";
import { Said } from "../../../../cati-console/interview/Said";
import type { Interviewing } from "../../../../cati-console/interview/useInterview";
import { EMPTY_QUEUE } from "../../../../cati-console/saves/queue";
import type { Language } from "../../../../questionnaires/format/types";
import { LanguageProvider } from "../../../../staff-ui";
import type { ScreenView } from "../../../contract/screen";
import { Shadow } from "./shadow";

const nothing = (): void => undefined;
const NO_SEARCH = { hits: [], at: -1, asked: false, move: nothing };

interface Props {
  view: ScreenView;
  language: Language;
  /** the person hesitates: the probe is read */
  probing?: boolean;
  /** with what was said before */
  whole: boolean;
}

export function PhoneStage({ view, language, whole, probing = false }: Props) {
  const question = view.questions[0];
  if (!question) return null;
  const now: Interviewing = {
    ...{ view, question, halfTyped: "", cameBack: false, trouble: null, busy: false, queue: EMPTY_QUEUE, held: false },
    draft: view.answers.length > 0 ? draftOf(question, view.answers) : NO_ANSWER,
    ...{ faults: [], locked: false, willSubmit: false, comment: "", setComment: nothing, jump: nothing },
    ...{ retry: nothing, key: nothing, digit: nothing, next: nothing, back: nothing, submit: nothing },
  };
  return (
    <Shadow sheet="phone.css">
      <LanguageProvider initial={language}>
        <div className="phone body" lang={language}>
          <div className="desk">
            <main>
              <div className="aside">
                <QuestionNote view={view} question={question} now={now} />
              </div>
              <div className="ask">
                <QuestionPane
                  {...{ view, question, now, spoken: language, search: NO_SEARCH, probing }}
                  onTake={nothing}
                  onWriting={nothing}
                />
              </div>
              {whole && <Said view={view} />}
            </main>
          </div>
        </div>
      </LanguageProvider>
    </Shadow>
  );
}
