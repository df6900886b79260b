/** A mode's shape, in its colour; an empty box where the mode does not ask. */
import { type Language, MODES, type Mode } from "../../../../questionnaires/format/types";
import { MODE_NAMES } from "./words";

export const Shape = ({ mode, asked = true }: { mode: Mode; asked?: boolean }) => (
  <svg className={asked ? `shape ${mode}` : "shape no"} viewBox="0 0 12 12" aria-hidden="true">
    {!asked || mode === "paper" ? (
      <rect x=".5" y=".5" width="11" height="11" />
    ) : mode === "web" ? (
      <circle cx="6" cy="6" r="5.5" />
    ) : (
      <path d="M6 0l6 6-6 6-6-6z" />
    )}
  </svg>
);

/** The three of them, and for those who do not see them the names of the modes that ask. */
export const Shapes = ({ askedIn, language }: { askedIn: Mode[]; language: Language }) => (
  <span className="m">
    {MODES.map((mode) => (
      <Shape key={mode} mode={mode} asked={askedIn.includes(mode)} />
    ))}
    <span className="sr">{askedIn.map((mode) => `, ${MODE_NAMES[language][mode]}`).join("")}</span>
  </span>
);
