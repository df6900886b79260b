/** Closures of a compiled questionnaire, made once for each and kept beside it. */
import type { Answers, Report, Surroundings } from "./answers";
import { compileCondition, type Predicate } from "./compile-condition";
import { referencesOf } from "./condition";
import type { Mode, Questionnaire, Screen } from "./types";

export interface Linked {
  questionnaire: Questionnaire;
  /** asked by the mode, and its condition holds */
  isVisible(name: string, answers: Answers, report: Report | null, around: Surroundings): boolean;
  checks: Map<string, { name: string; fails: Predicate }[]>;
  stops: Map<string, { name: string; holds: Predicate }[]>;
  /** some of its options are offered under a condition only */
  hasHiddenChoices(name: string): boolean;
  choiceShown(name: string, value: number, answers: Answers, report: Report | null, around: Surroundings): boolean;
  /** screens whose steps may be others once one of these variables has another answer */
  screensToSee(changed: Iterable<string>): Set<Screen>;
}

const cache = new WeakMap<Questionnaire, Linked>();

/** By variable: the screens that ask it, and those that ask under a condition, or stop by one, that reads it. */
const readersIn = (questionnaire: Questionnaire): { of: Map<string, Set<Screen>>; always: Screen[] } => {
  const of = new Map<string, Set<Screen>>();
  const always: Screen[] = [];
  const add = (name: string, screen: Screen) => of.set(name, (of.get(name) ?? new Set()).add(screen));
  for (const screen of questionnaire.modules.flatMap((module) => module.screens))
    for (const name of screen.variables) {
      const { condition, stops, putOff } = questionnaire.variables[name]!;
      add(name, screen);
      for (const each of [condition, ...stops.map((stop) => stop.if)])
        for (const reference of referencesOf(each)) add(reference.name, screen);
      // what was put off depends on the sitting too
      if (putOff) always.push(screen);
    }
  return { of, always };
};

const make = (questionnaire: Questionnaire): Linked => {
  const isAsked = (name: string, around: Surroundings) =>
    questionnaire.variables[name]?.askedIn.includes(around.mode) ?? false;
  const compile = (condition: Parameters<typeof compileCondition>[0]) => compileCondition(condition, isAsked);
  const visible = new Map<string, { askedIn: Mode[]; holds: Predicate | null }>();
  const checks: Linked["checks"] = new Map();
  const stops: Linked["stops"] = new Map();
  const choices = new Map<string, Predicate>();
  const withHidden = new Set<string>();
  const readers = readersIn(questionnaire);
  for (const variable of Object.values(questionnaire.variables)) {
    const holds = variable.condition === null ? null : compile(variable.condition);
    visible.set(variable.name, { askedIn: variable.askedIn, holds });
    checks.set(
      variable.name,
      variable.checks.map((check) => ({ name: check.name, fails: compile(check.failIf) })),
    );
    stops.set(
      variable.name,
      variable.stops.map((stop) => ({ name: stop.name, holds: compile(stop.if) })),
    );
    for (const choice of variable.choices)
      if (choice.visibleIf) {
        choices.set(`${variable.name} ${choice.value}`, compile(choice.visibleIf));
        withHidden.add(variable.name);
      }
  }
  return {
    questionnaire,
    isVisible: (name, answers, report, around) => {
      const rule = visible.get(name);
      if (!rule?.askedIn.includes(around.mode)) return false;
      return rule.holds === null || rule.holds(answers, report, around);
    },
    checks,
    stops,
    hasHiddenChoices: (name) => withHidden.has(name),
    choiceShown: (name, value, answers, report, around) =>
      choices.get(`${name} ${value}`)?.(answers, report, around) ?? true,
    screensToSee: (changed) => {
      const screens = new Set(readers.always);
      for (const name of changed) for (const screen of readers.of.get(name) ?? []) screens.add(screen);
      return screens;
    },
  };
};

export const link = (questionnaire: Questionnaire): Linked => {
  const known = cache.get(questionnaire);
  if (known) return known;
  const linked = make(questionnaire);
  cache.set(questionnaire, linked);
  return linked;
};
