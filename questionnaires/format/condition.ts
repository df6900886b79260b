/** A condition as data: the syntax tree that the compiler makes of an expression. */
export type Comparison = "=" | "<>" | ">" | ">=" | "<" | "<=";

/** What a condition reads: an answer, or the missing code beside it; `incident`: in the same incident report. */
export interface Reference {
  name: string;
  missing?: true;
  incident?: true;
}

export type Condition =
  | { op: "and" | "or"; of: Condition[] }
  | { op: "not"; of: Condition }
  | { op: "compare"; by: Comparison; left: Reference; right: Reference | { value: number | string } }
  | { op: "contains" | "notcontains"; left: Reference; value: number }
  | { op: "anyof" | "noneof"; left: Reference; values: (number | string)[] }
  | { op: "notempty"; left: Reference }
  /** `under`: what the question of `left` is asked under. Beside its way an answer counts as none (decision 0011). */
  | { op: "empty"; left: Reference; under?: Condition }
  /**
   * A privacy question stands before this one: holds where it was answered so, on its way (`under`), and in a mode that
   * does not ask it.
   */
  | { op: "granted"; left: Reference; value: number; under?: Condition };

/** The type of an incident report: read by conditions like an answer, known from the draw. */
export const REPORT_TYPE = "I_TYPE";

export const isReference = (side: Reference | { value: number | string }): side is Reference => "name" in side;

const OPPOSITE = { "=": "<>", "<>": "=", ">": "<=", "<=": ">", "<": ">=", ">=": "<" } as const;

/**
 * Without any `not`: negation is carried down to the comparisons. A comparison with a missing value is false, and so
 * is its opposite; after this step that holds without further care.
 */
export const withoutNot = (condition: Condition, negated = false): Condition => {
  switch (condition.op) {
    case "not":
      return withoutNot(condition.of, !negated);
    case "and":
    case "or": {
      const op = negated ? (condition.op === "and" ? "or" : "and") : condition.op;
      return { op, of: condition.of.map((part) => withoutNot(part, negated)) };
    }
    case "compare":
      return negated ? { ...condition, by: OPPOSITE[condition.by] } : condition;
    case "contains":
    case "notcontains":
      return negated ? { ...condition, op: condition.op === "contains" ? "notcontains" : "contains" } : condition;
    case "anyof":
    case "noneof":
      return negated ? { ...condition, op: condition.op === "anyof" ? "noneof" : "anyof" } : condition;
    case "empty":
      return negated ? both(condition.under, { op: "notempty", left: condition.left })! : condition;
    case "notempty":
      return negated ? { op: "empty", left: condition.left } : condition;
    case "granted":
      if (negated) throw new Error(`a privacy question cannot be negated: ${condition.left.name}`);
      return condition;
  }
};

/** `a and b`, leaving out what is null; null where nothing is left. */
export const both = (...parts: (Condition | null | undefined)[]): Condition | null => {
  const of = parts
    .filter((part): part is Condition => part != null)
    .flatMap((part) => (part.op === "and" ? part.of : [part]));
  return of.length === 0 ? null : of.length === 1 ? of[0]! : { op: "and", of };
};

/** Every reference of a condition, in order of appearance. */
export const referencesOf = (condition: Condition | null): Reference[] => {
  if (condition === null) return [];
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(referencesOf);
    case "not":
      return referencesOf(condition.of);
    case "compare":
      return isReference(condition.right) ? [condition.left, condition.right] : [condition.left];
    case "empty":
    case "granted":
      return [condition.left, ...referencesOf(condition.under ?? null)];
    default:
      return [condition.left];
  }
};

/**
 * The condition as it holds in one mode: privacy questions that the mode does not ask are granted there.
 * Returns null where nothing is left to ask.
 */
export const conditionIn = (condition: Condition | null, isAsked: (name: string) => boolean): Condition | null => {
  if (condition === null) return null;
  if (condition.op === "granted" && !isAsked(condition.left.name)) return null;
  if (condition.op === "and") return both(...condition.of.map((part) => conditionIn(part, isAsked)));
  if (condition.op === "or") {
    const of = condition.of.map((part) => conditionIn(part, isAsked));
    return of.every((part) => part !== null) ? { op: "or", of } : null;
  }
  if ((condition.op === "empty" || condition.op === "granted") && condition.under) {
    const under = conditionIn(condition.under, isAsked);
    return { ...condition, under: under ?? undefined };
  }
  return condition;
};
