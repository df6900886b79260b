/** Which situations have a figure, and in which order: the likelier first, before and during an interview. */
import type { Script } from "../desk/texts";

/** Read or said elsewhere, not chosen from the list. */
const ELSEWHERE = new Set(["introduction"]);
const BEFORE = [
  "someone-else-answers",
  "voicemail",
  "wrong-number",
  "child-answers",
  "refusal",
  "cannot-now",
  "already-answered",
  "why-me",
  "i-know-them",
  "refusal-reasons",
  "other-way",
  "other-language",
  "relay",
];
const DURING = [
  "not-alone",
  "distressed",
  "immediate-danger",
  "answer-by-figure",
  "cannot-now",
  "why-me",
  "other-way",
  "help-lines",
  "stop-word",
  "refusal",
  "refusal-reasons",
  "already-answered",
  "i-know-them",
  "other-language",
  "relay",
];

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
    .sort((a, b) => place(a) - place(b));
}
