/** Is a value one that its variable can hold? Strict: no type is guessed, no code accepted that was not declared. */
import type { Cell } from "./answers";
import { isMissingCode, type MissingCode } from "./missing";
import { boundValue } from "./tell";
import type { Mode, Text, Value, Variable, WaveFacts } from "./types";

export interface Fault {
  variable: string;
  kind:
    | "unknown-variable"
    | "not-on-this-screen"
    | "both-or-neither"
    | "wrong-type"
    | "unknown-code"
    | "out-of-range"
    | "too-many"
    | "too-long"
    | "exclusive"
    | "unanswered"
    | "missing-not-offered"
    | "check";
  message: Text;
  severity: "hard" | "soft";
}

/** Missing codes a clerk may key, beside those that the question offers. */
export const PAPER_MISSING: readonly MissingCode[] = ["blank", "illegible", "multiple-marks"];

export const hard = (variable: string, kind: Fault["kind"], fr: string, en: string): Fault => ({
  variable,
  kind,
  message: { fr, en },
  severity: "hard",
});

const wrongType = (variable: Variable) =>
  hard(
    variable.name,
    "wrong-type",
    "Cette réponse n’a pas la forme attendue.",
    "This answer does not have the expected form.",
  );
const unknownCode = (variable: Variable) =>
  hard(variable.name, "unknown-code", "Cette réponse n’est pas proposée.", "This answer is not one of those offered.");

const checkInteger = (variable: Variable, value: Value, wave: WaveFacts): Fault | null => {
  if (typeof value !== "number" || !Number.isInteger(value)) return wrongType(variable);
  const min = boundValue(variable.min, wave) ?? 0;
  const max = boundValue(variable.max, wave) ?? Number.MAX_SAFE_INTEGER;
  if (value >= min && value <= max) return null;
  return hard(
    variable.name,
    "out-of-range",
    `Indiquez un nombre entre ${min} et ${max}.`,
    `Give a number between ${min} and ${max}.`,
  );
};

const checkMulti = (variable: Variable, value: Value): Fault | null => {
  if (!Array.isArray(value) || value.length === 0) return wrongType(variable);
  let excludes = false;
  for (let index = 0; index < value.length; index += 1) {
    const choice = variable.choices.find((each) => each.value === value[index]);
    if (!choice) return unknownCode(variable);
    if (index > 0 && value[index]! <= value[index - 1]!) return wrongType(variable);
    excludes ||= choice.exclusive === true;
  }
  if (value.length > 1 && excludes)
    return hard(
      variable.name,
      "exclusive",
      "Une des réponses choisies exclut les autres.",
      "One of the chosen answers excludes the others.",
    );
  if (variable.maxSelected !== undefined && value.length > variable.maxSelected)
    return hard(
      variable.name,
      "too-many",
      `Choisissez ${variable.maxSelected} réponses au plus.`,
      `Choose ${variable.maxSelected} answers at most.`,
    );
  return null;
};

const checkText = (variable: Variable, value: Value): Fault | null => {
  if (typeof value !== "string" || value.trim() === "") return wrongType(variable);
  const max = variable.maxLength ?? 255;
  if (value.length <= max) return null;
  return hard(variable.name, "too-long", `${max} caractères au plus.`, `${max} characters at most.`);
};

export const checkValue = (variable: Variable, value: Value, wave: WaveFacts): Fault | null => {
  switch (variable.type) {
    case "single":
      if (typeof value !== "number") return wrongType(variable);
      return variable.choices.some((choice) => choice.value === value) ? null : unknownCode(variable);
    case "multi":
      return checkMulti(variable, value);
    case "integer":
      return checkInteger(variable, value, wave);
    case "text":
    case "list":
      return checkText(variable, value);
    case "decimal":
      return typeof value === "number" && Number.isFinite(value) ? null : wrongType(variable);
  }
};

/** Value or missing code, and one that this mode may give. */
export const checkCell = (variable: Variable, cell: Cell, mode: Mode, wave: WaveFacts): Fault | null => {
  if ((cell.value === undefined) === (cell.missing === undefined))
    return hard(
      variable.name,
      "both-or-neither",
      "Donnez une réponse ou une raison de ne pas répondre, pas les deux.",
      "Give an answer or a reason for not answering, not both.",
    );
  if (cell.value !== undefined) return checkValue(variable, cell.value, wave);
  const offered =
    variable.missing.includes(cell.missing!) || (mode === "paper" && PAPER_MISSING.includes(cell.missing!));
  if (isMissingCode(cell.missing) && offered) return null;
  return hard(
    variable.name,
    "missing-not-offered",
    "Cette question attend une réponse.",
    "This question needs an answer.",
  );
};
