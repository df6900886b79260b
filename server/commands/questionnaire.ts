/**
 * npm run questionnaire -- check NAME      faults of the definition, each with file, line, question and mend
 * npm run questionnaire -- codebook NAME   every template and variable (--language en, --year 2027)
 * npm run questionnaire -- compile NAME    the compiled questionnaire as JSON
 */
import { join } from "node:path";
import { codebookEntries } from "../../questionnaires/compiler/codebook";
import { DefinitionRefused } from "../../questionnaires/compiler/faults";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Language } from "../../questionnaires/format/types";

const USAGE = "npm run questionnaire -- check|codebook|compile NAME [--language fr|en] [--year YEAR] [--age AGE]";
/** Only for the figures in a codebook's texts; a wave brings its own. */
const SHOWN_AGE_FLOOR = 18;

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};

const [verb, name] = process.argv.slice(2);
const folder = (id: string) => join(import.meta.dirname, "../../questionnaires", id);

const run = (): number => {
  if (!verb || !name || name.startsWith("--")) {
    console.error(USAGE);
    return 2;
  }
  const questionnaire = loadQuestionnaire(name.includes("/") ? name : folder(name));
  const asked = Object.values(questionnaire.variables).filter((variable) => variable.origin === "asked");
  switch (verb) {
    case "check":
      console.log(
        `${questionnaire.id}: no fault. ${questionnaire.modules.length} modules, ${questionnaire.order.length} variables (${asked.length} asked), measure ${questionnaire.hashes.measure.slice(0, 6)}, telling ${questionnaire.hashes.telling.slice(0, 6)}.`,
      );
      return 0;
    case "codebook": {
      const language: Language = option("language", "fr") === "en" ? "en" : "fr";
      const wave = {
        year: Number(option("year", String(new Date().getFullYear()))),
        ageFloor: Number(option("age", String(SHOWN_AGE_FLOOR))),
      };
      console.log(codebookEntries(questionnaire, language, wave).join("\n"));
      return 0;
    }
    case "compile":
      console.log(JSON.stringify(questionnaire, null, 2));
      return 0;
    default:
      console.error(USAGE);
      return 2;
  }
};

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof DefinitionRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
