import type { Language } from "../../questionnaires/format/types";
import { useTell } from "../../staff-ui";
import type { Script } from "../desk/texts";
import { Aloud, Cue } from "../frame/Aloud";
import { Note, Paragraphs } from "../frame/Note";

/** What to say in a situation; the interviewer's own part stands left, as always. */
export const ScriptPane = ({ script, spoken }: { script: Script; spoken: Language }) => (
  <div className="script">
    {script.aloud.length > 0 && <Cue spoken={spoken} />}
    {script.aloud.map((text) => (
      <Aloud key={text.fr} text={text} spoken={spoken} />
    ))}
  </div>
);

export function ScriptNote({ script }: { script: Script }) {
  const told = useTell();
  return (
    <>
      {script.note.length > 0 && (
        <Note>
          {script.note.map((text) => (
            <Paragraphs key={text.fr} text={told(text)} />
          ))}
        </Note>
      )}
      <p className="id">{told(script.title)}</p>
    </>
  );
}
