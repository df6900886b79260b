import type { Language } from "../../questionnaires/format/types";
import type { QuestionView, ScreenView } from "../../server/contract/screen";
import { tell, useWords } from "../../staff-ui";
import { choose, NO_ANSWER } from "../answers/draft";
import { Aloud, Cue } from "../frame/Aloud";
import { INTERVIEW } from "../words/interview";
import { Choices } from "./Choices";
import { IntegerField, WrittenField } from "./Fields";
import { Silent } from "./Silent";
import type { Interviewing } from "./useInterview";
import type { ListSearch } from "./useListSearch";

interface Props {
  view: ScreenView;
  question: QuestionView;
  now: Interviewing;
  spoken: Language;
  search: ListSearch;
  probing: boolean;
  onTake: (at: number) => void;
  onWriting: (writing: boolean) => void;
}

/** As large as its length allows: it is read at a glance, from the chair. */
const sizeOf = (text: string): string => (text.length > 260 ? "long" : text.length > 110 ? "middle" : "");

export function QuestionPane({ view, question, now, spoken, search, probing, onTake, onWriting }: Props) {
  const w = useWords(INTERVIEW);
  const title = tell(question.title, spoken);
  return (
    <fieldset
      className={now.locked && now.queue.state === "waiting" ? "question waiting" : "question"}
      data-step={view.step}
    >
      <legend>
        <Cue spoken={spoken} />
        {view.intro && <Aloud text={view.intro} spoken={spoken} className="intro" />}
        <h1 className={`voice ${sizeOf(title)}`} lang={spoken}>
          {title}
        </h1>
        {question.description && <Aloud text={question.description} spoken={spoken} className="digits" />}
      </legend>
      {probing && question.help && (
        <section className="probe" aria-live="polite">
          <Cue spoken={spoken}>{w.probe}</Cue>
          <Aloud text={question.help} spoken={spoken} />
        </section>
      )}
      {question.choices.length > 0 && (
        <Choices
          question={question}
          draft={now.draft}
          halfTyped={now.halfTyped}
          spoken={spoken}
          onChoose={(code) => now.key(choose(question, now.draft, code))}
        />
      )}
      {question.type === "integer" && <IntegerField draft={now.draft} unit={question.unit} />}
      {(question.type === "text" || question.type === "list") && (
        <WrittenField
          key={view.step}
          question={question}
          draft={now.draft}
          search={search}
          locked={now.locked}
          onDraft={now.key}
          onTake={onTake}
          onWriting={onWriting}
        />
      )}
      <Silent
        question={question}
        draft={now.draft}
        onMissing={(code) =>
          now.key(now.draft.kind === "missing" && now.draft.code === code ? NO_ANSWER : { kind: "missing", code })
        }
      />
    </fieldset>
  );
}
