import { describe, expect, it } from "vitest";
import { CASE_WORDS } from "../../fieldwork-office/cases/words";
import { dayMonth, moment, rate, signed } from "../../fieldwork-office/days";
import { ERASURE_WORDS } from "../../fieldwork-office/erasures/words";
import { KEYING_WORDS } from "../../fieldwork-office/keying/words";
import { PROGRESS_WORDS } from "../../fieldwork-office/progress/words";
import { QUESTIONNAIRE_WORDS } from "../../fieldwork-office/questionnaire/words";
import { REQUEST_WORDS } from "../../fieldwork-office/requests/words";
import { byPart, choose, EVERYTHING, type Row } from "../../fieldwork-office/responses/choose";
import { RESPONSE_WORDS } from "../../fieldwork-office/responses/words";
import { pathOf, routeOf, withFilters } from "../../fieldwork-office/routes";
import { sectionsFor } from "../../fieldwork-office/sections";
import { OFFICE_WORDS } from "../../fieldwork-office/words";

type Words = Record<string, string | ((...values: never[]) => string)>;
const ALL = {
  REQUEST_WORDS,
  ERASURE_WORDS,
  OFFICE_WORDS,
  PROGRESS_WORDS,
  CASE_WORDS,
  RESPONSE_WORDS,
  QUESTIONNAIRE_WORDS,
  KEYING_WORDS,
};
/** A word with its values filled in, whatever they are. */
const said = (word: Words[string]): string =>
  typeof word === "string" ? word : String((word as (...values: unknown[]) => string)("2", "2", "3"));

describe("words", () => {
  for (const [name, both] of Object.entries(ALL)) {
    const fr = both.fr as Words;
    const en = both.en as Words;
    it(`${name}: French and English hold the same words, of the same shape`, () => {
      expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
      for (const key of Object.keys(fr)) expect(typeof fr[key], key).toBe(typeof en[key]);
    });
    it(`${name}: French has no-break spaces where the fonts need them`, () => {
      for (const [key, word] of Object.entries(fr)) {
        expect(said(word), key).not.toMatch(/ [?!:;»%]|« |\u202f/);
        expect(said(word), key).not.toBe("");
      }
    });
    it(`${name}: nobody is shouted at`, () => {
      for (const word of [...Object.values(fr), ...Object.values(en)]) expect(said(word)).not.toContain("!");
    });
  }
});

describe("days and figures", () => {
  it("are written as each language writes them", () => {
    expect(dayMonth("2026-04-20", "fr")).toBe("20\u00a0avril");
    expect(moment("2026-04-20T12:05:00Z", "fr")).toMatch(/^20\u00a0avril 2026 à \d\d:05$/);
    expect(signed(-2540, "fr")).toBe("\u22122\u00a0540");
    expect(signed(12, "fr")).toBe("+12");
    expect(rate(0.4138, "fr")).toBe("41,4\u00a0%");
  });
  it("a rate without a base is a dash, never 0", () => expect(rate(null, "fr")).toBe("—"));
});

describe("addresses", () => {
  it("lead to their part, and back", () => {
    expect(routeOf("/office/")).toEqual({ section: "progress" });
    expect(routeOf(pathOf("responses", "4QX7-92MD"))).toEqual({ section: "responses", number: "4QX7-92MD" });
    expect(routeOf("/office/cases")).toEqual({ section: "cases", caseId: null });
    expect(routeOf("/office/questionnaire")).toEqual({ section: "questionnaire" });
    expect(routeOf("/office/questionnaire/1")).toEqual({ section: null });
    expect(routeOf("/office/elsewhere")).toEqual({ section: null });
    expect(routeOf("/office/cases/1/2")).toEqual({ section: null });
    expect(routeOf("/office/cases/%E0%A4%A")).toEqual({ section: null });
    expect(routeOf("/office/constructor")).toEqual({ section: null });
  });
  it("go back to page 1 when a filter changes", () => {
    expect(withFilters("?state=invited&page=4", { mode: "web" })).toBe("?state=invited&mode=web");
    expect(withFilters("?state=invited", { page: "2" })).toBe("?state=invited&page=2");
    expect(withFilters("?state=invited", { state: "" })).toBe("");
  });
  it("a clerk is offered keying and nothing that names anybody", () => {
    expect(sectionsFor("clerk").map(({ name }) => name)).toEqual(["keying"]);
    expect(sectionsFor("supervisor").map(({ name }) => name)).toEqual([
      ...["progress", "cases", "calling", "requests", "identity"],
    ]);
    expect(sectionsFor("interviewer")).toEqual([]);
  });
});

describe("rows of a response", () => {
  const row = (over: Partial<Row>): Row => ({
    part: "B",
    variable: "SATQ",
    report: null,
    title: { fr: "Êtes-vous satisfait ?", en: "Satisfied?" },
    value: "1",
    label: null,
    missing: null,
    mode: "web",
    who: null,
    at: null,
    flag: null,
    comments: [],
    times: 1,
    ...over,
  });
  const rows = [
    row({}),
    row({
      variable: "STOC",
      mode: "phone",
      value: null,
      missing: { code: "refused", label: { fr: "Refus", en: "Refused" } },
    }),
    row({ part: "A", variable: "PERS", mode: "paper", flag: "out-of-route" }),
  ];
  it("are chosen by mode, by what is missing, by flag and by words without accents", () => {
    const names = (over: Partial<typeof EVERYTHING>) => choose(rows, { ...EVERYTHING, ...over }).map((r) => r.variable);
    expect(names({})).toHaveLength(3);
    expect(names({ mode: "phone" })).toEqual(["STOC"]);
    expect(names({ onlyMissing: true })).toEqual(["STOC"]);
    expect(names({ onlyFlagged: true })).toEqual(["PERS"]);
    expect(names({ search: "etes-vous" })).toHaveLength(3);
    expect(names({ search: "stoc" })).toEqual(["STOC"]);
  });
  it("stand under their part in the order of the questionnaire", () => {
    expect(byPart(rows).map(({ part, rows: of }) => [part, of.length])).toEqual([
      ["B", 2],
      ["A", 1],
    ]);
  });
});
