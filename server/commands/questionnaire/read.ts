/** Verbs that read a questionnaire and print what it is. Each returns its exit code. */
import { codebookEntries } from "../../../questionnaires/compiler/codebook";
import { changesMeasure, diffQuestionnaires } from "../../../questionnaires/compiler/diff";
import { describeDiff } from "../../../questionnaires/compiler/diff/describe";
import { loadWithDefinition } from "../../../questionnaires/compiler/load";
import type { Arguments } from "./arguments";
import { findQuestionnaire, folderOf } from "./find";

/** A change of measure is no failure of the command, and yet a script must be able to tell it from one of telling. */
const MEASURE_CHANGED = 3;

export const check = ({ names }: Arguments): number => {
  const { id, modules, order, variables, hashes } = findQuestionnaire(names[0]!);
  const asked = Object.values(variables).filter((variable) => variable.origin === "asked");
  console.log(
    `${id}: no fault. ${modules.length} modules, ${order.length} variables (${asked.length} asked), measure ${hashes.measure.slice(0, 6)}, telling ${hashes.telling.slice(0, 6)}.`,
  );
  return 0;
};

export const codebook = ({ names, language, wave }: Arguments): number => {
  console.log(codebookEntries(findQuestionnaire(names[0]!), language ?? "fr", wave).join("\n"));
  return 0;
};

export const compile = ({ names }: Arguments): number => {
  console.log(JSON.stringify(findQuestionnaire(names[0]!), null, 2));
  return 0;
};

export const canonical = ({ names }: Arguments): number => {
  console.log(loadWithDefinition(folderOf(names[0]!)).definition);
  return 0;
};

export const diff = ({ names }: Arguments): number => {
  const [a, b] = [findQuestionnaire(names[0]!), findQuestionnaire(names[1]!)];
  const rows = diffQuestionnaires(a, b);
  console.log(describeDiff(rows, a, b));
  return changesMeasure(rows) ? MEASURE_CHANGED : 0;
};
