import { leaveNow } from "../safety/quick-exit";
import type { Language } from "../sending/contract";
import { useLanguage, useWords } from "../words";
import { Act, usePlain } from "./act";
import { Icon } from "./icon";
import { Logo } from "./logo";
import { focusHeading } from "./use-page-focus";

export const otherLanguage = (language: Language): Language => (language === "fr" ? "en" : "fr");

interface HeaderProps {
  /** whose survey it is; the settings may still be on their way */
  office?: string | undefined;
  exitUrl: string;
  onLanguage(language: Language): void;
}

export function Header({ office, exitUrl, onLanguage }: HeaderProps) {
  const words = useWords();
  const other = otherLanguage(useLanguage());
  const plain = usePlain();
  return (
    <>
      {/* A button where it can be one: a link to a fragment would add a history entry. */}
      {plain ? (
        <a className="skip btn" href="#main">
          {words.skip}
        </a>
      ) : (
        <button type="button" className="skip btn" onClick={focusHeading}>
          {words.skip}
        </button>
      )}
      <header>
        <div className="bar">
          <strong>
            <Logo />
            <span className="office">{office ?? words.name}</span>
          </strong>
          <Act act={`language:${other}`} className="btn lang" lang={other} onAct={() => onLanguage(other)}>
            {words.otherLanguage}
          </Act>
          <a
            className="btn leave"
            href={exitUrl}
            rel="noreferrer noopener"
            onClick={(event) => {
              event.preventDefault();
              leaveNow();
            }}
          >
            {words.leaveNow}
            <Icon name="cross" />
          </a>
        </div>
      </header>
    </>
  );
}
