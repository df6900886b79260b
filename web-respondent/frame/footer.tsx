import type { ReactNode } from "react";
import type { Language } from "../sending/contract";
import { useLanguage, useWords, type Words } from "../words";
import { accessibility } from "../words/accessibility";
import { useRequestWords } from "../words/requests";
import { Act, usePlain } from "./act";

/** What there is to read. */
const PANELS = ["help", "leaving", "privacy", "accessibility"] as const;
export type PanelName = (typeof PANELS)[number];
/** Beside it, within a sitting: what a household may ask for. */
export type FooterName = PanelName | "choices";

const titleOf = (panel: PanelName, words: Words, language: Language): string =>
  ({
    help: words.help,
    leaving: words.howToLeave,
    privacy: words.privacy,
    accessibility: accessibility[language].accessibilityEntry,
  })[panel];

interface FooterProps {
  open: FooterName | null;
  onPanel(panel: FooterName): void;
  /** a sitting is open */
  inside?: boolean;
  /** what a plain page unfolds: nobody leaves the page, and what was typed stays */
  unfolds?: (panel: PanelName) => ReactNode;
}

/** Buttons that look like links: links would leave their addresses in the history. */
export function Footer({ open, onPanel, inside = false, unfolds }: FooterProps) {
  const words = useWords();
  const language = useLanguage();
  const requests = useRequestWords();
  const plain = usePlain();
  return (
    <footer>
      <nav aria-label={words.footer}>
        <ul className={plain ? "unfolding" : undefined}>
          {inside && (
            <li>
              <Act act="choices" className="link" current={open === "choices"} onAct={() => onPanel("choices")}>
                {requests.go}
              </Act>
            </li>
          )}
          {PANELS.map((name) => (
            <li key={name}>
              {plain ? (
                <details>
                  <summary className="link">{titleOf(name, words, language)}</summary>
                  <div className="panel-page">{unfolds?.(name)}</div>
                </details>
              ) : (
                <button
                  type="button"
                  className="link"
                  aria-current={open === name ? "page" : undefined}
                  onClick={() => onPanel(name)}
                >
                  {titleOf(name, words, language)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
