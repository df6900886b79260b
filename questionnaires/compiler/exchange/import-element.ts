/** One element of a SurveyJS page as a question of the format, or a sentence that says why not. */
import type { Raw } from "../source";
import { type Found, isRaw, listOf, readText, tellRest } from "./found";
import { carried, optionsOf } from "./import-options";

/** Elements that the format has, under their names here. A dropdown and a tagbox ask the same with another look. */
const TYPES = {
  radiogroup: "radiogroup",
  dropdown: "radiogroup",
  checkbox: "checkbox",
  tagbox: "checkbox",
  text: "text",
  comment: "comment",
} as const;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const READ = [
  "type",
  "name",
  "title",
  "description",
  "visibleIf",
  "visible",
  "inputType",
  "min",
  "max",
  "maxLength",
  "maxSelectedChoices",
  "choices",
  "validators",
];

export const isCarriedType = (type: unknown): type is keyof typeof TYPES =>
  typeof type === "string" && Object.hasOwn(TYPES, type);

const checksOf = (found: Found, name: string, element: Raw): { checks: Raw[]; bounds: Raw } => {
  const checks: Raw[] = [];
  const bounds: Raw = {};
  for (const item of listOf(element.validators)) {
    const validator = isRaw(item) ? item : {};
    const where = `${name} ${String(validator.type)} validator`;
    if (validator.type === "numeric") {
      if (typeof validator.minValue === "number") bounds.min = validator.minValue;
      if (typeof validator.maxValue === "number") bounds.max = validator.maxValue;
      tellRest(found, where, validator, ["type", "minValue", "maxValue"]);
    } else if (validator.type === "expression" && typeof validator.expression === "string") {
      checks.push({
        name: `check-${checks.length + 1}`,
        failIf: carried(found, where, validator.expression, true),
        severity: validator.notificationType === "warning" ? "soft" : "hard",
        message: readText(found, where, validator.text),
      });
      tellRest(found, where, validator, ["type", "expression", "text", "notificationType"]);
    } else found.notCarried.push(`${where}: the format has no such check.`);
  }
  return { checks, bounds };
};

const numberOf = (found: Found, name: string, element: Raw): Raw => {
  const read: Raw = {};
  for (const key of ["min", "max"] as const) {
    if (typeof element[key] === "number") read[key] = element[key];
    else if (element[key] !== undefined)
      found.notCarried.push(`${name}: ${key} “${String(element[key])}” is no number.`);
  }
  return read;
};

/** @param around conditions of the panels that it stood in */
export const questionOf = (found: Found, element: Raw, around: readonly string[]): Raw | null => {
  const name = String(element.name ?? "");
  const refuse = (why: string): null => {
    found.notCarried.push(`${name || "(no name)"} (${String(element.type)}): ${why}`);
    return null;
  };
  if (!isCarriedType(element.type)) return refuse("the format has no such element.");
  if (!NAME.test(name)) return refuse("a name is letters, digits and _ here, and begins with no digit.");
  const isNumber = element.type === "text" && element.inputType === "number";
  if (element.inputType !== undefined && element.inputType !== "text" && !isNumber)
    return refuse(`the format has no input of type ${String(element.inputType)}.`);
  const isChoice = element.type !== "text" && element.type !== "comment";
  if (isChoice && listOf(element.choices).length === 0) return refuse("it has no options of its own.");
  const preloaded = element.visible === false && element.type === "radiogroup";
  if (element.visible === false && !preloaded)
    return refuse("it is hidden; only a hidden single choice is carried, as preloaded.");
  tellRest(found, name, element, READ);
  const conditions = [...around, ...(typeof element.visibleIf === "string" ? [element.visibleIf] : [])];
  const { checks, bounds } = checksOf(found, name, element);
  return {
    name,
    type: TYPES[element.type],
    ...(isNumber ? { inputType: "number" } : {}),
    title: readText(found, name, element.title),
    ...(element.description === undefined
      ? {}
      : { description: readText(found, `${name} description`, element.description) }),
    ...(isChoice ? { choices: optionsOf(found, name, element) } : {}),
    ...(isNumber ? { ...numberOf(found, name, element), ...bounds } : {}),
    ...(typeof element.maxLength === "number" ? { maxLength: element.maxLength } : {}),
    ...(typeof element.maxSelectedChoices === "number" ? { maxSelected: element.maxSelectedChoices } : {}),
    ...(preloaded ? { preloaded: true } : conditionOf(found, name, conditions)),
    ...(checks.length > 0 ? { checks } : {}),
  };
};

export const conditionOf = (found: Found, where: string, conditions: readonly string[]): Raw => {
  if (conditions.length === 0) return {};
  const joined = conditions.length === 1 ? conditions[0]! : conditions.map((each) => `(${each})`).join(" and ");
  return { visibleIf: carried(found, where, joined) };
};
