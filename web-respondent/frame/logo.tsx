/**
 * The office's drawing, checked with the questionnaire. The server writes it into the page (server/http/respondent/pages);
 * the app keeps the one that it found there.
 */
let found: Element | null = null;

export function keepLogo(): void {
  found = document.querySelector("header .logo svg");
}

export function Logo() {
  return (
    <span
      className="logo"
      aria-hidden="true"
      ref={(span) => {
        if (found) span?.replaceChildren(found);
      }}
    />
  );
}
