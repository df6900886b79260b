/** On paper a filled follow-up implies the "yes" of its blank screener: derived and flagged, the raw blank stays. */
import type { Cell, Cells } from "./answers";
import { type Condition, isReference } from "./condition";
import type { Questionnaire } from "./types";

/** `{X} = code` where it stands alone or in a conjunction: what a filled follow-up proves of X. */
const proved = (condition: Condition | null): { name: string; code: number }[] => {
  if (condition === null) return [];
  if (condition.op === "and") return condition.of.flatMap(proved);
  if (condition.op !== "compare" || condition.by !== "=" || condition.left.incident || condition.left.missing)
    return [];
  const { right } = condition;
  return !isReference(right) && typeof right.value === "number"
    ? [{ name: condition.left.name, code: right.value }]
    : [];
};

/** Values that are implied, by variable. */
export const impliedScreeners = (questionnaire: Questionnaire, cells: Cells): Record<string, Cell> => {
  const implied: Record<string, Cell> = {};
  for (const name of questionnaire.order) {
    if (cells[name]?.value === undefined) continue;
    for (const { name: screener, code } of proved(questionnaire.variables[name]!.condition))
      if (cells[screener]?.missing === "blank" && questionnaire.variables[screener]?.type === "single")
        implied[screener] = { value: code };
  }
  return implied;
};
