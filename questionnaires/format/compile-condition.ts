/** Turns a condition into a closure: a comparison with a missing value is false, also when negated. */
import type { Answers, Report, Surroundings } from "./answers";
import { type Comparison, type Condition, isReference, REPORT_TYPE, type Reference, withoutNot } from "./condition";
import type { Value } from "./types";

export type Predicate = (answers: Answers, report: Report | null, around: Surroundings) => boolean;
type Read = (answers: Answers, report: Report | null, around: Surroundings) => Value | undefined;

/** What a condition may read of the wave. */
export const WAVE_REFERENCES: Record<string, (wave: Surroundings["wave"]) => number> = {
  "wave.year": (wave) => wave.year,
  "wave.ageFloor": (wave) => wave.ageFloor,
  /** latest year of birth of a person who reaches the age floor in the year of fieldwork */
  "wave.maxBirthYear": (wave) => wave.year - wave.ageFloor,
};

const reader = ({ name, missing, incident }: Reference): Read => {
  const fromWave = WAVE_REFERENCES[name];
  if (fromWave) return (_answers, _report, around) => fromWave(around.wave);
  if (incident && name === REPORT_TYPE && !missing) return (_answers, report) => report?.offence;
  if (incident) {
    if (missing) return (_answers, report) => report?.cells[name]?.missing;
    return (_answers, report) => report?.cells[name]?.value;
  }
  if (missing) return (answers) => answers.cells[name]?.missing;
  return (answers, _report, around) => answers.cells[name]?.value ?? around.preload[name];
};

const COMPARE: Record<Comparison, (a: Value, b: Value) => boolean> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

const overlaps = (value: Value, among: ReadonlySet<number | string>): boolean =>
  Array.isArray(value) ? value.some((code) => among.has(code)) : among.has(value);

const closure = (condition: Condition, isAsked: (name: string, around: Surroundings) => boolean): Predicate => {
  switch (condition.op) {
    case "and": {
      const parts = condition.of.map((part) => closure(part, isAsked));
      // A loop and not every(): conditions run hundreds of times in each save, and this costs no closure.
      return (answers, report, around) => {
        for (const part of parts) if (!part(answers, report, around)) return false;
        return true;
      };
    }
    case "or": {
      const parts = condition.of.map((part) => closure(part, isAsked));
      return (answers, report, around) => {
        for (const part of parts) if (part(answers, report, around)) return true;
        return false;
      };
    }
    case "not":
      throw new Error("negation was carried down before");
    case "granted": {
      const read = reader(condition.left);
      const onTheWay = condition.under ? closure(condition.under, isAsked) : () => true;
      return (answers, report, around) =>
        !isAsked(condition.left.name, around) ||
        (read(answers, report, around) === condition.value && onTheWay(answers, report, around));
    }
    case "notempty": {
      const read = reader(condition.left);
      return (answers, report, around) => read(answers, report, around) !== undefined;
    }
    case "empty": {
      const read = reader(condition.left);
      const onTheWay = condition.under ? closure(condition.under, isAsked) : () => true;
      return (answers, report, around) =>
        read(answers, report, around) === undefined || !onTheWay(answers, report, around);
    }
    case "contains":
    case "notcontains": {
      const read = reader(condition.left);
      const wanted = condition.op === "contains";
      return (answers, report, around) => {
        const value = read(answers, report, around);
        return value !== undefined && (Array.isArray(value) && value.includes(condition.value)) === wanted;
      };
    }
    case "anyof":
    case "noneof": {
      const read = reader(condition.left);
      const wanted = condition.op === "anyof";
      const among = new Set(condition.values);
      return (answers, report, around) => {
        const value = read(answers, report, around);
        return value !== undefined && overlaps(value, among) === wanted;
      };
    }
    case "compare": {
      const left = reader(condition.left);
      const { right, by } = condition;
      const compare = COMPARE[by];
      if (isReference(right)) {
        const readRight = reader(right);
        return (answers, report, around) => {
          const a = left(answers, report, around);
          const b = readRight(answers, report, around);
          return a !== undefined && b !== undefined && compare(a, b);
        };
      }
      const constant = right.value;
      return (answers, report, around) => {
        const a = left(answers, report, around);
        return a !== undefined && compare(a, constant);
      };
    }
  }
};

/** @param isAsked whether the mode at hand asks a (privacy) question at all */
export const compileCondition = (
  condition: Condition | null,
  isAsked: (name: string, around: Surroundings) => boolean,
): Predicate => (condition === null ? () => true : closure(withoutNot(condition), isAsked));
