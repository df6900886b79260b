/**
 * Earlier answers that lead to a question: as few as its condition needs. A way of making the condition true is looked for
 * depth first; what an answer must be to satisfy all that was asked of it so far is decided by the compiled condition.
 */
import type { Answers, Cell, Report, Surroundings } from "../../../../questionnaires/format/answers";
import { compileCondition, WAVE_REFERENCES } from "../../../../questionnaires/format/compile-condition";
import {
  type Condition,
  conditionIn,
  isReference,
  REPORT_TYPE,
  type Reference,
  withoutNot,
} from "../../../../questionnaires/format/condition";
import { boundValue } from "../../../../questionnaires/format/tell";
import type { Mode, Questionnaire, Variable, WaveFacts } from "../../../../questionnaires/format/types";

/** Answers that were found: of the person, of the report at hand, and what was known before. */
export interface Start {
  cells: Record<string, Cell>;
  reportCells: Record<string, Cell>;
  offence: string | null;
  preload: Record<string, number>;
}

type Atom = Exclude<Condition, { of: unknown }>;
type Asked = Map<string, Atom[]>;

/** A thicket of alternatives is given up after so many tries. */
const MOST_TRIES = 20_000;
const WORDS = "…";

const keyOf = ({ name, incident }: Reference): string => (incident ? `#${name}` : name);
const fromWave = ({ name }: Reference): boolean => Object.hasOwn(WAVE_REFERENCES, name);

/** What an answer is compared with somewhere: the values next to it are the interesting ones. */
const literalsOf = (atoms: Atom[]): (number | string)[] =>
  atoms.flatMap((atom) => {
    if (atom.op === "anyof" || atom.op === "noneof") return atom.values;
    if (atom.op === "contains" || atom.op === "notcontains" || atom.op === "granted") return [atom.value];
    return atom.op === "compare" && !isReference(atom.right) ? [atom.right.value] : [];
  });

const inBounds = (variable: Variable, value: number, wave: WaveFacts): boolean =>
  value >= (boundValue(variable.min, wave) ?? 0) && value <= (boundValue(variable.max, wave) ?? Infinity);

/** An ordinary answer first: an age, a year, a small number. */
const ordinary = (variable: Variable, wave: WaveFacts): number[] => {
  const min = boundValue(variable.min, wave) ?? 0;
  const max = boundValue(variable.max, wave) ?? min + 99;
  return [Math.max(min, Math.min(max - 40, 1980)), min + 2, min + 1, min, max];
};

/** Answers that a variable can have, plain ones first. */
export const possibleCells = (variable: Variable, wave: WaveFacts, atoms: Atom[] = []): Cell[] => {
  const literals = literalsOf(atoms);
  const codes = variable.choices.map(({ value }) => value);
  const numbers = literals.filter((value): value is number => typeof value === "number");
  const texts = literals.filter((value): value is string => typeof value === "string");
  const values =
    variable.type === "single"
      ? codes
      : variable.type === "multi"
        ? [...codes.map((code) => [code]), [...new Set(numbers)].sort((a, b) => a - b), codes]
        : variable.type === "integer" || variable.type === "decimal"
          ? [...ordinary(variable, wave), ...numbers.flatMap((value) => [value, value + 1, value - 1])].filter(
              (value) => variable.type === "decimal" || inBounds(variable, value, wave),
            )
          : [WORDS, ...texts];
  return [...values.map((value): Cell => ({ value })), ...variable.missing.map((missing): Cell => ({ missing }))];
};

