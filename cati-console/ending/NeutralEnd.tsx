import type { Language } from "../../questionnaires/format/types";
import { useLanguage, useTell, useWords } from "../../staff-ui";
import { useTexts } from "../desk/texts";
import { Aloud, Cue } from "../frame/Aloud";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { KeyFooter } from "../keys/KeyFooter";
import { capOf } from "../keys/table";
import { ENDING } from "../words/ending";
import { EndNotice, isUnderWay } from "./EndNotice";
import { SAFETY_STOP } from "./outcomes";
import type { EndState } from "./useEndCall";

const NOTHING = new Set<never>();

/** The whole screen, at once, before anything is asked of the network. */
export function NeutralEnd({ spoken, state, onConfirm }: { spoken: Language; state: EndState; onConfirm: () => void }) {
  const w = useWords(ENDING);
  const told = useTell();
  const { language } = useLanguage();
  const { scripts, outcomes } = useTexts();
  const script = scripts.find((one) => one.key === "stop-word");
  // The last paragraph is what is said once the word has come; those before it explain the word beforehand.
  const aloud = script?.aloud.at(-1) ?? { fr: ENDING.fr.neutralAloud, en: ENDING.en.neutralAloud };
  const outcome = outcomes.find((one) => one.key === SAFETY_STOP);
  return (
    <div className="frame covered neutral" data-shown="neutral">
      <main>
        <div className="aside">
          <Note>
            <p>{w.neutralNote}</p>
          </Note>
        </div>
        <div className="ask">
          <Cue spoken={spoken} />
          <Aloud text={aloud} spoken={spoken} />
          <div className="settle">
            {outcome && (
              <p className="meaning" data-outcome={SAFETY_STOP}>
                {w.outcome} <b>{told(outcome.label)}</b>. {told(outcome.meaning)}
              </p>
            )}
            <EndNotice state={state} />
            <TapButton
              kind="main"
              keyCap={capOf("confirm", language)}
              disabled={isUnderWay(state)}
              onClick={onConfirm}
              data-act="record"
            >
              {isUnderWay(state) ? w.recording : w.record}
            </TapButton>
          </div>
        </div>
      </main>
      <KeyFooter scene="closing" offered={NOTHING} />
    </div>
  );
}
