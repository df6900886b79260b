import type { Text } from "../../questionnaires/format/types";
import type { ScreenView } from "../sending/contract";
import { useLanguage, useWords } from "../words";

/** Which part we are in, and how long it will take: in minutes, never a count of questions. */
export function Where({ view }: { view: ScreenView }) {
  const language = useLanguage();
  const words = useWords();
  const done = Math.round(Math.min(1, Math.max(0, view.progress)) * 100);
  return (
    <div className="aside">
      <div className="where">
        <p className="part">{view.part.title[language]}</p>
        <p>{words.minutesLeft(view.minutesLeft)}</p>
      </div>
      {/* a drawing: the Content-Security-Policy lets no page bring a style of its own */}
      <svg className="time" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={done} height="6" />
      </svg>
    </div>
  );
}

/** A grid begins in the transition ("Do you see in your area …") and ends in each of its lines. */
export const hasStem = (view: ScreenView): boolean =>
  view.intro !== undefined && view.questions.length > 1 && view.questions.every(({ layout }) => layout === "grid");

interface AboveProps {
  view: ScreenView;
  introId: string;
  /** The transition's last paragraph is the question itself, and what follows are its lines. */
  stem: boolean;
  notices: readonly (string | undefined)[];
  loose: readonly Text[];
}

/** What stands above the questions: the report's subject, the transition, and what the platform has to say. */
export function Above({ view, introId, stem, notices, loose }: AboveProps) {
  const language = useLanguage();
  const paragraphs = view.intro?.[language].split(/\n\s*\n/) ?? [];
  const heading = stem ? paragraphs.pop() : undefined;
  const said = notices.filter((notice) => notice !== undefined);
  return (
    <>
      {(view.report || view.intro) && (
        <div id={introId} className="intro">
          {view.report && <p className="subject">{view.report.title[language]}</p>}
          {paragraphs.map((paragraph) => (
            <p className="voice" key={paragraph}>
              {paragraph}
            </p>
          ))}
        </div>
      )}
      {heading && (
        <h1 className="voice stem" tabIndex={-1}>
          {heading}
        </h1>
      )}
      {view.questions.length === 0 && (
        <h1 className="sr" tabIndex={-1}>
          {view.part.title[language]}
        </h1>
      )}
      {said.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
      {loose.map((text) => (
        <p className="nudge" role="alert" key={text.fr}>
          {text[language]}
        </p>
      ))}
    </>
  );
}
