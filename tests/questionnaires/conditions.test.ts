import { describe, expect, test } from "vitest";
import { parseExpression } from "../../questionnaires/compiler/expression";
import type { Cells } from "../../questionnaires/format/answers";
import { compileCondition } from "../../questionnaires/format/compile-condition";
import { printCondition, settle } from "../../questionnaires/format/print-condition";
import { around } from "./tiny";

const holds = (expression: string, cells: Cells) =>
  compileCondition(parseExpression(expression), () => true)({ cells, reports: null }, null, around());

describe("a comparison with a missing value is false", () => {
  test.each([
    "{X} = 1",
    "{X} <> 1",
    "{X} > 0",
    "{X} < 9",
    "{X} anyof [1]",
    "{X} noneof [1]",
    "{X} contains 1",
    "{X} notcontains 1",
    "{X} = {Y}",
    "{X} <> {Y}",
  ])("%s, and so is its opposite", (expression) => {
    expect(holds(expression, {})).toBe(false);
    expect(holds(expression, { X: { missing: "refused" }, Y: { value: 2 } })).toBe(false);
    expect(holds(`!(${expression})`, {})).toBe(false);
  });
});

test("codes are compared strictly", () => {
  expect(holds("{X} = 1", { X: { value: "1" } })).toBe(false);
  expect(holds("{X} = 1", { X: { value: 1 } })).toBe(true);
});
test("a missing code is tested beside the value", () => {
  expect(holds("{m.X} = 'dont-know'", { X: { missing: "dont-know" } })).toBe(true);
  expect(holds("{m.X} = 'dont-know'", { X: { missing: "refused" } })).toBe(false);
  expect(holds("{X} empty", { X: { missing: "refused" } })).toBe(true);
});
test("the type of a report comes from the draw and is never missing", () => {
  const report = { id: "VPHY.1", offence: "VPHY", cells: {} };
  const holdsIn = (expression: string) =>
    compileCondition(parseExpression(expression), () => true)({ cells: {}, reports: [report] }, report, around());
  expect(holdsIn("{panel.I_TYPE} notempty")).toBe(true);
  expect(holdsIn("{panel.m.I_TYPE} notempty")).toBe(false);
});
test("negation is carried into and / or", () => {
  expect(holds("!({X} = 1 and {Y} = 1)", { X: { value: 2 } })).toBe(true);
  expect(holds("!({X} = 1 or {Y} = 1)", { X: { value: 2 } })).toBe(false);
  expect(holds("!({X} = 1 or {Y} = 1)", { X: { value: 2 }, Y: { value: 2 } })).toBe(true);
});
test("what is handed to survey-core is guarded where it would say true of nothing", () => {
  expect(printCondition(parseExpression("{X} <> 1"))).toBe("({X} notempty and {X} <> 1)");
});

test("a screen gets what itself can decide, and no answer from elsewhere", () => {
  const condition = parseExpression("{SECRET} = 1 and ({HERE} = 2 or {SECRET} = 3)");
  const isHere = ({ name }: { name: string }) => name === "HERE";
  const withSecret = (value: number) =>
    settle(condition, isHere, (part) =>
      compileCondition(part, () => true)({ cells: { SECRET: { value } }, reports: null }, null, around()),
    );
  expect(withSecret(2)).toBe(false);
  const left = withSecret(1);
  expect(typeof left === "object" && printCondition(left)).toBe("{HERE} = 2");
});
