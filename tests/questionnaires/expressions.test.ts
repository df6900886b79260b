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
const QUESTIONS: Record<string, (Cell | undefined)[]> = {
  ONE: values(1, 2, 3),
  MANY: values([1], [2], [1, 2], [1, 2, 3], [4]),
  NUM: values(0, 1, 2, 18, 40),
  NUM2: values(0, 1, 2),
};
const PANEL = "panel.";
const TYPE = `${PANEL}I_TYPE`;
const NAMES: Record<string, (Cell | undefined)[]> = {
  ...QUESTIONS,
  ...Object.fromEntries(Object.entries(QUESTIONS).map(([name, cells]) => [`${PANEL}${name}`, cells])),
  [TYPE]: ["VPHY", "VSEF", "CAMB"].map((value) => ({ value })),
};
const withoutMissing = (expression: string) => expression.replaceAll("m.", "");

/** Every combination of answers to the questions that the expression names, those of the report as "panel.ONE". */
const combinations = (expression: string): Cells[] =>
  Object.entries(NAMES)
    .filter(([name]) => withoutMissing(expression).includes(`{${name}}`))
    .reduce<Cells[]>(
      (sets, [name, cells]) => sets.flatMap((set) => cells.map((cell) => ({ ...set, [name]: cell }))),
      [{}],
    );

const inPanel = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]) => (name.startsWith(PANEL) ? [[name.slice(PANEL.length), cell]] : [])),
  );
const outside = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => !name.startsWith(PANEL)));

/** Values and missing codes as survey-core holds them, of the response or of one panel. */
const held = (cells: Cells) => {
  const entries = Object.entries(cells);
  const given = entries.flatMap(([name, cell]) => (cell?.value === undefined ? [] : [[name, cell.value]]));
  const missing = entries.flatMap(([name, cell]) => (cell?.missing ? [[name, cell.missing]] : []));
  return { ...Object.fromEntries(given), m: Object.fromEntries(missing) };
};
const bySurveyCore = (expression: string, cells: Cells): boolean =>
  new ConditionRunner(expression).runValues({
    ...held(outside(cells)),
    panel: held(inPanel(cells)),
    wave: { year: 2026, ageFloor: 18 },
  }) as boolean;
const byUs = (expression: string, cells: Cells): boolean => {
  const offence = String(cells[TYPE]?.value ?? "");
  const report = { id: "", offence, cells: inPanel(cells) };
  const answers = { cells: outside(cells), reports: [report] };
  return compileCondition(parseExpression(expression), () => true)(answers, report, around());
};

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
