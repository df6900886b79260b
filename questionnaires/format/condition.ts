/** A condition as data: the syntax tree that the compiler makes of an expression. */
import type { Value } from "./types";

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
  | { op: "empty" | "notempty"; left: Reference };

export type { Value };
