import type { Mode } from "../../questionnaires/format/types";
import { useWords } from "../language";
import { STAFF_WORDS } from "../words";

/** Shape and colour together: each must do alone, for those who see one of them only. */
const SHAPES: Record<Mode, string> = {
  web: "M6 .5a5.500 5.500 0 100 11 5.500 5.500 0 000-11z",
  phone: "M6 0l6 6-6 6-6-6z",
  paper: "M.5.5h11v11H.5z",
};

/** A mode: its shape and its word. `bare` hides the word from sight where a heading says it already. */
export function ModeMark({ mode, bare = false }: { mode: Mode; bare?: boolean }) {
  const w = useWords(STAFF_WORDS);
  return (
    <span className={`mode ${mode}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[mode]} />
      </svg>
      <span className={bare ? "sr" : undefined}>{w[mode]}</span>
    </span>
  );
}
