/** What the two phases of a survey know of a person before the interview (docs/decisions/0013-second-phase.md). */
import type { Answers, Surroundings } from "./answers";
import { compileCondition } from "./compile-condition";
import type { Phases, Questionnaire } from "./types";

/** No figure and no list is about fewer persons (docs/safety.md). */
export const LEAST_BATCH = 30;

/** Values that everybody in a phase has alike: a booklet may be laid out by them. */
export const commonPreload = ({ phases }: Questionnaire, phase: "first" | "second"): Record<string, number> => {
  if (!phases) return {};
  return Object.fromEntries(
    Object.entries(phases[phase].preload).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
};

/** Variables whose value differs from one person of phase two to another. */
export const personalPreloads = ({ second }: Phases): Set<string> =>
  new Set([
    ...Object.keys(second.others.preload),
    ...Object.entries(second.preload).flatMap(([name, source]) => (typeof source === "number" ? [] : [name])),
  ]);

export interface Standing {
  rate: number;
  /** in no over-represented group */
  other: boolean;
  preload: Record<string, number>;
}

/** What the draw goes by. `answers` holds what was on the way only. null: the person did not agree. */
export const standingOf = (phases: Phases): ((answers: Answers, around: Surroundings) => Standing | null) => {
  const { agreed, groups, others, preload } = phases.second;
  const compile = (condition: typeof agreed) => compileCondition(condition, () => true);
  const agrees = compile(agreed);
  const compiled = groups.map((group) => ({ ...group, holds: compile(group.if) }));
  return (answers, around) => {
    if (!agrees(answers, null, around)) return null;
    const group = compiled.find(({ holds }) => holds(answers, null, around));
    const common = Object.entries(preload).flatMap(([name, source]): [string, number][] => {
      const value = typeof source === "number" ? source : answers.cells[source.from]?.value;
      return typeof value === "number" ? [[name, value]] : [];
    });
    const { rate, preload: own } = group ?? others;
    return { rate, other: group === undefined, preload: { ...Object.fromEntries(common), ...own } };
  };
};
