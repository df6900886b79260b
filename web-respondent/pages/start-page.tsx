import { usePlain } from "../frame/act";
import { usePageFocus } from "../frame/use-page-focus";
import type { RespondentSettings, Sitting } from "../sending/contract";
import { useLanguage, useWords } from "../words";
import type { Must } from "../words/easy";
import { HowToLeave, WhatStays } from "./before-you-start";
import { CodeForm, type StartTrouble } from "./code-form";
import { EasyWelcome } from "./easy-welcome";
import { Versions } from "./versions";

export interface StartPageProps {
  settings: RespondentSettings | null;
  code: string;
  note: "locked" | "left" | null;
  /** what a plain page found amiss */
  amiss?: StartTrouble | undefined;
  /** in easy-to-read words */
  easy?: boolean;
  large?: boolean;
  onStarted(sitting: Sitting): void;
}

/** Told by the survey; else the letter says it. */
const mustOf = ({ compulsory }: RespondentSettings): Must =>
  compulsory === undefined ? "letter" : compulsory ? "yes" : "no";

export function StartPage({ settings, code, note, amiss, easy = false, large = false, onStarted }: StartPageProps) {
  const words = useWords();
  const language = useLanguage();
  const plain = usePlain();
  // A tired person finds the code's field on the first screen; what else there is to know stands below it.
  const [first, ...rest] = settings?.welcome ?? [];
  // At the very first visit nothing takes the focus; after the lock the page says why it is here.
  usePageFocus(note !== null);
  const form = <CodeForm code={code} amiss={amiss} officePhone={settings?.officePhone} onStarted={onStarted} />;
  const versions = plain && <Versions easy={easy} large={large} />;
  if (easy && settings)
    return (
      <EasyWelcome
        office={settings.office[language]}
        officePhone={settings.officePhone}
        must={mustOf(settings)}
        minutes={settings.minutes}
        versions={versions}
      >
        {form}
      </EasyWelcome>
    );

  return (
    <div className="page start">
      <div className="welcome">
        <h1 className="voice" tabIndex={-1}>
          {words.startTitle}
        </h1>
        {note && (
          <p className="notice" role="status">
            {note === "locked" ? words.locked : words.left}
          </p>
        )}
        {first && <p className="voice">{first[language]}</p>}
        {versions}
      </div>
      <HowToLeave />
      {form}
      {rest.length > 0 && (
        <div className="welcome further">
          {rest.map((paragraph) => (
            <p className="voice" key={paragraph.fr}>
              {paragraph[language]}
            </p>
          ))}
        </div>
      )}
      <WhatStays />
    </div>
  );
}