class Search {
  private tries = 0;

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly around: Surroundings,
  ) {}

  private isAsked = (name: string) => this.questionnaire.variables[name]?.askedIn.includes(this.around.mode) ?? false;

  private holds(atom: Atom, answers: Answers, report: Report | null): boolean {
    return compileCondition(atom, this.isAsked)(answers, report, this.around);
  }

  private candidates(key: string, atoms: Atom[]): Cell[] {
    const name = key.replace("#", "");
    if (key === `#${REPORT_TYPE}`) return this.questionnaire.offences.map(({ code }) => ({ value: code }));
    const variable = this.questionnaire.variables[name];
    return variable ? [{}, ...possibleCells(variable, this.around.wave, atoms)] : [];
  }

  /** The first answer to one variable that satisfies all atoms on it alone. */
  private pick(key: string, atoms: Atom[], others: Map<string, Cell> = new Map()): Cell | null {
    return (
      this.candidates(key, atoms).find((cell) => {
        const start = startOf(this.questionnaire, new Map([...others, [key, cell]]));
        const report = { id: "", offence: start.offence ?? "", cells: start.reportCells };
        return atoms.every((atom) => this.holds(atom, { cells: start.cells, reports: null }, report));
      }) ?? null
    );
  }

  private settled(asked: Asked, pairs: Atom[]): Map<string, Cell> | null {
    const cells = new Map<string, Cell>();
    for (const [key, atoms] of asked) cells.set(key, this.pick(key, atoms)!);
    for (const atom of pairs) {
      if (atom.op !== "compare" || !isReference(atom.right)) continue;
      const [left, right] = [keyOf(atom.left), keyOf(atom.right)];
      const found = this.candidates(right, [...(asked.get(right) ?? []), atom]).some((cell) => {
        const before = new Map(cells).set(right, cell);
        const fits = this.pick(right, asked.get(right) ?? [], new Map()) !== null;
        const other = fits ? this.pick(left, [...(asked.get(left) ?? []), atom], before) : null;
        if (other) cells.set(right, cell).set(left, other);
        return other !== null;
      });
      if (!found) return null;
    }
    return cells;
  }

  private add(atom: Atom, asked: Asked, pairs: Atom[]): [Asked, Atom[]] | null {
    if (atom.op === "compare" && isReference(atom.right) && !fromWave(atom.right)) return [asked, [...pairs, atom]];
    const key = keyOf(atom.left);
    const atoms = [...(asked.get(key) ?? []), atom];
    if (fromWave(atom.left)) return this.holds(atom, { cells: {}, reports: null }, null) ? [asked, pairs] : null;
    return this.pick(key, atoms) === null ? null : [new Map(asked).set(key, atoms), pairs];
  }

  find(open: Condition[], asked: Asked, pairs: Atom[]): Map<string, Cell> | null {
    this.tries += 1;
    if (this.tries > MOST_TRIES) return null;
    const [first, ...rest] = open;
    if (!first) return this.settled(asked, pairs);
    if (first.op === "not") return this.find([withoutNot(first), ...rest], asked, pairs);
    if (!("of" in first)) {
      const added = this.add(first, asked, pairs);
      return added && this.find(rest, ...added);
    }
    if (first.op === "and") return this.find([...first.of, ...rest], asked, pairs);
    for (const part of first.of) {
      const found = this.find([part, ...rest], asked, pairs);
      if (found) return found;
    }
    return null;
  }
}

const startOf = (questionnaire: Questionnaire, found: Map<string, Cell>): Start => {
  const start: Start = { cells: {}, reportCells: {}, offence: null, preload: {} };
  for (const [key, cell] of found) {
    if (key === `#${REPORT_TYPE}`) start.offence = typeof cell.value === "string" ? cell.value : null;
    else if (key.startsWith("#")) start.reportCells[key.slice(1)] = cell;
    else start.cells[key] = cell;
    if (questionnaire.variables[key]?.origin === "preloaded" && typeof cell.value === "number")
      start.preload[key] = cell.value;
  }
  return start;
};

/** null: no answers were found that lead there in this mode. */
export const reach = (questionnaire: Questionnaire, variable: Variable, mode: Mode, wave: WaveFacts): Start | null => {
  const isAsked = (name: string) => questionnaire.variables[name]?.askedIn.includes(mode) ?? false;
  const module = questionnaire.modules.find(({ name }) => name === variable.module)!;
  // A privacy question that puts the module off must have been granted, whether the condition says so or not.
  const gates = module.putOffBy.filter((name) => name !== variable.name);
  const conditions = [
    ...gates.map((name): Condition => ({ op: "granted", left: { name }, value: 1 })),
    variable.condition,
  ].flatMap((condition) => conditionIn(condition, isAsked) ?? []);
  const open = conditions.map((condition) => withoutNot(condition));
  const found = new Search(questionnaire, { mode, wave, preload: {} }).find(open, new Map(), []);
  return found && startOf(questionnaire, found);
};
