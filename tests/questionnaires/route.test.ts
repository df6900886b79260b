import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import type { Answers, Cells } from "../../questionnaires/format/answers";
import { checkStep } from "../../questionnaires/format/check-step";
import { routeThrough } from "../../questionnaires/format/route";
import { around, loadTiny, question } from "./tiny";

const vrs = loadQuestionnaire(join(import.meta.dirname, "../../questionnaires/vrs-2026"));
const empty: Answers = { cells: {}, reports: null };

describe("the way through vrs-2026", () => {
  const idsWith = (cells: Cells, more: Partial<Answers> = {}, mode: "web" | "phone" = "web") =>
    routeThrough(vrs, { ...empty, cells, ...more }, around(mode)).steps.flatMap((step) => step.variables);

  test("the telephone asks the same questions as the web, one a step", () => {
    const web = routeThrough(vrs, empty, around("web"));
    const phone = routeThrough(vrs, empty, around("phone"));
    expect(phone.steps.map((step) => step.variables[0])).toEqual(web.steps.flatMap((step) => step.variables));
    expect(phone.steps.every((step) => step.variables.length === 1)).toBe(true);
  });
  test("a stop ends the way", () => {
    const route = routeThrough(vrs, { ...empty, cells: { LANGUE: { value: 1 }, IDOK: { value: 4 } } }, around());
    expect(route.stop?.outcome).toBe("deceased");
    expect(route.steps.at(-1)?.variables).toEqual(["IDOK"]);
  });
  test("whoever is under the wave's age floor is stopped", () => {
    const born = (year: number) =>
      routeThrough(vrs, { ...empty, cells: { IDOK: { value: 1 }, ANNAIS: { value: year } } }, around());
    expect(born(2009).stop?.outcome).toBe("under-age");
    expect(born(2008).stop).toBeNull();
  });
  test("“not now” puts off the parts about violence only, and all else goes on", () => {
    const names = idsWith({ CALME: { value: 2 } });
    expect(names).not.toContain("V_CAMB");
    expect(names).not.toContain("GO_SENS");
    expect(names).toContain("FSCONF");
    expect(names).toContain("SEXE");
  });
  test("“not now” of an earlier sitting is asked again in its place", () => {
    const memory = { isFromEarlierSitting: () => true, wasAskedAgain: () => false };
    const step = routeThrough(vrs, { ...empty, cells: { CALME: { value: 2 } } }, around(), memory).steps.find(
      (each) => each.variables[0] === "CALME",
    );
    expect(step).toMatchObject({ done: false, again: true });
  });
  test("“later” at an opt-in is asked once more before the last part, and then no more", () => {
    const cells = { CALME: { value: 1 }, GO_SENS: { value: 2 } } satisfies Cells;
    const ids = routeThrough(vrs, { ...empty, cells, reports: [] }, around()).steps.map((step) => step.id);
    expect(ids).toContain("again:GO_SENS");
    const asked = { isFromEarlierSitting: () => false, wasAskedAgain: () => true };
    expect(
      routeThrough(vrs, { ...empty, cells, reports: [] }, around(), asked).steps.map((step) => step.id),
    ).not.toContain("again:GO_SENS");
  });
  test("without an incident there is no question about incidents", () => {
    expect(idsWith({ CALME: { value: 1 } }, { reports: [] })).not.toContain("CALME_F");
  });
  test("each report is asked what its offence calls for", () => {
    const reports = [
      { id: "VSEF.1", offence: "VSEF", cells: {} },
      { id: "VPHY.1", offence: "VPHY", cells: {} },
    ];
    const cells = { CALME: { value: 1 }, CALME_F: { value: 1 } } satisfies Cells;
    const route = routeThrough(vrs, { cells, reports }, around());
    const of = (ordinal: number) =>
      route.steps.filter((step) => step.ordinal === ordinal).flatMap((step) => step.variables);
    expect(of(1)).toContain("I_ENTREE");
    expect(of(2)).not.toContain("I_ENTREE");
    expect(of(2)).toContain("I_ARME");
  });
});

describe("what is given on a step is checked before anything is kept", () => {
  const tiny = loadTiny(`${question("Q1")}\n${question("Q2", 'visibleIf: "{Q1} = 1"')}`);
  const step = routeThrough(tiny, empty, around()).steps[0]!;
  const kinds = (...given: [string, object][]) =>
    checkStep(
      tiny,
      empty,
      step,
      given.map(([variable, cell]) => ({ variable, cell })),
      around(),
    ).map((fault) => `${fault.variable} ${fault.kind}`);

  test("an unknown variable, a wrong type, an unknown code", () => {
    expect(kinds(["NOPE", { value: 1 }])).toContain("NOPE unknown-variable");
    expect(kinds(["Q1", { value: "1" }])).toContain("Q1 wrong-type");
    expect(kinds(["Q1", { value: 3 }])).toContain("Q1 unknown-code");
    expect(kinds(["Q1", { value: 1, missing: "refused" }])).toContain("Q1 both-or-neither");
    expect(kinds(["Q1", { missing: "blank" }])).toContain("Q1 missing-not-offered");
  });
  test("a visible question needs an answer, an invisible one takes none", () => {
    expect(kinds(["Q1", { value: 1 }])).toEqual(["Q2 unanswered"]);
    expect(kinds(["Q1", { value: 2 }])).toEqual([]);
    expect(kinds(["Q1", { value: 2 }], ["Q2", { value: 1 }])).toEqual(["Q2 not-on-this-screen"]);
    expect(kinds(["Q1", { value: 1 }], ["Q2", { missing: "refused" }])).toEqual([]);
  });
});
