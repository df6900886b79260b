/**
 * Conditions back into survey-core's language. A negative comparison is guarded (`{X} notempty and {X} <> 1`), because
 * survey-core says true there with X empty and we say false. `settle` leaves only what a screen itself can decide: all
 * that reads an answer from elsewhere is replaced by its result, so that no other answer goes to the browser.
 */
import { type Condition, isReference, type Reference, withoutNot } from "./condition";

const quote = (value: number | string): string =>
  typeof value === "number" ? String(value) : `'${value.replace(/'/g, "\\'")}'`;

export const refer = ({ name, missing, incident }: Reference): string =>
  `{${incident ? "panel." : ""}${missing ? "m." : ""}${name}}`;

const guarded = (left: Reference, text: string): string => `(${refer(left)} notempty and ${text})`;

/** True wherever the condition is not: in contrast to its negation also where a value is missing. */
export const printFailing = (condition: Condition): string => {
  const plain = withoutNot(condition);
  switch (plain.op) {
    case "and":
    case "or":
      return `(${plain.of.map(printFailing).join(plain.op === "and" ? " or " : " and ")})`;
    case "not":
      throw new Error("negation was carried down before");
    case "granted": {
      const named = refer(plain.left);
      const beside = plain.under ? [printFailing(plain.under)] : [];
      return `(${[...beside, `${named} empty`, `${named} <> ${quote(plain.value)}`].join(" or ")})`;
    }
    case "empty":
    case "notempty":
      return printCondition(withoutNot(plain, true));
    default: {
      const references = plain.op === "compare" && isReference(plain.right) ? [plain.left, plain.right] : [plain.left];
      const empties = references.filter((each) => !each.name.startsWith("wave.")).map((each) => `${refer(each)} empty`);
      return `(${[...empties, printCondition(withoutNot(plain, true))].join(" or ")})`;
    }
  }
};

export const printCondition = (condition: Condition): string => {
  switch (condition.op) {
    case "and":
    case "or":
      return `(${condition.of.map(printCondition).join(` ${condition.op} `)})`;
    case "not":
      return printCondition(withoutNot(condition));
    case "granted": {
      const text = `${refer(condition.left)} = ${quote(condition.value)}`;
      return condition.under ? `(${printCondition(condition.under)} and ${text})` : text;
    }
    case "notempty":
      return `${refer(condition.left)} notempty`;
    case "empty": {
      const text = `${refer(condition.left)} empty`;
      return condition.under ? `(${text} or ${printFailing(condition.under)})` : text;
    }
    case "contains":
      return `${refer(condition.left)} contains ${condition.value}`;
    case "notcontains":
      return guarded(condition.left, `${refer(condition.left)} notcontains ${condition.value}`);
    case "anyof":
      return `${refer(condition.left)} anyof [${condition.values.map(quote).join(", ")}]`;
    case "noneof":
      return guarded(condition.left, `${refer(condition.left)} noneof [${condition.values.map(quote).join(", ")}]`);
    case "compare": {
      const { left, by, right } = condition;
      if (!isReference(right)) {
        const text = `${refer(left)} ${by} ${quote(right.value)}`;
        return by === "=" || by === ">" || by === ">=" ? text : guarded(left, text);
      }
      return `(${refer(left)} notempty and ${refer(right)} notempty and ${refer(left)} ${by} ${refer(right)})`;
    }
  }
};

/** What is left to the screen: true, false, or a condition over its own questions. */
export type Settled = boolean | Condition;

/**
 * @param condition as it holds in the mode, without any `not`
 * @param isHere the question is on the same screen (and in the same report)
 * @param holds evaluates a condition with the answers that the server has
 */
export const settle = (
  condition: Condition,
  isHere: (reference: Reference) => boolean,
  holds: (condition: Condition) => boolean,
): Settled => {
  if (condition.op !== "and" && condition.op !== "or") {
    const references =
      condition.op === "compare" && isReference(condition.right)
        ? [condition.left, condition.right]
        : "left" in condition
          ? [condition.left]
          : [];
    if (!references.some(isHere)) return holds(condition);
    if ((condition.op !== "empty" && condition.op !== "granted") || !condition.under) return condition;
    // What a question is asked under stands before it: where the screen has that, it has the question too.
    const under = settle(condition.under, isHere, holds);
    if (under === false) return condition.op === "empty";
    return { ...condition, under: under === true ? undefined : under };
  }
  const decides = condition.op === "or";
  const open: Condition[] = [];
  for (const part of condition.of) {
    const settled = settle(part, isHere, holds);
    if (settled === decides) return decides;
    if (typeof settled !== "boolean") open.push(settled);
  }
  if (open.length === 0) return !decides;
  return open.length === 1 ? open[0]! : { op: condition.op, of: open };
};
