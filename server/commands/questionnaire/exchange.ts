/**
 * Verbs that carry a questionnaire to other systems and back. The file goes to standard output; what it cannot carry goes
 * to standard error, so that `> form.json` keeps only the form.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toDdi } from "../../../questionnaires/compiler/exchange/ddi";
import { definitionFiles } from "../../../questionnaires/compiler/exchange/definition-files";
import { ImportRefused, importSurveyJs } from "../../../questionnaires/compiler/exchange/import-survey";
import { exportSurveyJs } from "../../../questionnaires/compiler/exchange/plain-survey";
import { DefinitionRefused } from "../../../questionnaires/compiler/faults";
import { loadQuestionnaire } from "../../../questionnaires/compiler/load";
import { MODES } from "../../../questionnaires/format/types";
import { type Arguments, CannotDo } from "./arguments";
import { findQuestionnaire, readJson } from "./find";

const listed = (heading: string, lines: readonly string[]): string =>
  [heading, ...lines.map((line) => `  ${line}`)].join("\n");

export const exportMode = ({ names, mode: typed, wave }: Arguments): number => {
  const mode = MODES.find((each) => each === typed);
  if (!mode) throw new CannotDo(`Say which mode: --mode ${MODES.join("|")}.`);
  const { survey, notCarried } = exportSurveyJs(findQuestionnaire(names[0]!), mode, wave);
  console.log(JSON.stringify(survey, null, 2));
  console.error(listed("A plain form does not carry:", notCarried));
  return 0;
};

export const ddi = ({ names, wave }: Arguments): number => {
  console.log(toDdi(findQuestionnaire(names[0]!), wave));
  return 0;
};

const imported = (file: string, id: string, language: Arguments["language"]) => {
  try {
    return importSurveyJs(readJson(file), id, language);
  } catch (error) {
    if (error instanceof ImportRefused) throw new CannotDo(`${file}: ${error.message}`);
    throw error;
  }
};

export const importForm = ({ names, id, into, language }: Arguments): number => {
  if (!id || !/^[a-z0-9-]+$/.test(id)) throw new CannotDo("Say its name, in small letters, digits and -: --id NAME.");
  if (!into) throw new CannotDo("Say where to write it: --into FOLDER.");
  // a definition that somebody wrote is worth more than one that a command can write again
  if (existsSync(join(into, "questionnaire.yaml")))
    throw new CannotDo(`${into} holds a questionnaire already: name another folder.`);
  const { definition, notCarried } = imported(names[0]!, id, language);
  const files = definitionFiles(definition);
  mkdirSync(into, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(into, file), text);
  console.log(listed(`Written to ${into}:`, Object.keys(files)));
  console.log(notCarried.length === 0 ? "Everything was carried." : listed("Not carried:", notCarried));
  try {
    loadQuestionnaire(into);
    console.log("It loads as it is.");
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error;
    console.log(`To do before it loads. ${error.message}`);
  }
  return 0;
};
