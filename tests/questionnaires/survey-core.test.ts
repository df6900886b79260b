/**
 * survey-core is the judge: for answers of every type, also wrong routes, it must show the very same questions, find the
 * same checks failing, and take the same values away at completion. Whole questionnaires stand in `equal-*.test.ts`;
 * `npm run prove` looks at thousands more.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { againstSurveyCore } from "../../bench/prove/equalities";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { checkResponse } from "../../questionnaires/format/check-response";
import { around, loadTiny, moduleOf, question, writeTiny } from "./tiny";

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

describe("a stop on a question that is beside the way", () => {
  const stop = 'stops: [{name: s, if: "{Q2} = 2", outcome: wrong-person, text: {fr: Fin, en: End}}]';
  const tiny = loadTiny(
    [
      question("Q1"),
      "  - screen: two\n    elements:",
      question("Q2", 'visibleIf: "{Q1} = 1"', stop),
      "  - screen: three\n    elements:",
      question("Q3"),
    ].join("\n"),
  );
  test("ends nothing, for survey-core neither", { timeout: 60_000 }, () => {
    fc.assert(againstSurveyCore(tiny, "web").property, { numRuns: 300 });
    const cells = { Q1: { value: 2 }, Q2: { value: 2 } };
    expect(checkResponse(tiny, { cells, reports: null }, around()).visible).toEqual(["Q1", "Q3"]);
    const stopped = { Q1: { value: 1 }, Q2: { value: 2 } };
    expect(checkResponse(tiny, { cells: stopped, reports: null }, around()).visible).toEqual(["Q1", "Q2"]);
  });
});

describe("an answer beside the way counts as empty", () => {
  const tiny = loadTiny(
    [
      question("Q1"),
      question("Q2", 'visibleIf: "{Q1} = 1"'),
      question("Q3", 'visibleIf: "{Q2} empty"'),
      question("Q4", 'visibleIf: "{Q1} = 1 and {Q2} empty"'),
      question("Q5", 'visibleIf: "{Q3} empty or {m.Q2} empty"'),
      question("Q6", 'visibleIf: "!({Q3} empty)"'),
      question(
        "Q7",
        "checks:",
        '  - {name: without, failIf: "{Q2} empty", severity: hard, message: {fr: Vide, en: Empty}}',
        '  - {name: with, failIf: "{Q2} notempty", severity: hard, message: {fr: Plein, en: Full}}',
      ),
    ].join("\n"),
  );
  test("for survey-core too, in every answer set", { timeout: 60_000 }, () => {
    fc.assert(againstSurveyCore(tiny, "web").property, { numRuns: 500 });
  });
  test("and what waits for that is asked", () => {
    const cells = { Q1: { value: 2 }, Q2: { value: 1 }, Q7: { value: 1 } };
    const result = checkResponse(tiny, { cells, reports: null }, around());
    expect(result.visible).toEqual(["Q1", "Q3", "Q5", "Q7"]);
    expect(result.faults.map(({ check }) => check)).toEqual(["without"]);
  });
  test("what is known to hold anyway is not said again", () => {
    expect(tiny.variables.Q4!.condition).toEqual({
      op: "and",
      of: [
        { op: "compare", by: "=", left: { name: "Q1" }, right: { value: 1 } },
        { op: "empty", left: { name: "Q2" } },
      ],
    });
  });
});

test("a privacy question that is beside the way lets nobody through, for survey-core neither", {
  timeout: 60_000,
}, () => {
  const gate = question("GATE", 'visibleIf: "{Q1} = 1"', "putOff: {code: 2, again: next-sitting}");
  const frame = "{id: tiny, title: {fr: Petit, en: Tiny}, modules: [a, b]}";
  const behind = moduleOf(question("Q2"), "putOffBy: GATE").replace("name: A", "name: B");
  const modules = { a: moduleOf(`${question("Q1")}\n${gate}`), b: behind };
  const gated = loadQuestionnaire(writeTiny({ frame, modules }));
  const shown = (first: number) =>
    checkResponse(gated, { cells: { Q1: { value: first }, GATE: { value: 1 } }, reports: null }, around()).visible;
  expect(shown(1)).toEqual(["Q1", "GATE", "Q2"]);
  expect(shown(2)).toEqual(["Q1"]);
  fc.assert(againstSurveyCore(gated, "web").property, { numRuns: 200 });
});
