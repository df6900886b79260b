/**
 * The states that an answer can be in, as far as some conditions can tell them apart. There may be more states here than
 * a respondent can reach, never fewer: a rule that finds nothing among them is right to say "never".
 */
import type { Cell } from "../../format/answers";
import { type Condition, isReference, REPORT_TYPE, type Reference } from "../../format/condition";
import { MISSING, MISSING_CODES } from "../../format/missing";
import type { Questionnaire, Value, Variable } from "../../format/types";

export type Atom = Exclude<Condition, { op: "and" | "or" | "not" }>;
export const atomsOf = (condition: Condition): Atom[] => {
  if (!("of" in condition)) return [condition];
  return Array.isArray(condition.of) ? condition.of.flatMap(atomsOf) : atomsOf(condition.of);
};
export const sidesOf = (atom: Atom): Reference[] =>
  atom.op === "compare" && isReference(atom.right) ? [atom.left, atom.right] : [atom.left];

/** More codes than that, each ticked or not, are too many to go through. */
const MOST_TICKS = 10;

const literalsOf = (atom: Atom): (number | string)[] => {
  if ("values" in atom) return atom.values;
  if ("value" in atom) return [atom.value];
  return atom.op === "compare" && !isReference(atom.right) ? [atom.right.value] : [];
};

/** Every set of the codes that are read, with and without some other option: the rest makes no difference. */
const ticks = (variable: Variable, read: Set<number | string>): Value[] | null => {
  const codes = variable.choices.map(({ value }) => value);
  const alone = new Set(variable.choices.flatMap(({ value, exclusive }) => (exclusive ? [value] : [])));
  const open = codes.filter((code) => !alone.has(code));
  const told = open.filter((code) => read.has(code));
  const other = open.find((code) => !read.has(code));
  const among = other === undefined ? told : [...told, other];
  if (among.length > MOST_TICKS) return null;
  const sets = Array.from({ length: 2 ** among.length }, (_, bits) => among.filter((_code, bit) => bits & (1 << bit)));
  return [...sets.slice(1), ...[...alone].map((code) => [code])];
};

/**
 * Whole numbers around every constant: between two neighbouring constants only the order of the values counts, and
 * `count` numbers beside each constant can stand in any order.
 */
const integers = (variable: Variable, constants: number[], count: number): Value[] => {
  // Without a bound of its own a number starts at 0 (`checkValue`); a bound that moves with the wave is no bound here.
  const least = typeof (variable.min ?? 0) === "number" ? Number(variable.min ?? 0) : Number.NEGATIVE_INFINITY;
  const most = typeof variable.max === "number" ? variable.max : Number.POSITIVE_INFINITY;
  const near = (constants.length > 0 ? constants : [0]).flatMap((constant) =>
    Array.from({ length: 2 * count + 1 }, (_, step) => Math.round(constant) + step - count),
  );
  return [...new Set(near)].filter((value) => value >= least && value <= most).sort((a, b) => a - b);
};

interface Around {
  questionnaire: Questionnaire;
  /** all that is asked about at once */
  atoms: Atom[];
}

const valuesOf = (name: string, { questionnaire, atoms }: Around): Value[] | null => {
  const reading = atoms.filter((atom) => sidesOf(atom).some((side) => side.name === name && !side.missing));
  const read = new Set(reading.flatMap(literalsOf));
  if (name === REPORT_TYPE && reading.some((atom) => sidesOf(atom).some((side) => side.incident)))
    return questionnaire.offences.flatMap(({ code, size }) => (size > 0 ? [code] : []));
  const variable = questionnaire.variables[name];
  if (!variable) return null;
  switch (variable.type) {
    case "single":
      return variable.choices.map(({ value }) => value);
    case "multi":
      return ticks(variable, read);
    case "integer": {
      const numeric = [...new Set(atoms.flatMap(sidesOf).map((side) => side.name))].flatMap(
        (each) => questionnaire.variables[each] ?? [],
      );
      const bounds = numeric.flatMap(({ min, max }) => [min ?? 0, max]).filter((bound) => typeof bound === "number");
      const constants = atoms.flatMap(literalsOf).filter((value) => typeof value === "number");
      return integers(variable, [...new Set([...constants, ...bounds])], compared(atoms));
    }
    default:
      // A text, a place, a probability: whether there is one is all that can be gone through.
      return reading.every(({ op }) => op === "empty" || op === "notempty") ? ["some"] : null;
  }
};

/** How many values may have to be told apart between two constants. */
const compared = (atoms: Atom[]): number => {
  const beside = atoms
    .filter((atom) => sidesOf(atom).length > 1)
    .flatMap((atom) => sidesOf(atom).map(({ name }) => name));
  return Math.max(1, new Set(beside).size);
};

/** null: too many, or of a kind that cannot be gone through */
export const statesOf = (name: string, around: Around): Cell[] | null => {
  const values = valuesOf(name, around);
  if (values === null) return null;
  const offered = around.questionnaire.variables[name]?.missing ?? [];
  const missing = around.atoms.some((atom) => sidesOf(atom).some((side) => side.missing && side.name === name))
    ? MISSING_CODES.filter((code) => MISSING[code].givenBy !== "respondent" || offered.includes(code))
    : [];
  return [{}, ...values.map((value) => ({ value })), ...missing.map((code) => ({ missing: code }))];
};
