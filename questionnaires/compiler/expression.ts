/** Expressions into conditions, with survey-core's own parser. What the format does not support is refused by name. */
import {
  ArrayOperand,
  BinaryOperand,
  ConditionsParser,
  Const,
  FunctionOperand,
  type Operand,
  UnaryOperand,
  Variable,
} from "survey-core";
import { type Comparison, type Condition, REPORT_TYPE, type Reference } from "../format/condition";

export class ExpressionRefused extends Error {
  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

const COMPARISONS: Record<string, Comparison> = {
  equal: "=",
  notequal: "<>",
  greater: ">",
  greaterorequal: ">=",
  less: "<",
  lessorequal: "<=",
};
const REVERSED: Record<Comparison, Comparison> = { "=": "=", "<>": "<>", ">": "<", ">=": "<=", "<": ">", "<=": ">=" };

const refuse = (what: string, mend: string): never => {
  throw new ExpressionRefused(what, mend);
};
const SUPPORTED = "Use only what docs/questionnaire-format.md names.";

const toReference = (operand: Variable): Reference => {
  let name = String(operand.variable);
  const reference: Reference = { name };
  if (name.startsWith("panel.")) {
    reference.incident = true;
    name = name.slice("panel.".length);
  }
  if (name.startsWith("m.")) {
    reference.missing = true;
    name = name.slice("m.".length);
  }
  if (!/^(wave\.)?[A-Za-z_][A-Za-z0-9_]*$/.test(name)) refuse(`“{${operand.variable}}” is no variable.`, SUPPORTED);
  reference.name = name;
  return reference;
};

const toConstant = (operand: unknown): number | string => {
  if (operand instanceof Const && !(operand instanceof Variable)) {
    const value: unknown = operand.correctValue;
    if (typeof value === "number" || typeof value === "string") return value;
  }
  return refuse("A comparison needs a number or a quoted code here.", SUPPORTED);
};

const isVariable = (operand: unknown): operand is Variable => operand instanceof Variable;
const isConstant = (operand: unknown): boolean => operand instanceof Const && !(operand instanceof Variable);

const toList = (operand: unknown): (number | string)[] => {
  if (operand instanceof ArrayOperand) {
    const { values } = operand as unknown as { values: unknown[] };
    return values.map(toConstant);
  }
  return [toConstant(operand)];
};

const toComparison = (by: Comparison, left: unknown, right: unknown): Condition => {
  if (isVariable(left) && isVariable(right))
    return { op: "compare", by, left: toReference(left), right: toReference(right) };
  if (isVariable(left)) return { op: "compare", by, left: toReference(left), right: { value: toConstant(right) } };
  if (isVariable(right) && isConstant(left))
    return { op: "compare", by: REVERSED[by], left: toReference(right), right: { value: toConstant(left) } };
  return refuse("A comparison needs a variable on one side.", SUPPORTED);
};

const toBinary = (operand: BinaryOperand): Condition => {
  const {
    operatorName: op,
    leftOperand: left,
    rightOperand: right,
  } = operand as unknown as {
    operatorName: string;
    leftOperand: unknown;
    rightOperand: unknown;
  };
  if (op === "and" || op === "or")
    return { op, of: [toCondition(left), toCondition(right)].flatMap((part) => (part.op === op ? part.of : [part])) };
  const by = COMPARISONS[op];
  if (by) return toComparison(by, left, right);
  if (!isVariable(left)) return refuse(`“${op}” needs a variable on its left.`, SUPPORTED);
  const reference = toReference(left);
  switch (op) {
    case "contains":
    case "allof":
    case "notcontains": {
      const values = toList(right);
      const first = values[0];
      if (values.length !== 1 || typeof first !== "number")
        return refuse(`“${op}” takes one code here.`, "Write one `contains` for each code, joined by and.");
      return { op: op === "notcontains" ? "notcontains" : "contains", left: reference, value: first };
    }
    case "anyof":
    case "noneof":
      return { op, left: reference, values: toList(right) };
    default:
      return refuse(`“${op}” is not supported.`, SUPPORTED);
  }
};

const toCondition = (operand: unknown): Condition => {
  if (operand instanceof BinaryOperand) return toBinary(operand);
  if (operand instanceof UnaryOperand) {
    const { operatorName: op, expression } = operand as unknown as { operatorName: string; expression: unknown };
    if (op === "negate") return { op: "not", of: toCondition(expression) };
    if ((op === "empty" || op === "notempty") && isVariable(expression)) return { op, left: toReference(expression) };
    return refuse(`“${op}” is not supported here.`, SUPPORTED);
  }
  if (operand instanceof FunctionOperand) {
    const { originalValue: name } = operand as unknown as { originalValue: string };
    return refuse(`The function “${name}” is not supported.`, SUPPORTED);
  }
  return refuse("This is no condition.", "Write a comparison, such as {NAME} = 1.");
};

/** @throws ExpressionRefused */
export const parseExpression = (text: string): Condition => {
  const parsed: Operand | null = new ConditionsParser().parseExpression(text) ?? null;
  if (parsed === null)
    throw new ExpressionRefused(`“${text}” cannot be read.`, "Check brackets, quotes and spaces around operators.");
  return toCondition(parsed);
};

export { REPORT_TYPE };
