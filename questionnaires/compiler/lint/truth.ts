/**
 * Can a condition hold, and can it fail? Goes through the states of the answers that it reads, with the closures that
 * the server uses. Says so only where it is certain: what is too large or of another kind is "perhaps".
 */
import type { Cell, Cells } from "../../format/answers";
import { compileCondition, type Predicate } from "../../format/compile-condition";
import { type Condition, withoutNot } from "../../format/condition";
import { MODES, type Questionnaire } from "../../format/types";
import { type Atom, atomsOf, sidesOf, statesOf } from "./states";

/** More steps than that, and the answer is "perhaps". */
const MOST_STEPS = 20_000;

/** What must hold of a cell for an answer to be there: "if it was answered, then it had been asked". */
type Formula =
  | { op: "and" | "or"; of: Formula[] }
  | { op: "atom"; names: string[]; holds: (cells: Cells) => boolean }
  | { op: "free" };

const WAVE = { year: 2026, ageFloor: 18 };
const isFree = (atom: Atom, questionnaire: Questionnaire): boolean =>
  // What is known of the wave only differs from year to year: it may hold or not.
  sidesOf(atom).some(({ name, incident }) => !questionnaire.variables[name] && !incident);

const predicate = (atom: Atom): ((cells: Cells) => boolean) => {
  const holds: Predicate = compileCondition(atom, () => true);
  return (cells) => {
    // Names are unique, so the cells of the response and those of its report can lie in one heap.
    const offence = cells.I_TYPE?.value;
    const report = { id: "", offence: offence as string, cells };
    return holds({ cells, reports: null }, report, { mode: "web", wave: WAVE, preload: {} });
  };
};

const formula = (condition: Condition, questionnaire: Questionnaire): Formula => {
  if (condition.op === "not") return formula(withoutNot(condition), questionnaire);
  if ("of" in condition) return { op: condition.op, of: condition.of.map((part) => formula(part, questionnaire)) };
  if (isFree(condition, questionnaire)) return { op: "free" };
  // A privacy question that some mode does not ask is granted there.
  if (condition.op === "granted" && questionnaire.variables[condition.left.name]!.askedIn.length < MODES.length)
    return { op: "free" };
  return { op: "atom", names: sidesOf(condition).map(({ name }) => name), holds: predicate(condition) };
};

/** "An answer is there only where its question was shown." */
const answeredOnlyIfAsked = (name: string, questionnaire: Questionnaire): Formula | null => {
  const condition = questionnaire.variables[name]?.condition;
  if (!condition) return null;
  const unanswered: Formula = { op: "atom", names: [name], holds: (cells) => cells[name]?.value === undefined };
  return { op: "or", of: [unanswered, formula(condition, questionnaire)] };
};

type Verdict = boolean | undefined;
const judge = (part: Formula, cells: Cells): Verdict => {
  if (part.op === "free") return undefined;
  if (part.op === "atom") return part.names.every((name) => name in cells) ? part.holds(cells) : undefined;
  const settles = part.op === "or";
  let verdict: Verdict = !settles;
  for (const each of part.of) {
    const one = judge(each, cells);
    if (one === settles) return settles;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
};

/** @returns true or "perhaps" where the formula can come out as wanted; false only where it certainly cannot */
const search = (whole: Formula, wanted: boolean, domains: [string, Cell[]][]): boolean | "perhaps" => {
  let steps = 0;
  const cells: Cells = {};
  const from = (index: number): boolean | "perhaps" => {
    steps += 1;
    if (steps > MOST_STEPS) return "perhaps";
    const verdict = judge(whole, cells);
    if (verdict !== undefined) return verdict === wanted;
    const next = domains[index];
    if (!next) return "perhaps";
    for (const state of next[1]) {
      cells[next[0]] = state;
      const found = from(index + 1);
      if (found !== false) return found;
    }
    delete cells[next[0]];
    return false;
  };
  return from(0);
};

/** @param given conditions that are known to hold of the answers read: those of their own questions */
const decide = (questionnaire: Questionnaire, condition: Condition, wanted: boolean, given: string[]) => {
  const conditions = [condition, ...given.flatMap((name) => questionnaire.variables[name]?.condition ?? [])];
  const atoms = conditions.flatMap((each) => atomsOf(each));
  const names = new Set(atoms.flatMap((atom) => sidesOf(atom).map(({ name }) => name)));
  const domains = [...names].flatMap((name): [string, Cell[]][] => {
    const states = statesOf(name, { questionnaire, atoms });
    return states ? [[name, states]] : [];
  });
  const premises = given.flatMap((name) => answeredOnlyIfAsked(name, questionnaire) ?? []);
  return search({ op: "and", of: [formula(condition, questionnaire), ...premises] }, wanted, domains);
};

export const neverHolds = (questionnaire: Questionnaire, condition: Condition): boolean =>
  decide(questionnaire, condition, true, []) === false;
export const alwaysHolds = (questionnaire: Questionnaire, condition: Condition): boolean =>
  decide(questionnaire, condition, false, []) === false;

/** The condition never holds once it is counted in that an answer is there only where its question was shown. */
export const neverReached = (questionnaire: Questionnaire, condition: Condition): boolean => {
  const reached = new Set<string>();
  const follow = (from: Condition): void => {
    for (const { name } of atomsOf(from).flatMap(sidesOf)) {
      if (reached.has(name)) continue;
      reached.add(name);
      const next = questionnaire.variables[name]?.condition;
      if (next) follow(next);
    }
  };
  follow(condition);
  return decide(questionnaire, condition, true, [...reached]) === false;
};
