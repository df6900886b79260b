/**
 * survey-core is the judge: for answers of every type, also wrong routes, it must show the very same questions, find the
 * same checks failing, and take the same values away at completion. Whole questionnaires stand in `equal-*.test.ts`;
 * `npm run prove` looks at thousands more.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { againstSurveyCore } from "../../bench/prove/equalities";
import { checkResponse } from "../../questionnaires/format/check-response";
import { around, loadTiny, question } from "./tiny";

const CHECK = `checks:
          - {name: soft-one, failIf: "{Q1} = 1", severity: soft, message: {fr: Doux, en: Soft}}
          - {name: hard-one, failIf: "!({Q2} = 1)", severity: hard, message: {fr: Dur, en: Hard}}`;
describe("a tiny questionnaire", () => {
  const tiny = loadTiny(
    [
      question("Q1"),
      question("Q2", 'visibleIf: "{Q1} = 1"'),
      question("Q3", 'visibleIf: "{Q2} = 1"'),
      question("Q4", CHECK),
    ].join("\n"),
  );
  test("agrees with survey-core in every answer set", { timeout: 60_000 }, () => {
    fc.assert(againstSurveyCore(tiny, "web").property, { numRuns: 500 });
  });
  test("asks nothing because of an answer that is itself set aside", () => {
    const cells = { Q1: { value: 2 }, Q2: { value: 1 }, Q3: { value: 1 }, Q4: { value: 1 } };
    const result = checkResponse(tiny, { cells, reports: null }, around());
    expect(result.visible).toEqual(["Q1", "Q4"]);
    expect(result.setAside).toEqual(["Q2", "Q3"]);
    expect(result.faults).toEqual([]);
  });
});
