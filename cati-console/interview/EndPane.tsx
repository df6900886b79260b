import type { Language } from "../../questionnaires/format/types";
import type { EndView } from "../../server/contract/screen";
import { useLanguage, useWords } from "../../staff-ui";
import { Aloud, Cue } from "../frame/Aloud";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { capOf } from "../keys/table";
import { INTERVIEW } from "../words/interview";
import type { Interviewing } from "./useInterview";

const ALOUD = {
  ready: { fr: INTERVIEW.fr.readyAloud, en: INTERVIEW.en.readyAloud },
  stopped: { fr: INTERVIEW.fr.stoppedAloud, en: INTERVIEW.en.stoppedAloud },
  submitted: { fr: INTERVIEW.fr.submittedAloud, en: INTERVIEW.en.submittedAloud },
} as const;

export function EndNote({ view, now }: { view: EndView; now: Interviewing }) {
  const w = useWords(INTERVIEW);
  const notes = { ready: w.readyNote, stopped: w.stoppedNote, submitted: w.submittedNote };
  return (
    <Note>
      {now.trouble && <p>{w[now.trouble]}</p>}
      <p>{notes[view.reason]}</p>
      {view.putOff && <p>{w.putOffNote}</p>}
    </Note>
  );
}

/** Nothing is left to ask: a sentence to close with, then one key. */
export function EndPane({
  view,
  now,
  spoken,
  onGo,
}: {
  view: EndView;
  now: Interviewing;
  spoken: Language;
  onGo: () => void;
}) {
  const w = useWords(INTERVIEW);
  const { language } = useLanguage();
  return (
    <div className="question closing" data-end={view.reason}>
      <Cue spoken={spoken} />
      <Aloud text={view.text ?? ALOUD[view.reason]} spoken={spoken} className="large" />
      {view.receipt && (
        <p className="receipt">
          {w.receipt} <b className="code">{view.receipt}</b>
        </p>
      )}
      <TapButton kind="main" keyCap={capOf("submit", language)} onClick={onGo} disabled={now.busy} data-act="go">
        {now.busy ? w.submitting : view.reason === "ready" ? w.submit : w.toOutcome}
      </TapButton>
    </div>
  );
}
