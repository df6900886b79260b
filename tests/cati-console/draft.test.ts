import { describe, expect, it } from "vitest";
import {
  answersOf,
  choose,
  type Draft,
  draftOf,
  eraseDigit,
  isFull,
  NO_ANSWER,
  typeInteger,
} from "../../cati-console/answers/draft";
import { startOf } from "../../cati-console/interview/useInterview";
import { aQuestion, aScreen, choicesOf } from "./samples";

const multi = aQuestion({ type: "multi", choices: choicesOf(5, [5]), maxSelected: 2 });
const chooseAll = (codes: readonly number[]) =>
  codes.reduce<Draft>((draft, code) => choose(multi, draft, code), NO_ANSWER);

describe("an answer while it is keyed", () => {
  it("a single choice is the last code that was typed", () => {
    const question = aQuestion();
    expect(answersOf(question, choose(question, choose(question, NO_ANSWER, 1), 3))).toEqual([
      { variable: "SATQ", value: 3 },
    ]);
  });
  it("a multiple choice toggles, and is told in ascending order", () => {
    expect(answersOf(multi, chooseAll([3, 1]))).toEqual([{ variable: "SATQ", value: [1, 3] }]);
    expect(chooseAll([3, 3])).toEqual(NO_ANSWER);
  });
  it("an answer that stands alone clears the others, and is cleared by them", () => {
    expect(chooseAll([1, 2, 5])).toEqual({ kind: "multi", codes: [5] });
    expect(chooseAll([5, 1])).toEqual({ kind: "multi", codes: [1] });
  });
  it("no more are taken than the question allows", () => {
    expect(chooseAll([1, 2, 3])).toEqual({ kind: "multi", codes: [1, 2] });
    expect(isFull(multi, chooseAll([1, 2]))).toBe(true);
  });
  it("an answer takes the place of a refusal", () => {
    expect(choose(multi, { kind: "missing", code: "refused" }, 2)).toEqual({ kind: "multi", codes: [2] });
  });
  it("figures are written one after the other and erased from the end", () => {
    const typed = ["0", "1", "2"].reduce(typeInteger, NO_ANSWER);
    expect(typed).toEqual({ kind: "integer", text: "12" });
    expect(eraseDigit(eraseDigit(typed))).toEqual(NO_ANSWER);
    expect(answersOf(aQuestion({ type: "integer" }), typed)).toEqual([{ variable: "SATQ", value: 12 }]);
  });
  it("nothing keyed is sent as nothing, so that an earlier answer stays as it is", () => {
    expect(answersOf(aQuestion(), NO_ANSWER)).toEqual([]);
    expect(answersOf(aQuestion({ type: "text" }), { kind: "text", text: "  " })).toEqual([]);
  });
  it("a row of a list is told by its code, other words as they were typed", () => {
    const question = aQuestion({ type: "list" });
    expect(answersOf(question, { kind: "list", code: "69123", text: "Lyon" })).toEqual([
      { variable: "SATQ", value: "69123" },
    ]);
    expect(answersOf(question, { kind: "list", code: null, text: " Bruxelles " })).toEqual([
      { variable: "SATQ", value: "Bruxelles" },
    ]);
  });
  it("an earlier answer comes back as it was given", () => {
    const question = aQuestion();
    expect(draftOf(question, [{ variable: "SATQ", value: 2 }])).toEqual({ kind: "single", code: 2 });
    const town = [{ variable: "SATQ", value: "69123" }];
    expect(draftOf(aQuestion({ type: "list" }), town, { SATQ: "Lyon (69)" })).toEqual({
      kind: "list",
      code: "69123",
      text: "Lyon (69)",
    });
    expect(draftOf(question, [{ variable: "SATQ", missing: "dont-know" }])).toEqual({
      kind: "missing",
      code: "dont-know",
    });
  });
});

describe("a question that comes up", () => {
  const answers = [{ variable: "SATQ", value: 2 }];
  it("shows an open answer of this sitting", () => {
    expect(startOf(aScreen({ answers })).draft).toEqual({ kind: "single", code: 2 });
  });
  it("never shows an answer of a sealed part, even if one were sent", () => {
    expect(startOf(aScreen({ answers, sealed: true })).draft).toEqual(NO_ANSWER);
  });
});
