import { hourExact, number, useLanguage, useWords } from "../../staff-ui";
import type { Standing } from "./useKeying";
import { KEYING_WORDS } from "./words";

/** Whether it is kept, in words. */
export function StandingLine({ standing, page, dirty }: { standing: Standing; page: number; dirty: boolean }) {
  const w = useWords(KEYING_WORDS);
  const { language } = useLanguage();
  const told =
    standing.kind === "saving" || standing.kind === "waiting"
      ? w.saving
      : dirty
        ? w.notSaved(number(page, language))
        : standing.kind === "saved"
          ? w.saved(hourExact(standing.at, language))
          : w.nothingYet;
  return (
    <span className="standing" role="status" data-standing={dirty ? "dirty" : standing.kind}>
      {told}
    </span>
  );
}
