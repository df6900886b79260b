/**
 * `npm run prove -- [NAME] [--runs 5000]`: looks for an answer set on which the three tellings of a questionnaire differ.
 * Prints what was looked at, and the shrunk counter-example where there is one.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import {
  againstPaperReader,
  againstSurveyCore,
  type Equality,
  generatedAgainstPaperReader,
  generatedAgainstSurveyCore,
} from "./equalities";

const FOLDER = "questionnaires";
/** Not a folder: small random questionnaires. */
const GENERATED = "generated";
const all = [...readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "questionnaire.yaml"))), GENERATED];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5000" }, seed: { type: "string" } },
});
const runs = Number(values.runs);
const names = positionals.length > 0 ? positionals : all;
const unknown = names.filter((name) => !all.includes(name));

const PROGRESS_EVERY_MS = 60_000;
/** Hundreds of answers could be shrunk for hours; what is left after this is small enough to read. */
const SHRINK_AT_MOST_MS = 180_000;

/** The same property, which says how far it is, and finds nothing any more once it has been shrunk for long enough. */
const watched = (property: Equality["property"], numRuns: number): Equality["property"] => {
  const run = property.run.bind(property);
  let looked = 0;
  let said = Date.now();
  let failedSince: number | null = null;
  property.run = (value) => {
    const now = Date.now();
    if (failedSince !== null && now - failedSince > SHRINK_AT_MOST_MS) return null;
    if (now - said > PROGRESS_EVERY_MS) {
      said = now;
      console.error(failedSince === null ? `  ${looked} of ${numRuns}` : "  a difference; shrinking it");
    }
    looked += 1;
    const failure = run(value);
    if (failure !== null) failedSince ??= now;
    return failure;
  };
  return property;
};

const prove = ({ name, looksAt, property }: Equality, numRuns: number): boolean => {
  const begun = Date.now();
  const result = fc.check(watched(property, numRuns), {
    numRuns,
    ...(values.seed ? { seed: Number(values.seed) } : {}),
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  if (!result.failed) {
    console.log(`${name}: ${result.numRuns} ${looksAt}, no difference (seed ${result.seed}, ${seconds} s)`);
    return true;
  }
  console.log(`${name}: a difference after ${result.numRuns} ${looksAt}, shrunk ${result.numShrinks} times`);
  console.log(`  seed ${result.seed}, path ${result.counterexamplePath}`);
  console.log(`  ${JSON.stringify(result.counterexample)}`);
  console.log(`  ${result.errorInstance instanceof Error ? result.errorInstance.message : ""}`);
  return false;
};

if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(`Usage: npm run prove -- [${all.join(" | ")}] [--runs 5000]`);
  process.exitCode = 2;
} else {
  const half = Math.ceil(runs / 2);
  const equalitiesOf = (name: string): [Equality, number][] => {
    if (name === GENERATED)
      return [
        [generatedAgainstPaperReader(), runs],
        [generatedAgainstSurveyCore("web"), half],
        [generatedAgainstSurveyCore("phone"), half],
      ];
    const questionnaire = loadQuestionnaire(join(FOLDER, name));
    return [
      [againstPaperReader(questionnaire), runs],
      [againstSurveyCore(questionnaire, "web"), half],
      [againstSurveyCore(questionnaire, "phone"), half],
    ];
  };
  for (const name of names)
    for (const [equality, numRuns] of equalitiesOf(name)) if (!prove(equality, numRuns)) process.exitCode = 1;
}
