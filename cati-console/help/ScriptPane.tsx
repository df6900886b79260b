import type { Language } from "../../questionnaires/format/types";
import { useTell, useWords } from "../../staff-ui";
import type { Script } from "../desk/texts";
import { Aloud, Cue } from "../frame/Aloud";
import { Note, Paragraphs } from "../frame/Note";
import { SHELL } from "../words/shell";

/** What to say in a situation; the interviewer's own part stands left, as always. */
export function ScriptPane({ script, spoken }: { script: Script; spoken: Language }) {
  const w = useWords(SHELL);
  const told = useTell();
  return (
    <div className="script" data-script-open={script.key}>
      <h1>{told(script.title)}</h1>
      {script.aloud.length > 0 ? <Cue spoken={spoken} /> : <p>{w.nothingAloud}</p>}
      {script.aloud.map((text) => (
        <Aloud key={text.fr} text={text} spoken={spoken} />
      ))}
    </div>
  );
}

export function ScriptNote({ script }: { script: Script }) {
  const told = useTell();
  if (script.note.length === 0) return null;
  return (
    <Note>
      {script.note.map((text) => (
        <Paragraphs key={text.fr} text={told(text)} />
      ))}
    </Note>
  );
}
