import type { ReactNode } from "react";
import { useWords, type Words } from "../words";
import { usePlain } from "./act";

export const PANELS = ["help", "leaving", "privacy", "accessibility"] as const;
export type PanelName = (typeof PANELS)[number];

const titleOf = (panel: PanelName, words: Words): string =>
  ({
    help: words.help,
    leaving: words.howToLeave,
    privacy: words.privacy,
    accessibility: words.accessibilityLink,
  })[panel];

interface FooterProps {
  open: PanelName | null;
  onPanel(panel: PanelName): void;
  /** what a plain page unfolds: nobody leaves the page, and what was typed stays */
  unfolds?: (panel: PanelName) => ReactNode;
}

/** Buttons that look like links: links would leave their addresses in the history. */
export function Footer({ open, onPanel, unfolds }: FooterProps) {
  const words = useWords();
  const plain = usePlain();
  return (
    <footer>
      <nav aria-label={words.footer}>
        <ul className={plain ? "unfolding" : undefined}>
          {PANELS.map((name) => (
            <li key={name}>
              {plain ? (
                <details>
                  <summary className="link">{titleOf(name, words)}</summary>
                  <div className="panel-page">{unfolds?.(name)}</div>
                </details>
              ) : (
                <button
                  type="button"
                  className="link"
                  aria-current={open === name ? "page" : undefined}
                  onClick={() => onPanel(name)}
                >
                  {titleOf(name, words)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
