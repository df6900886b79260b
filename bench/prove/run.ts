/**
 * `npm run prove -- [NAME] [--runs 5000]`: looks for an answer set on which the three tellings of a questionnaire differ.
 * Prints what was looked at, and the shrunk counter-example where there is one.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { againstPaperReader, againstSurveyCore, type Equality } from "./equalities";

const FOLDER = "questionnaires";
const all = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "questionnaire.yaml")));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5000" }, seed: { type: "string" } },
});
const runs = Number(values.runs);
const names = positionals.length > 0 ? positionals : all;
const unknown = names.filter((name) => !all.includes(name));

const prove = ({ name, property }: Equality, numRuns: number): boolean => {
  const begun = Date.now();
  const result = fc.check(property, { numRuns, ...(values.seed ? { seed: Number(values.seed) } : {}) });
  const seconds = Math.round((Date.now() - begun) / 1000);
  if (!result.failed) {
    console.log(`${name}: ${result.numRuns} answer sets, no difference (${seconds} s)`);
    return true;
  }
  console.log(`${name}: a difference after ${result.numRuns} answer sets, shrunk ${result.numShrinks} times`);
  console.log(`  seed ${result.seed}, path ${result.counterexamplePath}`);
  console.log(`  ${JSON.stringify(result.counterexample)}`);
  console.log(`  ${result.errorInstance instanceof Error ? result.errorInstance.message : ""}`);
  return false;
};

if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(`Usage: npm run prove -- [${all.join(" | ")}] [--runs 5000]`);
  process.exitCode = 2;
} else {
  for (const name of names) {
    const questionnaire = loadQuestionnaire(join(FOLDER, name));
    const half = Math.ceil(runs / 2);
    const proved = [
      prove(againstPaperReader(questionnaire), runs),
      prove(againstSurveyCore(questionnaire, "web"), half),
      prove(againstSurveyCore(questionnaire, "phone"), half),
    ];
    if (proved.includes(false)) process.exitCode = 1;
  }
}
