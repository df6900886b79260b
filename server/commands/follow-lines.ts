/** What is said at the start where the questionnaire's files are not what a running wave pins. */
import { measureInWords } from "../domain/wave-version";
import type { Plan } from "../services/fieldwork/take-over-version";
import type { Wave } from "../store/records";

export const followLines = (followed: readonly { wave: Wave; plan: Plan }[]): string[] =>
  followed.flatMap(({ wave: { id, questionnaireId }, plan: { version, refusal, rows } }) => {
    if (version)
      return [
        `Wave ${id}: the questionnaire changed in telling only, and is taken over as version ${version.serial}.`,
        "  Open sittings end as they began; the next ones tell it anew.",
      ];
    if (refusal === null) return [];
    return [
      `Wave ${id} keeps its questionnaire: the files measure something else now.`,
      `  Differs: ${measureInWords(rows)}.`,
      `  See all: npm run questionnaire -- adopt ${questionnaireId} --wave ${id}`,
      `  Declare: npm run questionnaire -- adopt ${questionnaireId} --wave ${id} --measure-from 2026-12-01T00:00 --reason "…" --by LOGIN --yes`,
      "  Or put the files back; until then answers are given to the version that the wave holds.",
    ];
  });
