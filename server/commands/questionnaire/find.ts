/** A questionnaire by what a person calls it: its name, a folder, or a file of a canonical definition. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fromCanonical, loadWithDefinition } from "../../../questionnaires/compiler/load";
import type { Questionnaire } from "../../../questionnaires/format/types";
import { CannotDo } from "./arguments";

const QUESTIONNAIRES = join(import.meta.dirname, "../../../questionnaires");
const PARTS = ["questionnaire", "choices", "offences", "templates", "modules"];

/** A file that somebody names is untrusted: whatever is no JSON is refused in a sentence. */
export const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CannotDo(`There is no file ${file}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CannotDo(`${file} is no JSON: ${(error as Error).message}`);
  }
};

const fromFile = (file: string): Questionnaire => {
  const json = readJson(file);
  if (typeof json !== "object" || json === null || !PARTS.every((part) => part in json))
    throw new CannotDo(
      `${file} is no canonical definition: it would hold ${PARTS.join(", ")}. “canonical NAME” writes one.`,
    );
  return fromCanonical(JSON.stringify(json));
};

export const folderOf = (name: string): string => {
  for (const folder of [name, join(QUESTIONNAIRES, name)])
    if (existsSync(join(folder, "questionnaire.yaml"))) return folder;
  throw new CannotDo(`There is no questionnaire “${name}”: give a name from questionnaires/, or a folder.`);
};

export const findQuestionnaire = (name: string): Questionnaire =>
  existsSync(name) && statSync(name).isFile() ? fromFile(name) : loadWithDefinition(folderOf(name)).questionnaire;
