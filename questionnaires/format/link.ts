/** Closures of a compiled questionnaire, made once for each and kept beside it. */
import type { Answers, Report, Surroundings } from "./answers";
import { compileCondition, type Predicate } from "./compile-condition";
import type { Questionnaire } from "./types";

export interface Linked {
  questionnaire: Questionnaire;
  /** asked by the mode, and its condition holds */
  isVisible(name: string, answers: Answers, report: Report | null, around: Surroundings): boolean;
  checks: Map<string, { name: string; fails: Predicate }[]>;
  stops: Map<string, { name: string; holds: Predicate }[]>;
  choiceShown(name: string, value: number, answers: Answers, report: Report | null, around: Surroundings): boolean;
}

const cache = new WeakMap<Questionnaire, Linked>();

const make = (questionnaire: Questionnaire): Linked => {
  const isAsked = (name: string, around: Surroundings) =>
    questionnaire.variables[name]?.askedIn.includes(around.mode) ?? false;
  const compile = (condition: Parameters<typeof compileCondition>[0]) => compileCondition(condition, isAsked);
  const visible = new Map<string, Predicate>();
  const checks: Linked["checks"] = new Map();
  const stops: Linked["stops"] = new Map();
  const choices = new Map<string, Predicate>();
  for (const variable of Object.values(questionnaire.variables)) {
    visible.set(variable.name, compile(variable.condition));
    checks.set(
      variable.name,
      variable.checks.map((check) => ({ name: check.name, fails: compile(check.failIf) })),
    );
    stops.set(
      variable.name,
      variable.stops.map((stop) => ({ name: stop.name, holds: compile(stop.if) })),
    );
    for (const choice of variable.choices)
      if (choice.visibleIf) choices.set(`${variable.name} ${choice.value}`, compile(choice.visibleIf));
  }
  return {
    questionnaire,
    isVisible: (name, answers, report, around) =>
      isAsked(name, around) && (visible.get(name)?.(answers, report, around) ?? false),
    checks,
    stops,
    choiceShown: (name, value, answers, report, around) =>
      choices.get(`${name} ${value}`)?.(answers, report, around) ?? true,
  };
};

export const link = (questionnaire: Questionnaire): Linked => {
  const known = cache.get(questionnaire);
  if (known) return known;
  const linked = make(questionnaire);
  cache.set(questionnaire, linked);
  return linked;
};
