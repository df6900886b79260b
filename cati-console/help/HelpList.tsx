import { useEffect, useRef } from "react";
import { Key, useLanguage, useTell, useWords } from "../../staff-ui";
import type { Script } from "../desk/texts";
import { capOf } from "../keys/table";
import { SHELL } from "../words/shell";

interface Props {
  scripts: readonly Script[];
  /** A was pressed: a figure is awaited, or Entrée on the one at this place */
  choosing: number | null;
  onChoose: (script: Script) => void;
}

/** One figure each: the likelier ones come first, and the rest is reached with the arrows. */
const FIGURES = 9;

/** At the lower end of a column that may be longer than the screen: it comes into sight when it is asked for. */
export function HelpList({ scripts, choosing, onChoose }: Props) {
  const w = useWords(SHELL);
  const told = useTell();
  const { language } = useLanguage();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (choosing === null) return;
    const at = section.current?.querySelector("[aria-current]") ?? section.current;
    at?.scrollIntoView({ block: "nearest" });
  }, [choosing]);
  return (
    <section ref={section} className={choosing === null ? "help" : "help choosing"}>
      <h2>
        {w.whatToSay}{" "}
        <span role="status">
          {choosing !== null ? (
            w.chooseScript
          ) : (
            <>
              <Key cap={capOf("help", language)} /> {w.thenDigit}
            </>
          )}
        </span>
      </h2>
      <ul>
        {scripts.slice(0, choosing === null ? FIGURES : undefined).map((script, at) => (
          <li key={script.key}>
            {at < FIGURES ? <Key cap={String(at + 1)} /> : <span className="no-figure" />}
            <button
              type="button"
              className="link"
              data-script={script.key}
              {...(at === choosing ? { "aria-current": "true" as const } : {})}
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
