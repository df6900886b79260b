/** What the lint says of a condition, against every answer that there is: it never says "never" of what can happen. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { alwaysHolds, neverHolds, neverReached } from "../../questionnaires/compiler/lint/truth";
import type { Cell, Cells } from "../../questionnaires/format/answers";
import { compileCondition } from "../../questionnaires/format/compile-condition";
import type { Comparison, Condition } from "../../questionnaires/format/condition";
import { around, loadTiny, question } from "./tiny";

const NUMBER = (name: string) =>
  `      - name: ${name}\n        type: text\n        inputType: number\n        title: {fr: ${name}, en: ${name}}\n        max: 4`;
const tiny = loadTiny(
  [question("Q1"), question("M1").replace("radiogroup", "checkbox"), NUMBER("N1"), NUMBER("N2")].join("\n"),
);

const NUMBERS = [0, 1, 2, 3, 4];
const DOMAINS: Record<string, Cell[]> = {
  Q1: [{}, { value: 1 }, { value: 2 }, { missing: "dont-know" }, { missing: "refused" }],
  M1: [{}, { value: [1] }, { value: [2] }, { value: [1, 2] }],
  N1: [{}, ...NUMBERS.map((value) => ({ value }))],
  N2: [{}, ...NUMBERS.map((value) => ({ value }))],
};
const ALL: Cells[] = Object.entries(DOMAINS).reduce<Cells[]>(
  (all, [name, cells]) => all.flatMap((some) => cells.map((cell) => ({ ...some, [name]: cell }))),
  [{}],
);

const by = fc.constantFrom<Comparison>("=", "<>", ">", ">=", "<", "<=");
const code = fc.constantFrom(1, 2);
const name = fc.constantFrom("Q1", "N1", "N2");
const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    op: fc.constant("compare" as const),
    by,
    left: fc.record({ name }),
    right: fc.record({ value: fc.integer({ min: -1, max: 5 }) }),
  }),
  fc.record({
    op: fc.constant("compare" as const),
    by,
    left: fc.constant({ name: "N1" }),
    right: fc.constant({ name: "N2" }),
  }),
  fc.record({
    op: fc.constantFrom("contains" as const, "notcontains" as const),
    left: fc.constant({ name: "M1" }),
    value: code,
  }),
  fc.record({
    op: fc.constantFrom("empty" as const, "notempty" as const),
    left: fc.record({ name: fc.constantFrom("Q1", "M1", "N1") }),
  }),
  fc.constant<Condition>({
    op: "compare",
    by: "=",
    left: { name: "Q1", missing: true },
    right: { value: "dont-know" },
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.record({
      op: fc.constantFrom("and" as const, "or" as const),
      of: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant("not" as const), of: tie("condition") }),
  ),
}));

const verdictsOf = (of: Condition, among: Cells[]): Set<boolean> => {
  const holds = compileCondition(of, () => true);
  return new Set(among.map((cells) => holds({ cells, reports: null }, null, around())));
};

test("a condition is called never or always true just where no answer says otherwise", () => {
  fc.assert(
    fc.property(condition, (one) => {
      const verdicts = verdictsOf(one, ALL);
      expect(neverHolds(tiny, one)).toBe(!verdicts.has(true));
      expect(alwaysHolds(tiny, one)).toBe(!verdicts.has(false));
    }),
    { numRuns: 300 },
  );
});

test("a question is called unreachable just where no way through earlier questions leads to it", () => {
  fc.assert(
    fc.property(condition, condition, (ofNumber, one) => {
      // N2 is asked under a condition on the questions before it.
      const usable = !JSON.stringify(ofNumber).includes("N2");
      fc.pre(usable);
      const questionnaire = structuredClone(tiny);
      questionnaire.variables.N2!.condition = ofNumber;
      const asked = compileCondition(ofNumber, () => true);
      const possible = ALL.filter(
        (cells) => cells.N2?.value === undefined || asked({ cells, reports: null }, null, around()),
      );
      expect(neverReached(questionnaire, one)).toBe(!verdictsOf(one, possible).has(true));
    }),
    { numRuns: 300 },
  );
});
