/** From YAML files, or from the canonical definition that the store kept, to the compiled questionnaire. */
import type { Questionnaire, Text } from "../format/types";
import { MODES } from "../format/types";
import { canonicalDefinition, hashesOf } from "./canonical";
import { closeConditions } from "./close-conditions";
import { type DefinitionFault, DefinitionRefused } from "./faults";
import { lint } from "./lint/lint";
import { sheetOf } from "./lint/rule";
import { readIncident, readOffences, reportVariables } from "./read-frame";
import { readModule } from "./read-module";
import { readPhases } from "./read-phases";
import { Reader } from "./reader";
import { type Definition, Places, type Raw, readDefinition } from "./source";
import { readTheme } from "./theme/read-theme";
import type { Theme } from "./theme/theme";
import { raiseSensitivity, verify, type Written } from "./verify";
import { verifyPhases } from "./verify-phases";

const FRAME_KEYS = ["id", "title", "welcome", "modules", "incident", "phases"];

const readWelcome = (reader: Reader, frame: Raw): Questionnaire["welcome"] => {
  if (frame.welcome === undefined) return {};
  const raw = reader.map(frame.welcome, frame, "welcome");
  reader.only(raw, MODES);
  return Object.fromEntries(
    MODES.flatMap((mode) =>
      raw[mode] === undefined
        ? []
        : [[mode, reader.list(raw[mode], raw, mode).map((text): Text => reader.text({ [mode]: text }, mode, true)!)]],
    ),
  );
};

const templatesOf = (questionnaire: Questionnaire): Questionnaire["templates"] => {
  const byName = new Map<string, string[]>();
  for (const name of questionnaire.order) {
    const { template } = questionnaire.variables[name]!;
    if (template) byName.set(template, [...(byName.get(template) ?? []), name]);
  }
  return [...byName].map(([name, expansions]) => ({ name, expansions }));
};

/** @param beside faults of files that belong to the questionnaire, and not to its definition */
const compile = (
  definition: Definition,
  places: Places,
  withLint: boolean,
  beside: DefinitionFault[] = [],
): Questionnaire => {
  const reader = new Reader(places);
  const frame = definition.questionnaire;
  reader.only(frame, FRAME_KEYS);
  const offences = readOffences(reader, definition);
  const incident = readIncident(reader, definition);
  const questionnaire: Questionnaire = {
    id: reader.string(frame, "id"),
    title: reader.text(frame, "title", true)!,
    welcome: readWelcome(reader, frame),
    modules: [],
    variables: {},
    order: [],
    offences,
    incident,
    phases: readPhases(reader, frame),
    templates: [],
    hashes: hashesOf(definition),
  };
  const written: Written[] = [];
  const add = (variable: Written["variable"]) => {
    questionnaire.order.push(variable.name);
    questionnaire.variables[variable.name] = variable;
  };
  for (const raw of definition.modules) {
    const { module, variables } = readModule(reader, raw, definition, offences);
    questionnaire.modules.push(module);
    written.push(...variables);
    for (const { variable } of variables) if (!questionnaire.variables[variable.name]) add(variable);
    if (incident && module.name === incident.module) for (const variable of reportVariables(incident)) add(variable);
  }
  verify(reader, questionnaire, written);
  verifyPhases(reader, questionnaire, frame);
  // The lint thinks about conditions: it needs names and codes that are sound.
  if (withLint && reader.faults.length === 0) lint(reader, sheetOf(questionnaire, written, definition));
  const faults = [...reader.faults, ...beside];
  if (faults.length > 0) throw new DefinitionRefused(unique(faults));
  closeConditions(questionnaire);
  raiseSensitivity(questionnaire);
  questionnaire.templates = templatesOf(questionnaire);
  return questionnaire;
};

/** @throws DefinitionRefused with every fault that was found */
export const compileDefinition = (definition: Definition, places: Places = new Places()): Questionnaire =>
  compile(definition, places, false);

/** A fault of a template shows once, not once for each offence. */
const unique = (faults: DefinitionRefused["faults"]): DefinitionRefused["faults"] => {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.file}:${fault.line}:${fault.code}:${fault.line === 0 ? fault.message : ""}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** @param folder such as questionnaires/vrs-2026 */
export const loadQuestionnaire = (folder: string): Questionnaire => loadWithDefinition(folder).questionnaire;

export interface Loaded {
  questionnaire: Questionnaire;
  /** the text that the store keeps of it */
  definition: string;
  /** how it looks to a household; beside the hashes (docs/decisions/0021-themes-beside-the-hashes.md) */
  theme: Theme;
}

export const loadWithDefinition = (folder: string): Loaded => {
  const { definition, places } = readDefinition(folder);
  const { theme, faults } = readTheme(folder);
  return {
    questionnaire: compile(definition, places, true, faults),
    definition: canonicalDefinition(definition),
    theme,
  };
};

export const fromCanonical = (text: string): Questionnaire => compileDefinition(JSON.parse(text) as Definition);
