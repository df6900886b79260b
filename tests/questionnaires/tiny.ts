/** A whole questionnaire in a few lines, so that a test shows the one thing that it is about. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DefinitionFault, DefinitionRefused, describeFault } from "../../questionnaires/compiler/faults";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Surroundings } from "../../questionnaires/format/answers";
import type { Mode } from "../../questionnaires/format/types";

const FRAME = `
id: tiny
title: {fr: Petit, en: Tiny}
modules: [a]
`;
const CHOICES = `
yes-no:
  - {value: 1, text: {fr: Oui, en: "Yes"}}
  - {value: 2, text: {fr: Non, en: "No"}}
`;

/** A question in one line: `question("Q1", 'visibleIf: "{Q0} = 1"')`. */
export const question = (name: string, ...more: string[]): string =>
  [
    `      - name: ${name}`,
    "type: radiogroup",
    `title: {fr: ${name} ?, en: ${name}?}`,
    "choices: yes-no",
    ...more,
  ].join("\n        ");

export const moduleOf = (elements: string, head = ""): string => `
name: A
part: A
title: {fr: A, en: A}
${head}
screens:
  - screen: one
    elements:
${elements}
`;

export interface TinyFiles {
  frame?: string;
  choices?: string;
  offences?: string;
  templates?: string;
  modules: Record<string, string>;
}

export const writeTiny = ({
  frame = FRAME,
  choices = CHOICES,
  offences = "[]",
  templates = "{}",
  modules,
}: TinyFiles): string => {
  const folder = mkdtempSync(join(tmpdir(), "questionnaire-"));
  const files = {
    "questionnaire.yaml": frame,
    "choices.yaml": choices,
    "offences.yaml": offences,
    "templates.yaml": templates,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, `${name}.yaml`), text);
  return folder;
};

export const loadTiny = (elements: string, head = "") =>
  loadQuestionnaire(writeTiny({ modules: { a: moduleOf(elements, head) } }));

export const faultsOf = (files: TinyFiles): DefinitionFault[] => {
  try {
    loadQuestionnaire(writeTiny(files));
  } catch (error) {
    if (error instanceof DefinitionRefused) return error.faults;
    throw error;
  }
  return [];
};
export const sayFaults = (files: TinyFiles): string[] => faultsOf(files).map(describeFault);

export const around = (mode: Mode = "web", more: Partial<Surroundings> = {}): Surroundings => ({
  mode,
  wave: { year: 2026, ageFloor: 18 },
  preload: {},
  ...more,
});
