import type { ReactNode } from "react";
import { Act, usePlain } from "../frame/act";
import type { PanelName } from "../frame/footer";
import { Icon } from "../frame/icon";
import { usePageFocus } from "../frame/use-page-focus";
import type { HelpLine, RespondentSettings } from "../sending/contract";
import { useLanguage, useWords } from "../words";
import { Accessibility } from "./accessibility";
import { MeasuresChoice } from "./measures-choice";

interface ContentProps {
  name: PanelName;
  settings: RespondentSettings | null;
  /** A sitting is open, so that it can be closed without hurry. */
  onPause: (() => void) | undefined;
}
interface PanelProps extends ContentProps {
  onClose(): void;
}

/** A page over the page: same address, no entry in the history; what was typed below stays. */
export function Panel({ name, settings, onPause, onClose }: PanelProps) {
  const words = useWords();
  usePageFocus();
  return (
    <div className="page panel-page">
      <PanelContent name={name} settings={settings} onPause={onPause} />
      <button type="button" className="btn" onClick={onClose}>
        <Icon name="back" />
        {words.backToPage}
      </button>
    </div>
  );
}

/** What there is to read: on a page of its own in the app, unfolded in the footer of a plain page. */
export function PanelContent({ name, settings, onPause }: ContentProps) {
  const plain = usePlain();
  if (name === "help") return <Help settings={settings} />;
  if (name === "accessibility") return settings && <Accessibility officePhone={settings.officePhone} titled={!plain} />;
  return name === "leaving" ? <Leaving onPause={onPause} /> : <Privacy settings={settings} />;
}

/** Where it is unfolded, its summary is the title. */
function Title({ children }: { children: ReactNode }) {
  if (usePlain()) return null;
  return (
    <h1 className="voice" tabIndex={-1}>
      {children}
    </h1>
  );
}

const dial = (number: string): string => number.replace(/[^\d+]/g, "");

function Line({ line }: { line: HelpLine }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <li>
      <a className="number" href={`${line.sms ? "sms" : "tel"}:${dial(line.number)}`}>
        {line.number}
      </a>
      <div>
        <p>{line.what[language]}</p>
        <p className="how">
          {line.sms && `${words.helpSms}, `}
          {line.hours[language]}
        </p>
      </div>
    </li>
  );
}

function Help({ settings }: { settings: RespondentSettings | null }) {
  const words = useWords();
  return (
    <>
      <Title>{words.helpTitle}</Title>
      <p>{words.helpForAll}</p>
      <ul className="lines">
        {settings?.helpLines.map((line) => (
          <Line line={line} key={line.number} />
        ))}
      </ul>
      {settings && (
        <>
          <h2>{words.helpOfficeTitle}</h2>
          <p>
            {words.helpOffice}{" "}
            <a className="phone" href={`tel:${dial(settings.officePhone)}`}>
              {settings.officePhone}
            </a>
            .
          </p>
        </>
      )}
    </>
  );
}

function Leaving({ onPause }: { onPause: (() => void) | undefined }) {
  const words = useWords();
  return (
    <>
      <Title>{words.leaveTitle}</Title>
      <p>{words.leaveButton}</p>
      <p>{words.leaveKeys}</p>
      <p>{words.leaveKept}</p>
      <h2>{words.historyTitle}</h2>
      <p>{words.historyWhat}</p>
      <p>{words.historyHow}</p>
      <p>{words.leaveLimits}</p>
      {onPause && (
        <>
          <h2>{words.pauseTitle}</h2>
          <p>{words.pauseText}</p>
          <Act act="pause" className="btn" onAct={onPause}>
            {words.close}
          </Act>
        </>
      )}
    </>
  );
}

function Privacy({ settings }: { settings: RespondentSettings | null }) {
  const words = useWords();
  const plain = usePlain();
  const phone = settings?.officePhone;
  return (
    <>
      <Title>{words.privacyTitle}</Title>
      <ul className="points">
        {words.privacyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {settings?.paradata && !plain && <MeasuresChoice />}
      {phone && (
        <p>
          {words.privacyOffice}{" "}
          <a className="phone" href={`tel:${dial(phone)}`}>
            {phone}
          </a>
          .
        </p>
      )}
    </>
  );
}
