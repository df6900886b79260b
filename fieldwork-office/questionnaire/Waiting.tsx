import { useWords } from "../../staff-ui";
import { QUESTIONNAIRE_WORDS } from "./words";

/** The command line tells the rest: whoever declares a measure sees the whole comparison there first. */
const SHOWN = 8;

interface Props {
  names: readonly string[];
  questionnaire: string;
  waveId: string;
}

export function Waiting({ names, questionnaire, waveId }: Props) {
  const w = useWords(QUESTIONNAIRE_WORDS);
  const more = names.length > SHOWN ? w.more(names.length - SHOWN) : "";
  return (
    <section className="panel" aria-labelledby="waiting" data-waiting={names.length}>
      <h2 id="waiting" className="late">
        {w.waitingTitle}
      </h2>
      <p>{w.waiting(names.slice(0, SHOWN).join(", ") + more)}</p>
      <p className="code">
        npm run questionnaire -- adopt {questionnaire} --wave {waveId} --measure-from 2026-12-01T00:00 --reason "
        {w.exampleReason}" --by {w.exampleLogin}
      </p>
    </section>
  );
}
