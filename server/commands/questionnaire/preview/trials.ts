/** Answers that can be tried at a question: its options, numbers that lead to different places, and no answer. */
import type { Cell } from "../../../../questionnaires/format/answers";
import { type Condition, isReference } from "../../../../questionnaires/format/condition";
import { link } from "../../../../questionnaires/format/link";
import { MISSING, type MissingCode } from "../../../../questionnaires/format/missing";
import { tellBoth, toldIn } from "../../../../questionnaires/format/tell";
import type { Questionnaire, Text, Variable } from "../../../../questionnaires/format/types";
import { pathAfter } from "./path";
import { possibleCells } from "./reach";
import type { Sitting } from "./sitting";

export interface Trial {
  /** stands in the address */
  key: string;
  label: Text;
  /** null: nothing was answered */
  cell: Cell | null;
}

export const EMPTY = "empty";
const OFFERED: MissingCode[] = ["dont-know", "refused"];
/** More numbers than that lead nowhere new. */
const MOST_NUMBERS = 5;

const numbersComparedWith = (condition: Condition | null, name: string): number[] => {
  if (condition === null) return [];
  if (condition.op === "and" || condition.op === "or")
    return condition.of.flatMap((part) => numbersComparedWith(part, name));
  if (condition.op === "not") return numbersComparedWith(condition.of, name);
  if (condition.op === "compare" && condition.left.name === name && !isReference(condition.right))
    return typeof condition.right.value === "number" ? [condition.right.value] : [];
  return [];
};

/** One number for each way that they lead: the first of each, ordinary ones before those at an edge. */
const numbers = (questionnaire: Questionnaire, sitting: Sitting): number[] => {
  const { variable } = sitting;
  const edges = Object.values(questionnaire.variables).flatMap((other) =>
    [other.condition, ...(other === variable ? other.stops.map((stop) => stop.if) : [])].flatMap((condition) =>
      numbersComparedWith(condition, variable.name),
    ),
  );
  const atoms = [...new Set(edges)].map(
    (value) => ({ op: "compare", by: "=", left: { name: variable.name }, right: { value } }) as const,
  );
  const ways = new Map<string, number>();
  for (const { value } of possibleCells(variable, sitting.around.wave, atoms)) {
    if (typeof value !== "number") continue;
    const way = JSON.stringify(pathAfter(questionnaire, sitting, { value }).places);
    if (!ways.has(way)) ways.set(way, value);
  }
  return [...ways.values()].slice(0, MOST_NUMBERS).sort((a, b) => a - b);
};

const valueTrials = (questionnaire: Questionnaire, sitting: Sitting): Trial[] => {
  const { variable, around, answers, report, mode } = sitting;
  const offence = questionnaire.offences.find(({ code }) => code === report?.offence)?.label;
  if (variable.choices.length > 0)
    return toldIn(variable, mode)
      .choices.filter(({ value }) => link(questionnaire).choiceShown(variable.name, value, answers, report, around))
      .map(({ value, text }) => ({
        key: String(value),
        label: tellBoth(text, around.wave, offence),
        cell: { value: variable.type === "multi" ? [value] : value },
      }));
  if (variable.type === "integer")
    return numbers(questionnaire, sitting).map((value) => ({
      key: String(value),
      label: { fr: String(value), en: String(value) },
      cell: { value },
    }));
  return [{ key: "text", label: { fr: "Un texte", en: "A text" }, cell: { value: "…" } }];
};

export const trialsOf = (questionnaire: Questionnaire, sitting: Sitting): Trial[] => [
  ...valueTrials(questionnaire, sitting),
  ...OFFERED.filter((code) => sitting.variable.missing.includes(code)).map((code) => ({
    key: code,
    label: MISSING[code].label,
    cell: { missing: code },
  })),
  { key: EMPTY, label: { fr: "Vide", en: "Empty" }, cell: null },
];

/** Shown first: the answer that opens the most of what comes next, since it is the one whose way has to be looked at. */
export const telling = (questionnaire: Questionnaire, sitting: Sitting, trials: Trial[]): Trial => {
  const given = trials.filter(({ cell }) => cell?.value !== undefined);
  const at = (variable: Variable | undefined) => (variable ? questionnaire.order.indexOf(variable.name) : Infinity);
  const nearest = given.map((trial) => {
    const first = pathAfter(questionnaire, sitting, trial.cell ?? {}).places[0];
    return { trial, at: at(first && questionnaire.variables[first.variable]) };
  });
  return nearest.reduce((best, one) => (one.at < best.at ? one : best), nearest[0]!)?.trial ?? trials.at(-1)!;
};
