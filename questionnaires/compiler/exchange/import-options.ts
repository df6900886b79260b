/** Options of a SurveyJS question: their values become codes, and conditions that name a value follow. */
import type { Raw } from "../source";
import { faithful } from "./faithful";
import { type Found, isRaw, listOf, readText, tellRest } from "./found";

const choiceValue = (choice: unknown): unknown => (isRaw(choice) ? choice.value : choice);
const isWhole = (value: unknown): boolean => /^-?\d+$/.test(String(value));

/** Whole numbers stay what they are. One word among them, and all get numbers from 1: half of a code would mislead. */
export const codesOf = (element: Raw): Map<string, number> => {
  const values = listOf(element.choices).map((choice) => String(choiceValue(choice)));
  return new Map(values.map((value, at) => [value, values.every(isWhole) ? Number(value) : at + 1]));
};

const READ = ["value", "text", "visibleIf", "isExclusive"];

export const optionsOf = (found: Found, name: string, element: Raw): Raw[] => {
  const codes = found.recoded.get(name) ?? codesOf(element);
  const words = [...codes].filter(([value, code]) => value !== String(code));
  if (words.length > 0)
    found.notCarried.push(
      `${name}: its values are words; the codes are ${words.map(([value, code]) => `${code} for “${value}”`).join(", ")}.`,
    );
  return listOf(element.choices).map((choice) => {
    const raw = isRaw(choice) ? choice : {};
    const value = choiceValue(choice);
    const where = `${name} option ${String(value)}`;
    tellRest(found, where, raw, READ);
    const visibleIf = typeof raw.visibleIf === "string" ? carried(found, where, raw.visibleIf) : undefined;
    return {
      value: codes.get(String(value)) ?? Number.NaN,
      // SurveyJS shows the value where an option has no text
      text: readText(found, where, raw.text ?? (typeof value === "string" ? value : undefined)),
      ...(raw.isExclusive === true ? { exclusive: true } : {}),
      ...(visibleIf ? { visibleIf } : {}),
    };
  });
};

/** What cannot be read stays as it was written, so that the load refuses it at its place: to drop it asks too many. */
export const carried = (found: Found, where: string, expression: string, negated = false): string => {
  const condition = faithful(expression, found.recoded, negated);
  if (condition !== null) return condition;
  found.notCarried.push(
    `${where}: its condition “${expression}” is kept as it stands; the load refuses it until it is mended.`,
  );
  return negated ? `!(${expression})` : expression;
};
