/** The codebook: every template and every variable, with codes, condition, modes and sealing, in plain text. */
import { printCondition } from "../format/print-condition";
import { boundValue, tellText } from "../format/tell";
import type { Language, Questionnaire, Text, Variable, WaveFacts } from "../format/types";

const WORDS = {
  single: { fr: "choix unique", en: "single choice" },
  multi: { fr: "choix multiple", en: "multiple choice" },
  integer: { fr: "nombre entier", en: "whole number" },
  decimal: { fr: "nombre", en: "number" },
  text: { fr: "texte", en: "text" },
  list: { fr: "liste", en: "list" },
  asked: { fr: "posée", en: "asked" },
  preloaded: { fr: "connue d’avance", en: "preloaded" },
  derived: { fr: "dérivée", en: "derived" },
  always: { fr: "toujours", en: "always" },
  sealed: { fr: "scellée", en: "sealed" },
  perReport: { fr: "par incident", en: "per incident" },
  codedLater: { fr: "codée ensuite", en: "coded later" },
  vault: { fr: "va aux contacts, jamais à côté des réponses", en: "goes to the contacts, never beside answers" },
  template: { fr: "modèle, une fois par fait", en: "template, once per offence" },
} as const satisfies Record<string, Text>;

const boundText = (variable: Variable, wave: WaveFacts): string => {
  if (variable.type !== "integer") return "";
  const min = boundValue(variable.min, wave);
  const max = boundValue(variable.max, wave);
  return ` [${min ?? 0}..${max ?? ""}]`;
};

/** One variable in a few lines. */
const describe = (variable: Variable, language: Language, wave: WaveFacts): string => {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const facts = [
    `${word(variable.type)}${boundText(variable, wave)}`,
    variable.scope === "incident" ? word("perReport") : "",
    variable.origin === "asked" ? variable.askedIn.join(" ") : word(variable.origin),
    variable.sensitivity > 0 ? `${word("sealed")} (${variable.sensitivity})` : "",
    variable.codedLater ? word("codedLater") : "",
    variable.contact ? word("vault") : "",
    variable.iccs ? `ICCS ${variable.iccs}` : "",
    variable.missing.length > 0 ? `+ ${variable.missing.join(", ")}` : "",
  ].filter((fact) => fact !== "");
  const lines = [
    `${variable.name.padEnd(12)} ${tellText(variable.title, language, wave)}`,
    `${" ".repeat(13)}${facts.join(" · ")}`,
    `${" ".repeat(13)}${variable.condition ? printCondition(variable.condition) : word("always")}`,
    ...variable.choices.map(
      (choice) =>
        `${" ".repeat(13)}${String(choice.value).padStart(3)}  ${tellText(choice.text, language, wave)}${choice.exclusive ? " *" : ""}`,
    ),
  ];
  return lines.join("\n");
};

/** @returns one entry a variable, templates before their first expansion, in the order of the questionnaire */
export const codebookEntries = (questionnaire: Questionnaire, language: Language, wave: WaveFacts): string[] => {
  const seen = new Set<string>();
  return questionnaire.modules.flatMap((module) => {
    const names = questionnaire.order.filter((name) => questionnaire.variables[name]!.module === module.name);
    const entries = names.flatMap((name) => {
      const variable = questionnaire.variables[name]!;
      const entry = describe(variable, language, wave);
      if (!variable.template || seen.has(variable.template)) return [entry];
      seen.add(variable.template);
      const expansions = questionnaire.templates.find((template) => template.name === variable.template)!.expansions;
      return [`${variable.template.padEnd(12)} ${WORDS.template[language]}: ${expansions.join(" ")}`, entry];
    });
    return [`\n== ${module.part}  ${module.name}  ${module.title[language]}`, ...entries];
  });
};
