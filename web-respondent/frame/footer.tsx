import { useWords } from "../words";

export type PanelName = "help" | "leaving" | "privacy";

/** Buttons that look like links: links would leave their addresses in the history. */
export function Footer({ open, onPanel }: { open: PanelName | null; onPanel(panel: PanelName): void }) {
  const words = useWords();
  const links: [PanelName, string][] = [
    ["help", words.help],
    ["leaving", words.howToLeave],
    ["privacy", words.privacy],
  ];
  return (
    <footer>
      <nav aria-label={words.footer}>
        <ul>
          {links.map(([name, text]) => (
            <li key={name}>
              <button
                type="button"
                className="link"
                aria-current={open === name ? "page" : undefined}
                onClick={() => onPanel(name)}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
