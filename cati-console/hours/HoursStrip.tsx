import { hour, useLanguage, useWords } from "../../staff-ui";
import { TapButton } from "../frame/TapButton";
import { capOf } from "../keys/table";
import { HOURS } from "../words/hours";
import { useAtWork } from "./AtWork";

/** The key of a pause: from a pause back to the calls. */
export function usePauseKey(): () => void {
  const { now, say } = useAtWork();
  return () => say(now?.kind === "pause" ? "calling" : "pause");
}

/** Between two calls: since when, and a pause whenever one is wanted. */
export function HoursStrip() {
  const w = useWords(HOURS);
  const { language } = useLanguage();
  const { now, say } = useAtWork();
  const toggle = usePauseKey();
  const paused = now?.kind === "pause";
  return (
    <section className="hours-strip" data-at-work={now?.kind ?? "none"}>
      <p>{now ? w.since(w[now.kind], hour(now.started, language)) : w.begins}</p>
      <p className="acts">
        <TapButton keyCap={capOf("pause", language)} onClick={toggle} data-act="pause">
          {paused ? w.goOn : w.takePause}
        </TapButton>
        {now && (
          <TapButton kind="quiet" onClick={() => say(null)}>
            {w.end}
          </TapButton>
        )}
      </p>
      {paused && <p>{w.pauseText}</p>}
    </section>
  );
}
