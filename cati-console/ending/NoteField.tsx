import { useEffect } from "react";
import { Key, useLanguage, useWords } from "../../staff-ui";
import { capOf } from "../keys/table";
import { ENDING } from "../words/ending";

export interface NoteFieldProps {
  value: string;
  onChange: (text: string) => void;
  /** the field has the keys */
  onWriting: (writing: boolean) => void;
}
const LONGEST = 1000;

export function NoteField({ value, onChange, onWriting }: NoteFieldProps) {
  const w = useWords(ENDING);
  const { language } = useLanguage();
  // A field that goes with its pane says no goodbye of its own.
  useEffect(() => () => onWriting(false), [onWriting]);
  return (
    <div className="field note-field">
      <label htmlFor="call-note">
        <Key cap={capOf("note", language)} /> {w.note}
      </label>
      <textarea
        id="call-note"
        className="input"
        rows={2}
        maxLength={LONGEST}
        value={value}
        aria-describedby="call-note-hint"
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => onWriting(true)}
        onBlur={() => onWriting(false)}
      />
      <span className="hint" id="call-note-hint">
        {w.noteHint}
      </span>
    </div>
  );
}
