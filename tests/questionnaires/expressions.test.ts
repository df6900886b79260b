/** Each form of the language, on every combination of answers, judged by survey-core's own evaluation. docs/expressions.md shows the table. */
import { ConditionRunner } from "survey-core";
import { describe, expect, test } from "vitest";
import { REFUSED, SUPPORTED } from "../../bench/prove/expressions";
import { ExpressionRefused, parseExpression } from "../../questionnaires/compiler/expression";
import type { Cell, Cells } from "../../questionnaires/format/answers";
import { compileCondition } from "../../questionnaires/format/compile-condition";
import { printCondition } from "../../questionnaires/format/print-condition";
import { around } from "./tiny";

const MISSING: Cell[] = [{ missing: "refused" }, { missing: "dont-know" }];
const values = (...given: (number | number[])[]): (Cell | undefined)[] => [
  undefined,
  ...MISSING,
  ...given.map((value) => ({ value })),
];
const NAMES: Record<string, (Cell | undefined)[]> = {
  ONE: values(1, 2, 3),
  MANY: values([1], [2], [1, 2], [1, 2, 3], [4]),
  NUM: values(0, 1, 2, 18, 40),
  NUM2: values(0, 1, 2),
};

/** Every combination of answers to the questions that the expression names. */
const combinations = (expression: string): Cells[] =>
  Object.entries(NAMES)
    .filter(([name]) => expression.includes(`${name}}`))
    .reduce<Cells[]>(
      (sets, [name, cells]) => sets.flatMap((set) => cells.map((cell) => ({ ...set, [name]: cell }))),
      [{}],
    );

const bySurveyCore = (expression: string, cells: Cells): boolean => {
  const entries = Object.entries(cells);
  const given = entries.flatMap(([name, cell]) => (cell?.value === undefined ? [] : [[name, cell.value]]));
  const missing = entries.flatMap(([name, cell]) => (cell?.missing ? [[name, cell.missing]] : []));
  const wave = { year: 2026, ageFloor: 18 };
  return new ConditionRunner(expression).runValues({
    ...Object.fromEntries(given),
    m: Object.fromEntries(missing),
    wave,
  }) as boolean;
};
const byUs = (expression: string, cells: Cells): boolean =>
  compileCondition(parseExpression(expression), () => true)({ cells, reports: null }, null, around());

const isComplete = (cells: Cells) => Object.values(cells).every((cell) => cell?.value !== undefined);

describe.each(SUPPORTED)("$form: $example", ({ example }) => {
  const sets = combinations(example);
  test("as it is written, survey-core says the same wherever every question has a value", () => {
    const complete = sets.filter(isComplete);
    expect(complete.length).toBeGreaterThan(2);
    for (const cells of complete)
      expect(byUs(example, cells), JSON.stringify(cells)).toBe(bySurveyCore(example, cells));
  });
  test("as it is handed over, survey-core says the same for missing values too", () => {
    const printed = printCondition(parseExpression(example));
    for (const cells of sets) expect(byUs(example, cells), JSON.stringify(cells)).toBe(bySurveyCore(printed, cells));
  });
});

test.each(REFUSED)("$form: $example is refused", ({ example }) => {
  expect(() => parseExpression(example)).toThrow(ExpressionRefused);
});
