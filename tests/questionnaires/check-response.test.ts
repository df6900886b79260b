import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullResponse } from "../../bench/response";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Answers, Cells } from "../../questionnaires/format/answers";
import { checkResponse } from "../../questionnaires/format/check-response";
import { routeThrough } from "../../questionnaires/format/route";
import type { Mode } from "../../questionnaires/format/types";
import { around, loadTiny, question } from "./tiny";

const CHECK = `checks:
          - {name: not-both, failIf: "{Q1} = 1 and {Q3} = 1", severity: soft, message: {fr: Non, en: Not both}}`;
const tiny = loadTiny(
  [
    question("Q1"),
    question("Q2", 'visibleIf: "{Q1} = 1"'),
    question("Q3", CHECK),
    question("Q4", "askedIn: [web]"),
  ].join("\n"),
);
const check = (cells: Cells, mode: Mode = "web") => checkResponse(tiny, { cells, reports: null }, around(mode));
const kinds = (cells: Cells, mode: Mode = "web") =>
  check(cells, mode).faults.map(({ variable, kind, check: name }) => [variable, kind, name]);

describe("a response", () => {
  test("shows what is on its way, and counts what has no answer yet without finding fault", () => {
    expect(check({ Q1: { value: 2 } })).toEqual({
      visible: ["Q1", "Q3", "Q4"],
      setAside: [],
      faults: [],
      unanswered: 2,
    });
  });
  test("keeps a value beside the way and sets it aside, until its question is back", () => {
    expect(check({ Q1: { value: 2 }, Q2: { value: 1 } }).setAside).toEqual(["Q2"]);
    expect(check({ Q1: { value: 1 }, Q2: { value: 1 } }).setAside).toEqual([]);
  });
  test("does not set aside what another mode asked and this one does not ask", () => {
    expect(check({ Q1: { value: 2 }, Q4: { value: 1 } }, "phone")).toMatchObject({
      visible: ["Q1", "Q3"],
      setAside: [],
    });
  });
  test("is at fault for every wrong type and unknown code, also beside the way", () => {
    expect(kinds({ Q1: { value: "1" }, Q2: { value: 9 }, Q3: { value: [1] }, NOT: { value: 1 } })).toEqual([
      ["Q1", "wrong-type", null],
      ["Q2", "unknown-code", null],
      ["Q3", "wrong-type", null],
      ["NOT", "unknown-variable", null],
    ]);
    expect(kinds({ toString: { value: 1 } })).toEqual([["toString", "unknown-variable", null]]);
    expect(kinds({ Q1: { value: 1, missing: "refused" } })).toEqual([["Q1", "both-or-neither", null]]);
    expect(kinds({ Q1: { missing: "blank" } })).toEqual([["Q1", "missing-not-offered", null]]);
    expect(kinds({ Q1: { missing: "blank" } }, "paper")).toEqual([]);
  });
  test("is at fault for every check that fails, with its name and severity", () => {
    const { faults } = check({ Q1: { value: 1 }, Q2: { value: 1 }, Q3: { value: 1 } });
    expect(faults).toMatchObject([{ variable: "Q3", check: "not-both", severity: "soft", ordinal: null }]);
  });
});

describe("a full response of vrs-2026", () => {
  const vrs = loadQuestionnaire("questionnaires/vrs-2026");
  const surroundings = (mode: Mode) => around(mode, { preload: { MODTOUR: 1 } });
  const namesOf = (answers: Answers, mode: Mode) =>
    routeThrough(vrs, answers, surroundings(mode)).steps.flatMap((step) =>
      step.again ? [] : step.variables.map((name) => (step.ordinal === null ? name : `${name}#${step.ordinal}`)),
    );

  test("is the way that the interview takes, with every report under its ordinal", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Mode>("web", "phone"), fc.nat(3), (seed, mode, incidents) => {
        const answers = fullResponse(vrs, surroundings(mode), incidents, seed);
        const result = checkResponse(vrs, answers, surroundings(mode));
        expect(result.visible).toEqual(namesOf(answers, mode));
        expect(result).toMatchObject({ setAside: [], unanswered: 0 });
        expect(result.faults.filter((fault) => fault.kind !== "check")).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
  test("loses no report when it ends early: all that they say is set aside", () => {
    const answers = fullResponse(vrs, surroundings("web"), 2);
    answers.cells.IDOK = { value: 2 };
    const result = checkResponse(vrs, answers, surroundings("web"));
    expect(result.visible.at(-1)).toBe("IDOK");
    expect(result.setAside.filter((name) => name.endsWith("#2")).length).toBe(
      Object.keys(answers.reports![1]!.cells).length,
    );
  });
});
