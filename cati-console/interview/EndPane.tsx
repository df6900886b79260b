import type { Language } from "../../questionnaires/format/types";
import type { EndView } from "../../server/contract/screen";
import { useLanguage, useWords } from "../../staff-ui";
import { useTexts } from "../desk/texts";
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

interface Props {
  view: EndView;
  spoken: Language;
}

export function EndNote({ view, now }: { view: EndView; now: Interviewing }) {
  const w = useWords(INTERVIEW);
  return (
    <Note>
      {now.trouble && <p>{w[now.trouble]}</p>}
      <p>{view.reason === "stopped" ? w.stoppedNote : w.readyNote}</p>
      {view.putOff && <p>{w.putOffNote}</p>}
    </Note>
  );
}

/** Nothing is left to ask: a sentence to close with, then one key. */
export function EndPane({ view, now, spoken, onGo }: Props & { now: Interviewing; onGo: () => void }) {
  const w = useWords(INTERVIEW);
  const { language } = useLanguage();
  // The same lines to everybody, whatever was answered (docs/safety.md).
  const lines = useTexts().scripts.find((script) => script.key === "help-lines")?.aloud ?? [];
  return (
    <div className="question closing" data-end={view.reason}>
      <Cue spoken={spoken} />
      <Aloud text={view.text ?? ALOUD[view.reason]} spoken={spoken} className="large" />
      {view.reason === "ready" && lines.length > 0 && (
        <section className="lines">
          <p className="direction">{w.linesToAll}</p>
          <Aloud text={{ fr: INTERVIEW.fr.linesAloud, en: INTERVIEW.en.linesAloud }} spoken={spoken} />
          {lines.map((text) => (
            <Aloud key={text.fr} text={text} spoken={spoken} />
          ))}
        </section>
      )}
      <TapButton kind="main" keyCap={capOf("submit", language)} onClick={onGo} disabled={now.busy} data-act="go">
        {now.busy ? w.submitting : view.reason === "ready" ? w.submit : w.toOutcome}
      </TapButton>
    </div>
  );
}

/** Said while the outcome, which is known, is recorded. */
export function Thanks({ view, spoken }: Props) {
  const w = useWords(INTERVIEW);
  return (
    <div className="question closing" data-end={view.reason}>
      <Cue spoken={spoken} />
      <Aloud text={ALOUD.submitted} spoken={spoken} className="large" />
      {view.receipt && (
        <p className="receipt">
          {w.receipt} <b className="code">{view.receipt}</b>
        </p>
      )}
    </div>
  );
}
