/** A definition as the YAML files that a methodologist goes on with. */
import { stringify } from "yaml";
import type { Definition } from "../source";

const yaml = (value: unknown): string => stringify(value, { lineWidth: 120, aliasDuplicateObjects: false });

/** @returns text by file name */
export const definitionFiles = (definition: Definition): Record<string, string> => {
  const { questionnaire, choices, offences, templates, modules } = definition;
  const names = (questionnaire.modules as string[]).map((name) => `${name}.yaml`);
  return {
    "questionnaire.yaml": yaml(questionnaire),
    "choices.yaml": yaml(choices),
    "offences.yaml": yaml(offences),
    "templates.yaml": yaml(templates),
    ...Object.fromEntries(names.map((name, at) => [name, yaml(modules[at])])),
  };
};
