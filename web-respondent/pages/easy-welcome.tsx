/** The first page in easy-to-read words. It keeps no state: the app and a plain page draw it alike. */
import type { ReactNode } from "react";
import { PhoneLink } from "../frame/phone-link";
import { useLanguage } from "../words";
import { easy, type Must } from "../words/easy";

interface EasyWelcomeProps {
  /** the theme's name of the office, in the page's language */
  office: string;
  officePhone: string;
  must?: Must;
  /** how long the whole questionnaire takes, where that is known */
  minutes?: number | undefined;
  /** the ways to other versions of the page */
  versions?: ReactNode;
  /** the field for the code, with its button */
  children?: ReactNode;
}

interface PartProps {
  title: string;
  lines: readonly string[];
  children?: ReactNode;
}

function Part({ title, lines, children }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

export function EasyWelcome({ office, officePhone, must = "letter", minutes, versions, children }: EasyWelcomeProps) {
  const words = easy[useLanguage()];
  return (
    <div className="page easy">
      <h1 className="voice" tabIndex={-1}>
        {words.easyTitle}
      </h1>
      {versions}
      <Part title={words.easyWhatTitle} lines={words.easyWhat} />
      <Part title={words.easyWhoTitle} lines={words.easyWho(office)} />
      <Part title={words.easyWhyMeTitle} lines={words.easyWhyMe} />
      <Part title={words.easyMustTitle} lines={words.easyMust[must]} />
      <Part title={words.easySecretTitle} lines={words.easySecret} />
      <Part title={words.easyTimeTitle} lines={words.easyTime}>
        {minutes !== undefined && <p>{words.easyMinutes(minutes)}</p>}
      </Part>
      <Part title={words.easyStopTitle} lines={words.easyStop} />
      <Part title={words.easyAloneTitle} lines={words.easyAlone} />
      <Part title={words.easyExitTitle} lines={words.easyExit} />
      <Part title={words.easyStaysTitle} lines={words.easyStays} />
      <Part title={words.easyHelpTitle} lines={words.easyHelp}>
        <p>
          {words.easyHelpPhone} <PhoneLink number={officePhone} />.
        </p>
      </Part>
      <Part title={words.easyStartTitle} lines={words.easyStart} />
      {children}
    </div>
  );
}
