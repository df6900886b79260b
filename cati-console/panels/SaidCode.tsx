import type { Language } from "../../questionnaires/format/types";
import type { GivenCode } from "../../server/contract/access";
import { useLanguage, useWords } from "../../staff-ui";
import { Aloud, Cue } from "../frame/Aloud";
import { TapButton } from "../frame/TapButton";
import { capOf } from "../keys/table";
import { PANELS } from "../words/panels";

interface Props {
  given: GivenCode;
  spoken: Language;
  /** said where nothing was sent */
  address: string | undefined;
  onSaid: () => void;
}

/** A code to say, group by group, each character with its word. It is on this screen only, and this once. */
export function SaidCode({ given, spoken, address, onSaid }: Props) {
  const w = useWords(PANELS);
  const { language } = useLanguage();
  return (
    <div className="said-code">
      <h1>{w.web}</h1>
      <Cue spoken={spoken} />
      {address && (
        <Aloud
          text={{ fr: PANELS.fr.addressAloud(address), en: PANELS.en.addressAloud(address) }}
          spoken={spoken}
          className="large"
        />
      )}
      <Aloud text={{ fr: PANELS.fr.codeAloud, en: PANELS.en.codeAloud }} spoken={spoken} />
      <ol className="groups">
        {given.spoken.map((group) => (
          <li key={group.map(({ character }) => character).join("")}>
            <b className="code" data-code-group>
              {group.map(({ character }) => character).join("")}
            </b>
            <span className="voice" lang={spoken}>
              {group.map(({ words }) => words[spoken]).join(", ")}
            </span>
          </li>
        ))}
      </ol>
      <TapButton kind="main" keyCap={capOf("said", language)} onClick={onSaid} data-act="said">
        {w.codeDone}
      </TapButton>
    </div>
  );
}
