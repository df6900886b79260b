import type { ReactNode } from "react";
import type { Language, Text } from "../../questionnaires/format/types";
import { Icon, typeset, useLanguage, useWords } from "../../staff-ui";
import { SHELL } from "../words/shell";

/** Says that what follows is read aloud, and in which language where it is not the screen's own. */
export function Cue({ spoken, children }: { spoken: Language; children?: ReactNode }) {
  const w = useWords(SHELL);
  return (
    <span className="cue">
      <Icon name="aloud" />
      {children ?? w.aloudIn(spoken)}
    </span>
  );
}

/** "(If pressed.) …": when to say it is for the interviewer, and so is not in the voice of what is read. */
const DIRECTION = /^\(([^)]*)\)\s*/;

/** Read aloud word for word, in the language of the person who hears it: the only thing that is set in Literata. */
export function Aloud({ text, spoken, className = "" }: { text: Text; spoken: Language; className?: string }) {
  const { language } = useLanguage();
  const direction = DIRECTION.exec(text[language])?.[1];
  return (
    <>
      {direction && <p className="direction">{typeset(direction, language)}</p>}
      <p className={`voice ${className}`.trim()} lang={spoken}>
        {typeset(text[spoken].replace(DIRECTION, ""), spoken)}
      </p>
    </>
  );
}
