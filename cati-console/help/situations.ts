/** Which situations have a figure, and in which order: the likelier first, before and during an interview. */
import type { Script } from "../desk/texts";

/** Read or said elsewhere, not chosen from the list. */
const ELSEWHERE = new Set(["introduction"]);
const BEFORE = ["someone-else-answers", "voicemail", "refusal", "why-me", "already-answered", "i-know-them"];
const DURING = [
  "not-alone",
  "why-me",
  "distressed",
  "already-answered",
  "help-lines",
  "i-know-them",
  "stop-word",
  "refusal",
];
/** Said to somebody else than the person: no use once the person is on the line. */
const BEFORE_ONLY = new Set(["someone-else-answers", "voicemail"]);
/** One figure each. */
const MOST = 9;

export function situations(scripts: readonly Script[], when: "before" | "during"): Script[] {
  const first = when === "before" ? BEFORE : DURING;
  const place = (script: Script) => {
    const at = first.indexOf(script.key);
    return at === -1 ? first.length : at;
  };
  // The sort is stable: what has no place of its own keeps the office's order, after the rest.
  return scripts
    .filter((script) => !ELSEWHERE.has(script.key) && !(when === "during" && BEFORE_ONLY.has(script.key)))
    .sort((a, b) => place(a) - place(b))
    .slice(0, MOST);
}
