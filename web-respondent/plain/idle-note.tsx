import { Act } from "../frame/act";
import type { RespondentSettings } from "../sending/contract";
import { useWords } from "../words";

/**
 * The warning before the idle lock, without script: the style sheet lets it appear when its time has come (style/plain.css),
 * and its button sends the page and gets it back as it was typed. A page that runs a script has its own (frame/idle-warning).
 */
export function IdleNote({ settings }: { settings: RespondentSettings }) {
  const words = useWords();
  return (
    <noscript>
      <div className="idle-note" role="status">
        <h2>{words.idleTitle}</h2>
        <p>
          {words.idleText(Math.max(1, Math.round(settings.idleLockSeconds / 60)))} {words.idleAfter}
        </p>
        <div className="go">
          <Act act="stay" className="btn main" onAct={() => undefined}>
            {words.idleStay}
          </Act>
        </div>
      </div>
    </noscript>
  );
}
