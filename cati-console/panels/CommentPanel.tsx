import { useEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../../staff-ui";
import { Frame } from "../frame/Frame";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { KeyFooter } from "../keys/KeyFooter";
import { capOf, type Offered } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { PANELS } from "../words/panels";
import type { PanelFrame } from "./frame";

/** As server/contract/screen.ts takes it. */
const LONGEST = 300;

interface Props extends PanelFrame {
  code: string;
  value: string;
  offered: Offered;
  onKeep: (text: string) => void;
}

/** The interviewer's own remark on the question at hand: for methodologists, never about a person. */
export function CommentPanel({ code, value, offered, onKeep, onClose, onNeutral, ...frame }: Props) {
  const w = useWords(PANELS);
  const { language } = useLanguage();
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = () => onKeep(text.trim());
  useKeys("comment", offered, { keep, leaveField: onClose, neutral: onNeutral });
  return (
    <Frame
      {...frame}
      shown="comment"
      left={
        <Note>
          <p>{w.remarkNote}</p>
        </Note>
      }
      footer={<KeyFooter scene="comment" offered={offered} />}
    >
      <div className="field note-field remark">
        <h1>
          <label htmlFor="comment">
            {w.remark} <span className="code">{code}</span>
          </label>
        </h1>
        <textarea
          id="comment"
          ref={field}
          className="input"
          rows={4}
          maxLength={LONGEST}
          value={text}
          aria-describedby="comment-hint"
          onChange={(event) => setText(event.target.value.replaceAll("\n", " "))}
        />
        <span className="hint" id="comment-hint">
          {w.remarkLeft(LONGEST - text.length)}
        </span>
        <TapButton kind="main" keyCap={capOf("keep", language)} onClick={keep} data-act="keep">
          {w.keepRemark}
        </TapButton>
      </div>
    </Frame>
  );
}
