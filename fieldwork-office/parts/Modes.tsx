import type { Mode } from "../../questionnaires/format/types";
import { ModeMark } from "../../staff-ui";
import { useWords } from "../../staff-ui/language";
import { OFFICE_WORDS } from "../words";

export function Modes({ modes }: { modes: readonly Mode[] }) {
  const w = useWords(OFFICE_WORDS);
  if (modes.length === 0)
    return (
      <span className="quiet">
        <span aria-hidden="true">{w.none}</span>
        <span className="sr">{w.noneWords}</span>
      </span>
    );
  return (
    <span className="modes">
      {modes.map((mode) => (
        <ModeMark mode={mode} key={mode} />
      ))}
    </span>
  );
}
