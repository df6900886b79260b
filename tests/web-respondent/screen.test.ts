import { describe, expect, it } from "vitest";
import type { ScreenQuestion } from "../../questionnaires/format/survey-json";
import type { Fault } from "../../web-respondent/sending/contract";
import { groupThousands, localFaults, readWholeNumber, unanswered } from "../../web-respondent/survey/checks";
import { isFull, toggle } from "../../web-respondent/survey/choosing";
import { isUnderHeadings } from "../../web-respondent/survey/question-frame";
import { isConfirmation, ownRemarks, serverRemarks } from "../../web-respondent/survey/remarks";

const text = (fr: string) => ({ fr, en: fr });
const number = (over: Partial<ScreenQuestion> = {}): ScreenQuestion => ({
  name: "N",
  type: "integer",
  title: text("Combien ?"),
  choices: [],
  missing: [],
  min: 1,
  max: 20,
  ...over,
});
const fault = (over: Partial<Fault> = {}): Fault => ({
  variable: "N",
  kind: "check",
  message: text("Est-ce juste ?"),
  severity: "soft",
  ...over,
});

describe("ticking options", () => {
  const options = { exclusive: [9], maxSelected: 3 };
  it("an exclusive option clears the others, and any other clears it", () => {
    expect(toggle([1, 2], 9, options)).toEqual([9]);
    expect(toggle([9], 2, options)).toEqual([2]);
  });
  it("no more than the limit can be ticked, and unticking makes room", () => {
    expect(toggle([1, 2, 3], 4, options)).toEqual([1, 2, 3]);
    expect(isFull([1, 2, 3], options)).toBe(true);
    expect(toggle([1, 2, 3], 2, options)).toEqual([1, 3]);
    expect(toggle([1, 2, 3], 9, options)).toEqual([9]);
  });
});

describe("a whole number", () => {
  it.each([
    ["12", 12],
    [" 1 200 ", 1200],
    ["0", 0],
    ["", undefined],
    ["douze", "douze"],
    ["1,5", "1,5"],
  ])("%j is read as %j", (typed, value) => {
    expect(readWholeNumber(typed)).toBe(value);
  });
  it("outside its bounds, or in words, it is not sent", () => {
    const found = (value: unknown) =>
      localFaults([number()], () => value, [{ variable: "N", value: value as number }]).N?.fr;
    expect(found(3)).toBeUndefined();
    expect(found(99)).toBe("Écrivez un nombre entre 1 et 20.");
    expect(found("douze")).toBe("Écrivez un nombre entier, en chiffres.");
  });
});

describe("what a screen says", () => {
  it("names every shown question that has neither answer nor missing code", () => {
    const shown = [number(), number({ name: "M" }), number({ name: "O" })];
    const answers = [
      { variable: "N", value: 1 },
      { variable: "O", missing: "refused" },
    ];
    expect(unanswered(shown, answers)).toEqual(["M"]);
    expect(ownRemarks(["M"], {}).M?.empty).toBe(true);
  });
  it("puts each fault at its question, an unanswered one as an offer", () => {
    const faults = [
      fault(),
      fault({ severity: "hard", message: text("Non.") }),
      fault({ variable: "M", kind: "unanswered", severity: "hard" }),
      fault({ variable: "ELSEWHERE" }),
    ];
    const { remarks, loose } = serverRemarks(faults, ["N", "M"]);
    expect(remarks.N).toEqual({ empty: false, hard: [text("Non.")], soft: [text("Est-ce juste ?")] });
    expect(remarks.M?.empty).toBe(true);
    expect(loose).toHaveLength(1);
  });
  it("confirms only the same answers, and only where nothing hard stands against them", () => {
    const answers = [{ variable: "N", value: 12 }];
    expect(isConfirmation({ answers, faults: [fault()] }, answers)).toBe(true);
    expect(isConfirmation({ answers, faults: [fault()] }, [{ variable: "N", value: 11 }])).toBe(false);
    expect(isConfirmation({ answers, faults: [fault(), fault({ severity: "hard" })] }, answers)).toBe(false);
    expect(isConfirmation(undefined, answers)).toBe(false);
  });
});

describe("an amount", () => {
  const told = (typed: string) =>
    localFaults([number()], () => readWholeNumber(typed), [{ variable: "N", value: typed }]).N?.fr;
  it.each(["12,50", "1 250,00", "12.5"])("with decimals is refused in a sentence that says what to do: %s", (typed) => {
    expect(told(typed)).toBe("Écrivez un nombre entier, sans virgule : arrondissez au plus proche.");
  });
  it.each(["douze", "12 €", "1,2,3"])("that is no number is asked for in figures: %s", (typed) => {
    expect(told(typed)).toBe("Écrivez un nombre entier, en chiffres.");
  });
  it("is grouped by language, and read again as it was", () => {
    expect(groupThousands(1250, "fr")).toMatch(/^1\s250$/);
    expect(groupThousands(1250, "en")).toBe("1,250");
    expect(readWholeNumber(groupThousands(1_250_000, "fr"))).toBe(1_250_000);
  });
});

describe("the lines of a grid", () => {
  const line = (name: string, over: Partial<ScreenQuestion> = {}): ScreenQuestion =>
    number({
      name,
      type: "single",
      layout: "grid",
      choices: [1, 2].map((value) => ({ value, text: text(`${value}`), exclusive: false })),
      ...over,
    });
  it("share the headings of the line above where its options are the same", () => {
    const other = line("C", { choices: [{ value: 1, text: text("Oui"), exclusive: false }] });
    const shown = [line("A"), line("B"), other, line("D"), number({ name: "E" }), line("F")];
    expect(shown.filter(({ name }) => isUnderHeadings(shown, name)).map(({ name }) => name)).toEqual(["B"]);
  });
});
