import { describe, expect, it } from "vitest";
import { DIGIT_WINDOW_MILLISECONDS, NOTHING_TYPED, typeDigit } from "../../cati-console/keys/digits";

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
/** Codes meant after each figure, typed one every `pause` milliseconds. */
function type(digits: string, codes: readonly number[], pause = 100): (number | null)[] {
  let typed = NOTHING_TYPED;
  return [...digits].map((digit, at) => {
    const read = typeDigit(typed, digit, codes, at * pause);
    typed = read.typed;
    return read.code;
  });
}

describe("typing the code of an answer", () => {
  it("up to nine answers a figure is a code at once, and the next figure another", () => {
    expect(type("12", upTo(4))).toEqual([1, 2]);
  });
  it("1 then 0 is 10 where there is a tenth answer", () => {
    expect(type("10", upTo(12))).toEqual([1, 10]);
  });
  it("a second figure that makes no code begins anew", () => {
    expect(type("15", upTo(12))).toEqual([1, 5]);
  });
  it("a figure that comes late begins anew", () => {
    expect(type("12", upTo(12), DIGIT_WINDOW_MILLISECONDS)).toEqual([1, 2]);
  });
  it("zero first closes a single figure: 0 1 2 is 1, then 2, and never 12", () => {
    expect(type("012", upTo(12))).toEqual([null, 1, 2]);
  });
  it("a figure that is no code means nothing", () => {
    expect(type("7", upTo(4))).toEqual([null]);
    expect(type("0", upTo(4))).toEqual([null]);
  });
  it("codes with gaps are typed as they are printed", () => {
    expect(type("98", [1, 2, 98])).toEqual([null, 98]);
  });
  it("tells when a figure takes back the one before", () => {
    const first = typeDigit(NOTHING_TYPED, "1", upTo(12), 0);
    expect(typeDigit(first.typed, "0", upTo(12), 100)).toMatchObject({ code: 10, continues: true });
    expect(typeDigit(first.typed, "5", upTo(12), 100)).toMatchObject({ code: 5, continues: false });
  });
});
