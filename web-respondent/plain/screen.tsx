/** A screen of questions as a plain form: what the app shows, for browsers without script, and until the app has come. */
import type { Text } from "../../questionnaires/format/types";
import { Act } from "../frame/act";
import { Icon } from "../frame/icon";
import type { ListHits, QuestionView, ScreenView } from "../sending/contract";
import { isUnderHeadings, QuestionFrame, usualInstruction } from "../survey/question-frame";
import { RemarkText } from "../survey/remark-note";
import type { Remarks } from "../survey/remarks";
import { NO_REMARK, QUIET } from "../survey/screen-context";
import { Above, hasStem, Where } from "../survey/surroundings";
import { useLanguage, useWords } from "../words";
import { Fields } from "./fields";
import { Hidden } from "./hidden";
import type { TypedAnswers } from "./typed";

export interface PlainScreen {
  view: ScreenView;
  /** names of the questions that are shown with what was typed so far */
  shown: readonly string[];
  typed: TypedAnswers;
  remarks: Remarks;
  /** faults of nothing that is shown here */
  loose: readonly Text[];
  candidates: Readonly<Record<string, ListHits["hits"]>>;
  notice: "moved" | "back" | "waiting" | null;
  byBack: boolean;
  /** opened from the list of answers, and leads back there */
  correcting: boolean;
  /** something was saved in this sitting */
  saved: boolean;
  mayCorrect: boolean;
  saveId: string;
  /** stands for the answers whose soft checks were shown: sent again the same, they stand */
  asked: string | null;
}

const INTRO = "intro";
const nothing = (): void => undefined;

export function ScreenPage(screen: PlainScreen) {
  const { view, shown, remarks, byBack, correcting, saved } = screen;
  const words = useWords();
  const stem = hasStem(view);
  const questions = view.questions.filter(({ name }) => shown.includes(name));
  const firstRemark = questions.find(({ name }) => remarks[name])?.name;
  /** A sealed answer never comes back: going on without a new one leaves it as it was. */
  const sealedAgain = byBack && view.sealed && view.answers.length === 0;
  const notices = [
    screen.notice === "moved" ? words.moved : undefined,
    sealedAgain ? words.sealedAgain : undefined,
    view.again ? words.askedAgain : undefined,
  ];
  return (
    <>
      <Where view={view} />
      <div className="page">
        <Hidden
          fields={{
            step: view.step,
            version: String(view.version),
            save: screen.saveId,
            back: byBack ? "yes" : "",
            correcting: correcting ? "yes" : "",
            asked: screen.asked ?? "",
            saved: saved ? "yes" : "",
          }}
        />
        <Above view={view} introId={INTRO} stem={stem} notices={notices} loose={screen.loose} />
        {questions.map((question, index) => (
          <Question
            key={question.name}
            screen={screen}
            question={question}
            leads={index === 0 && !stem}
            underHeadings={isUnderHeadings(questions, question.name)}
            begins={question.name === firstRemark}
          />
        ))}
        <div className="go">
          <Act act="next" className="btn main" onAct={nothing}>
            {words.next}
          </Act>
          {(view.canGoBack || correcting) && (
            <Act act="back" className="btn" onAct={nothing}>
              {words.back}
            </Act>
          )}
          {screen.mayCorrect && !correcting && (
            <Act act="answers" className="link" onAct={nothing}>
              {words.answersGo}
            </Act>
          )}
        </div>
        <p className="saved" role="status">
          <Icon name="tick" />
          <span>{saved ? words.savedBefore : words.savedNone}</span>
        </p>
      </div>
    </>
  );
}

interface QuestionProps {
  screen: PlainScreen;
  question: QuestionView;
  leads: boolean;
  underHeadings: boolean;
  begins: boolean;
}

function Question({ screen, question, leads, underHeadings, begins }: QuestionProps) {
  const words = useWords();
  const language = useLanguage();
  const { name } = question;
  const { view, remarks } = screen;
  const remark = remarks[name] ?? NO_REMARK;
  const typed = screen.typed[name];
  const offered = QUIET.filter((code) => question.missing.includes(code));
  const candidates = screen.candidates[name];
  const remarked = remark.empty || remark.hard.length + remark.soft.length > 0;
  return (
    <QuestionFrame
      name={name}
      title={question.title[language]}
      leads={leads}
      begins={begins}
      introId={view.intro || view.report ? INTRO : undefined}
      layout={question.layout}
      underHeadings={underHeadings}
      how={
        candidates
          ? words.candidatesHow
          : (question.description?.[language] ?? usualInstruction(question, leads, words))
      }
      help={question.help?.[language]}
      remark={remarked ? <RemarkText name={name} remark={remark} remarks={remarks} offers={offered.length} /> : null}
    >
      {/* what is shown on this page: a follow-up that is not among them was not passed over */}
      <input type="hidden" name="shown" value={name} />
      <Fields
        question={question}
        typed={typed}
        quiet={remark.empty || typed?.missing ? offered : []}
        candidates={candidates}
        remarked={remarked}
        invalid={remark.hard.length > 0}
      />
    </QuestionFrame>
  );
}
