import { createRoot } from "react-dom/client";
import { codeFromHash } from "./app/access-code";
import { App } from "./app/app";
import { mayResume } from "./app/arrival";
import { Incident } from "./app/incident";
import { blank } from "./safety/quick-exit";
import type { Language } from "./sending/contract";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/frame.css";
import "./style/question.css";
import "./style/pages.css";

// First of all: a QR code's code leaves the address bar, and the history entry, before anything is drawn.
const code = codeFromHash(window.location.hash);
if (window.location.href.includes("#")) window.history.replaceState(null, "", window.location.pathname);

// A page that the browser had frozen must not come back as it was.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  blank();
  window.location.reload();
});

function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : undefined;
}

const firstLanguage: Language = navigator.language.toLowerCase().startsWith("en") ? "en" : "fr";
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <Incident>
      <App code={code} resume={mayResume(code, navigationType())} firstLanguage={firstLanguage} />
    </Incident>,
  );
}
