import { describe, expect, it } from "vitest";
import { wilson } from "../../statistics/wilson";

describe("the interval of a share", () => {
  it("is what the formula gives for 81 of 263", () => {
    // worked by hand: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)
    const { share, low, high } = wilson(81, 263);
    expect(share).toBeCloseTo(0.30798, 5);
    expect(low).toBeCloseTo(0.25527, 4);
    expect(high).toBeCloseTo(0.36621, 4);
  });
  it("never leaves 0 and 1, and is not empty where nothing or everything was counted", () => {
    const [none, all] = [wilson(0, 10), wilson(10, 10)];
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(0.27753, 4);
    expect(all.high).toBe(1);
    expect(all.low).toBeCloseTo(1 - none.high, 12);
  });
  it("shrinks as the count grows, and holds the share", () => {
    const widths = [20, 80, 320].map((of) => {
      const { share, low, high } = wilson(of / 4, of);
      expect(low).toBeLessThan(share);
      expect(high).toBeGreaterThan(share);
      return high - low;
    });
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
  });
  it("refuses a share of nothing", () => {
    expect(() => wilson(0, 0)).toThrow();
    expect(() => wilson(3, 2)).toThrow();
  });
});
