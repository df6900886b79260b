import { describe, expect, it } from "vitest";
import { clock, number, percent } from "../../staff-ui/figures";
import { typeset } from "../../staff-ui/language";

const FIRM = "\u00a0";

describe("texts and figures on a staff screen", () => {
  it("a French text keeps its punctuation on the line", () => {
    expect(typeset("Pourquoi moi ? « Ça dépend » : relire", "fr")).toBe(
      `Pourquoi moi${FIRM}? «${FIRM}Ça dépend${FIRM}»${FIRM}: relire`,
    );
    expect(typeset("a ? b", "en")).toBe("a ? b");
  });
  it("no space is one that the fonts lack", () => {
    expect(typeset("2\u202f540", "fr")).toBe(`2${FIRM}540`);
    expect(number(2540, "fr")).toBe(`2${FIRM}540`);
    expect(percent(0.1234, "fr")).toBe(`12,3${FIRM}%`);
  });
  it("a rate without a base is a dash and never nought", () => {
    expect(percent(null, "en")).toBe("–");
  });
  it("a clock shows hours only when there are some", () => {
    expect(clock(462)).toBe("07:42");
    expect(clock(3723)).toBe("1:02:03");
  });
});
