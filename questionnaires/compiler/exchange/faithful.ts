/**
 * A condition of a plain SurveyJS form in our language. There `{X} <> 1` is true where X is empty, here a comparison with
 * a missing value is false: so what the form would show is written out (`{X} empty or {X} <> 1`), unless the condition
 * says itself that X is there. Comparisons of two answers stay as they are.
 */
import { both, type Condition, isReference, type Reference, withoutNot } from "../../format/condition";
import { printCondition } from "../../format/print-condition";
import { ExpressionRefused, parseExpression } from "../expression";

const keyOf = ({ name, missing, incident }: Reference): string => `${incident ?? ""}.${missing ?? ""}.${name}`;

const either = (parts: Condition[]): Condition => {
  const of = parts.flatMap((part) => (part.op === "or" ? part.of : [part]));
  return of.length === 1 ? of[0]! : { op: "or", of };
};

/** Comparisons that SurveyJS takes for true of an empty answer. */
const holdsOfNothing = (condition: Condition): boolean =>
  condition.op === "notcontains" || condition.op === "noneof" || (condition.op === "compare" && condition.by === "<>");

/** Without any `not`, and with everything said that SurveyJS leaves unsaid. Its `not` turns emptiness round as well. */
const explicit = (condition: Condition, negated: boolean): Condition => {
  if (condition.op === "not") return explicit(condition.of, !negated);
  if (condition.op === "and" || condition.op === "or") {
    const of = condition.of.map((part) => explicit(part, negated));
    return (condition.op === "and") === negated ? either(of) : both(...of)!;
  }
  const leaf = withoutNot(condition, negated);
  if (leaf.op === "empty" || leaf.op === "notempty" || !("left" in leaf)) return leaf;
  if (condition.op === "compare" && isReference(condition.right)) return leaf;
  return holdsOfNothing(condition) === negated ? leaf : either([{ op: "empty", left: leaf.left }, leaf]);
};

/** Answers that are there wherever one of these parts holds: a comparison is true of no missing value. */
const thereBy = (parts: Condition[]): string[] =>
  parts.flatMap((part) => (part.op === "and" || part.op === "or" || !("left" in part) ? [] : [keyOf(part.left)]));

/** Takes out what the parts around say already. @param filled answers that are known to be there */
const tidy = (condition: Condition, filled: ReadonlySet<string>): Condition => {
  if (condition.op === "and") {
    const known = new Set([...filled, ...thereBy(condition.of.filter((part) => part.op !== "empty"))]);
    const parts = condition.of.map((part) => tidy(part, known));
    const said = new Set([...filled, ...thereBy(parts.filter(({ op }) => op !== "empty" && op !== "notempty"))]);
    return both(...parts.filter((part) => part.op !== "notempty" || !said.has(keyOf(part.left)))) ?? parts[0]!;
  }
  if (condition.op !== "or") return condition;
  const open = condition.of.filter((part) => part.op !== "empty" || !filled.has(keyOf(part.left)));
  if (open.length === 0) return condition;
  const known = new Set([...filled, ...thereBy(open.filter(({ op }) => op === "empty"))]);
  return either(open.map((part) => (part.op === "empty" ? part : tidy(part, known))));
};

/** Codes of a question whose options had words for values, by value. */
export type Recoded = ReadonlyMap<string, ReadonlyMap<string, number>>;

const recode = (condition: Condition, recoded: Recoded): Condition => {
  const codes = "left" in condition ? recoded.get(condition.left.name) : undefined;
  const code = <T extends number | string>(value: T): number | T => codes?.get(String(value)) ?? value;
  switch (condition.op) {
    case "and":
    case "or":
      return { op: condition.op, of: condition.of.map((part) => recode(part, recoded)) };
    case "not":
      return { op: "not", of: recode(condition.of, recoded) };
    case "compare":
      return condition.left.missing || isReference(condition.right)
        ? condition
        : { ...condition, right: { value: code(condition.right.value) } };
    case "anyof":
    case "noneof":
      return condition.left.missing ? condition : { ...condition, values: condition.values.map(code) };
    default:
      return condition;
  }
};

/** `{Q} contains 'red'`: our parser takes codes only there, so the word is replaced before it reads. */
const withCodes = (text: string, recoded: Recoded): string =>
  text.replace(
    /\{(\w+)\}\s+(contains|notcontains|allof)\s+(\[?)\s*['"]([^'"]+)['"]\s*(\]?)/g,
    (whole, name: string, op: string, open: string, value: string, close: string) => {
      const code = recoded.get(name)?.get(value);
      return code === undefined ? whole : `{${name}} ${op} ${open}${code}${close}`;
    },
  );

/** The guard that survey-core needs, and we do not: `({X} notempty and {X} <> 1)` is `{X} <> 1` here. */
const withoutGuards = (text: string): string => text.replace(/\((\{[^}]+\}) notempty and (\1 [^()]*)\)/g, "$2");

/** null: the expression holds something that our language has not. @param negated the form says when it is right, we say when it is wrong */
export const faithful = (text: string, recoded: Recoded, negated = false): string | null => {
  try {
    const condition = explicit(recode(parseExpression(withCodes(text, recoded)), recoded), negated);
    const print = withoutGuards(printCondition(tidy(condition, new Set())));
    return /^\((?:[^()]|\([^()]*\))*\)$/.test(print) && balancedInside(print) ? print.slice(1, -1) : print;
  } catch (error) {
    if (!(error instanceof ExpressionRefused)) throw error;
    return null;
  }
};

/** The outer brackets belong together: not so in `(a) or (b)`. */
const balancedInside = (text: string): boolean => {
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return true;
};
