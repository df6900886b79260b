/**
 * npm run questionnaire -- check NAME        faults of the definition, each with file, line, question and mend
 * npm run questionnaire -- codebook NAME     every template and variable (--language en, --year 2027)
 * npm run questionnaire -- compile NAME      the compiled questionnaire as JSON
 * npm run questionnaire -- canonical NAME    the canonical definition, as the store keeps it
 * npm run questionnaire -- diff A B          what changed in measure, and what only in telling
 * npm run questionnaire -- adopt NAME        a wave takes it over, as far as it may (--wave ID, --yes to do it)
 * npm run questionnaire -- versions          what a wave has taken over (--wave ID)
 * npm run questionnaire -- export NAME       one mode as plain SurveyJS JSON (--mode web --year 2026 --age 18)
 * npm run questionnaire -- import FILE       a plain SurveyJS JSON as a starting definition (--id NAME --into FOLDER)
 * npm run questionnaire -- preview NAME      the three modes side by side, in a browser, while it is being written
 * npm run questionnaire -- ddi NAME          the definition as DDI-Codebook 2.5 (--year 2026 --age 18)
 */
import { DefinitionRefused } from "../../questionnaires/compiler/faults";
import * as adopt from "./questionnaire/adopt";
import { type Arguments, CannotDo, readArguments } from "./questionnaire/arguments";
import * as exchange from "./questionnaire/exchange";
import { preview } from "./questionnaire/preview";
import * as read from "./questionnaire/read";

interface Verb {
  usage: string;
  /** how many names it wants */
  names: number;
  run(given: Arguments): number | Promise<number>;
}

const VERBS: Record<string, Verb> = {
  check: { usage: "check NAME", names: 1, run: read.check },
  codebook: { usage: "codebook NAME [--language fr|en] [--year YEAR] [--age AGE]", names: 1, run: read.codebook },
  compile: { usage: "compile NAME", names: 1, run: read.compile },
  canonical: { usage: "canonical NAME", names: 1, run: read.canonical },
  diff: { usage: "diff A B", names: 2, run: read.diff },
  preview: { usage: "preview NAME [--port PORT] [--against A] [--year YEAR] [--age AGE]", names: 1, run: preview },
  adopt: {
    usage: 'adopt NAME --wave ID [--measure-from 2026-12-01T00:00 --reason "…" --by LOGIN] [--yes]',
    names: 1,
    run: adopt.adopt,
  },
  versions: { usage: "versions --wave ID", names: 0, run: adopt.versions },
  export: {
    usage: "export NAME --mode web|phone|paper [--year YEAR] [--age AGE]",
    names: 1,
    run: exchange.exportMode,
  },
  import: { usage: "import FILE --id NAME --into FOLDER [--language fr|en]", names: 1, run: exchange.importForm },
  ddi: { usage: "ddi NAME [--year YEAR] [--age AGE]", names: 1, run: exchange.ddi },
};
const USAGE = [
  "npm run questionnaire -- …",
  ...Object.values(VERBS).map(({ usage }) => `  ${usage}`),
  "NAME, A, B: a questionnaire, a folder, or a file of a canonical definition",
].join("\n");

const run = ([verb, ...rest]: string[]): number | Promise<number> => {
  const known = verb !== undefined && Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const given = readArguments(rest);
  if (!known || given.names.length !== known.names) {
    console.error(USAGE);
    return 2;
  }
  return known.run(given);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DefinitionRefused || error instanceof CannotDo)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof CannotDo ? 2 : 1;
}
