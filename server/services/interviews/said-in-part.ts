/** What an interviewer sees of the part so far: unsealed answers of this very part, in words. */
import type { Step } from "../../../questionnaires/format/route";
import { tellBoth, toldIn } from "../../../questionnaires/format/tell";
import { LANGUAGES, type Text, type Variable } from "../../../questionnaires/format/types";
import type { ScreenView } from "../../contract/screen";
import type { FoldedCell } from "./fold";
import type { OpenInterview } from "./open-interview";

/** A value in words: the option's text, or the figure. null where there is no value. */
export const inWords = (
  variable: Variable,
  cell: Pick<FoldedCell, "value">,
  wave: OpenInterview["wave"],
): Text | null => {
  const { value } = cell;
  if (value === undefined) return null;
  const codes = Array.isArray(value) ? value : [value];
  if (variable.type !== "single" && variable.type !== "multi") return { fr: String(value), en: String(value) };
  const texts = codes.flatMap(
    (code) => toldIn(variable, "phone").choices.find((choice) => choice.value === code)?.text ?? [],
  );
  if (texts.length === 0) return null;
  const told = texts.map((text) => tellBoth(text, wave));
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, told.map((text) => text[language]).join(", ")]),
  ) as Text;
};

export const saidInPart = (open: OpenInterview, step: Step): ScreenView["saidInPart"] => {
  const sealed = open.questionnaire.modules.some((module) => module.part === step.module.part && module.sealed);
  if (sealed) return [];
  return open.questionnaire.order.flatMap((name) => {
    const variable = open.questionnaire.variables[name]!;
    const cell = open.folded.cells[name];
    const module = open.questionnaire.modules.find((each) => each.name === variable.module)!;
    if (
      module.part !== step.module.part ||
      variable.sensitivity > 0 ||
      variable.contact ||
      !cell ||
      step.variables.includes(name)
    )
      return [];
    const text = inWords(variable, cell, open.wave);
    return text ? [{ variable: name, text }] : [];
  });
};
