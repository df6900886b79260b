import { describe, expect, it } from "vitest";
import { readCode, spacedCode } from "../../fieldwork-office/keying/code";
import { actOf, type Pressed } from "../../fieldwork-office/keying/keys";
import {
  codeOf,
  isEmpty,
  keysOf,
  NOTHING,
  pressChoice,
  pressCode,
  toContract,
  toggleMark,
  typeText,
} from "../../fieldwork-office/keying/marks";
import { cellsOf } from "../../fieldwork-office/keying/PenMarks";
import { boxAt, emptyFields, fieldsToSend } from "../../fieldwork-office/keying/page-keying";
import type { Field, PageView } from "../../server/contract/office";

const field = (over: Partial<Field> = {}): Field => ({
  id: "STOC",
  variable: "STOC",
  number: "7",
  kind: "single",
  title: "Vous en êtes :",
  choices: [1, 2, 3, 4].map((value) => ({ value, text: `Réponse ${value}` })),
  length: 0,
  ...over,
});
const digits = field({ id: "ANAIS", variable: "ANAIS", kind: "digits", choices: [], length: 4 });
const pressed = (key: string, over: Partial<Pressed> = {}): Pressed => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
});

describe("a single choice", () => {
  it("with one cross is that answer", () => {
    expect(toContract(field(), toggleMark(NOTHING, 2))).toEqual({ field: "STOC", marks: [2] });
  });
  it("with two crosses is proposed as multiple marks, and both crosses are sent", () => {
    const two = toggleMark(toggleMark(NOTHING, 3), 2);
    expect(codeOf(field(), two)).toBe("multiple-marks");
    expect(toContract(field(), two)).toEqual({ field: "STOC", marks: [2, 3] });
  });
  it("is settled by pressing the key of the one that counts", () => {
    const two = pressChoice(field(), pressChoice(field(), NOTHING, 2), 3);
    const settled = pressChoice(field(), two, 3);
    expect(codeOf(field(), settled)).toBeNull();
    expect(toContract(field(), settled)).toEqual({ field: "STOC", marks: [3] });
  });
  it("can be said to hold several answers without saying which", () => {
    expect(toContract(field(), pressCode(field(), toggleMark(NOTHING, 2), "multiple-marks"))).toEqual({
      field: "STOC",
      missing: "multiple-marks",
    });
  });
  it("holds a code or crosses, never both", () => {
    const illegible = pressCode(field(), toggleMark(NOTHING, 2), "illegible");
    expect(illegible).toEqual({ marks: [], text: "", code: "illegible" });
    expect(toggleMark(illegible, 1)).toEqual({ marks: [1], text: "", code: null });
    expect(pressCode(field(), illegible, "illegible")).toEqual(NOTHING);
  });
});

describe("other fields", () => {
  it("several crosses are several answers where several are asked", () => {
    const multi = field({ kind: "multi" });
    const two = pressChoice(multi, pressChoice(multi, NOTHING, 4), 1);
    expect(codeOf(multi, two)).toBeNull();
    expect(toContract(multi, two)).toEqual({ field: "STOC", marks: [1, 4] });
    expect(pressCode(multi, two, "multiple-marks")).toBe(two);
  });
  it("figures take digits only, and no more than there are cells", () => {
    expect(typeText(digits, "19a785").text).toBe("1978");
    expect(cellsOf(field({ kind: "digits", length: 4 }), "78")).toEqual(["", "", "7", "8"]);
    expect(cellsOf(field({ kind: "letters", length: 4 }), "UZ")).toEqual(["U", "Z", "", ""]);
  });
  it("spaces alone are nothing", () => {
    expect(isEmpty(typeText(field({ kind: "letters", length: 9 }), "  "))).toBe(true);
    expect(toContract(field({ kind: "area" }), typeText(field({ kind: "area" }), " "))).toBeNull();
  });
});

const page: PageView = {
  page: 3,
  code: "7F3KQ2M903",
  items: [],
  boxes: [
    { field: "STOC", kind: "tick", value: 1, x: 20, y: 50, w: 4, h: 4 },
    { field: "STOC", kind: "tick", value: 2, x: 26, y: 50, w: 4, h: 4 },
  ],
  fields: [field(), digits],
};

describe("a page", () => {
  it("sends blanks for what is empty", () => {
    const keyed = { STOC: toggleMark(NOTHING, 1) };
    expect(emptyFields(page, keyed).map(({ id }) => id)).toEqual(["ANAIS"]);
    expect(fieldsToSend(page, keyed, false)).toEqual([
      { field: "STOC", marks: [1] },
      { field: "ANAIS", missing: "blank" },
    ]);
  });
  it("keyed before, it sends only what was touched: no good reading is wiped out", () => {
    expect(fieldsToSend(page, { ANAIS: typeText(digits, "1980") }, true)).toEqual([{ field: "ANAIS", text: "1980" }]);
  });
  it("finds the nearest box within a mouse's error, and none in the empty", () => {
    expect(boxAt(page, 24.4, 52)?.value).toBe(1);
    expect(boxAt(page, 25.4, 52)?.value).toBe(2);
    expect(boxAt(page, 60, 52)).toBeNull();
  });
});

describe("keys", () => {
  it("are the code of a choice where it is a digit, and else a letter with no other meaning", () => {
    const many = field({ choices: Array.from({ length: 14 }, (_, index) => ({ value: index + 1, text: "" })) });
    const keys = [...keysOf(many).keys()];
    expect(keys.slice(0, 12)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C"]);
    expect(keys.some((key) => "VMIZ".includes(key))).toBe(false);
    expect(new Set(keys).size).toBe(14);
  });
  it("choose, go on and go back", () => {
    expect(actOf(pressed("3"), field(), true)).toEqual({ kind: "choose", value: 3 });
    expect(actOf(pressed("Enter"), field(), true)).toEqual({ kind: "step", by: 1 });
    expect(actOf(pressed("Enter", { shiftKey: true }), field(), true)).toEqual({ kind: "step", by: -1 });
    expect(actOf(pressed("Backspace"), field(), true)).toEqual({ kind: "step", by: -1 });
    expect(actOf(pressed("PageDown"), digits, true)).toEqual({ kind: "page", by: 1 });
    expect(actOf(pressed("v"), field(), true)).toEqual({ kind: "code", code: "blank" });
  });
  it("know the digits of a French keyboard without Shift", () => {
    expect(actOf(pressed("é", { code: "Digit2" }), field(), true)).toEqual({ kind: "choose", value: 2 });
    expect(actOf(pressed("!", { code: "Digit1", shiftKey: true }), field(), true)).toBeNull();
  });
  it("leave letters to the text, and Backspace to figures that are there", () => {
    const letters = field({ kind: "letters", choices: [], length: 10 });
    expect(actOf(pressed("v"), letters, true)).toBeNull();
    expect(actOf(pressed("v", { altKey: true }), letters, true)).toEqual({ kind: "code", code: "blank" });
    expect(actOf(pressed("Backspace"), digits, false)).toBeNull();
    expect(actOf(pressed("v", { ctrlKey: true }), field(), true)).toBeNull();
  });
});

describe("a booklet's code", () => {
  it("is read forgivingly, with or without the page's number", () => {
    expect(readCode("7f3k q2m9")).toEqual({ code: "7F3KQ2M9", page: null });
    expect(readCode("7F3K-Q2M9 03")).toEqual({ code: "7F3KQ2M9", page: 3 });
    expect(readCode("7F3K02M9").code).toBe("7F3KQ2M9");
    expect(spacedCode("7F3KQ2M9")).toBe("7F3K\u00a0Q2M9");
  });
});
