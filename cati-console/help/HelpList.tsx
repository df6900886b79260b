import { useEffect, useRef } from "react";
import { Key, useLanguage, useTell, useWords } from "../../staff-ui";
import type { Script } from "../desk/texts";
import { capOf } from "../keys/table";
import { SHELL } from "../words/shell";

interface Props {
  scripts: readonly Script[];
  /** A was pressed: a figure is awaited */
  choosing: boolean;
  onChoose: (script: Script) => void;
}

/** At the lower end of a column that may be longer than the screen: it comes into sight when it is asked for. */
export function HelpList({ scripts, choosing, onChoose }: Props) {
  const w = useWords(SHELL);
  const told = useTell();
  const { language } = useLanguage();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (choosing) section.current?.scrollIntoView({ block: "nearest" });
  }, [choosing]);
  return (
    <section ref={section} className={choosing ? "help choosing" : "help"}>
      <h2>
        {w.whatToSay}{" "}
        <span role="status">
          {choosing ? (
            w.chooseScript
          ) : (
            <>
              <Key cap={capOf("help", language)} /> {w.thenDigit}
            </>
          )}
        </span>
      </h2>
      <ul>
        {scripts.map((script, at) => (
          <li key={script.key}>
            <Key cap={String(at + 1)} />
            <button
              type="button"
              className="link"
              data-script={script.key}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(script)}
            >
              {told(script.title)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
