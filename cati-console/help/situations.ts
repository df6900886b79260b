/** Which situations have a figure, and in which order: the likelier first, before and during an interview. */
import type { Script } from "../desk/texts";

/** Read or said elsewhere, not chosen from the list. */
const ELSEWHERE = new Set(["introduction"]);
const BEFORE = [
  "someone-else-answers",
  "voicemail",
  "refusal",
  "why-me",
  "already-answered",
  "i-know-them",
  "help-lines",
];
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
/** One figure each. */
const MOST = 9;

export function situations(scripts: readonly Script[], when: "before" | "during"): Script[] {
  const first = when === "before" ? BEFORE : DURING;
  const place = (script: Script) => {
    const at = first.indexOf(script.key);
    return at === -1 ? first.length : at;
  };
  // What the office added has no place here yet: it stands last, and is offered at all times. The sort is stable.
  const known = new Set([...BEFORE, ...DURING]);
  return scripts
    .filter(({ key }) => !ELSEWHERE.has(key) && (first.includes(key) || !known.has(key)))
    .sort((a, b) => place(a) - place(b))
    .slice(0, MOST);
}
