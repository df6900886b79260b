import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDayPlan, readSpans, spellSpans } from "../../server/domain/shift-plan";

describe("a day of a shift plan", () => {
  test.each([
    ["", []],
    [
      "9:30-13 14-17",
      [
        [570, 780],
        [840, 1020],
      ],
    ],
    [
      "9h30-13, 14h-24",
      [
        [570, 780],
        [840, 1440],
      ],
    ],
    [
      "9h30–13;17-24",
      [
        [570, 780],
        [1020, 1440],
      ],
    ],
    ["13-9", null],
    ["10-12 11-13", null],
    ["9:15-12", null],
    ["10-25", null],
    ["ten", null],
  ])("%j", (text, spans) => expect(readSpans(text)).toEqual(spans?.map(([from, until]) => ({ from, until })) ?? null));

  test("is read as it was spelt", () => {
    const halfHours = fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 0, maxLength: 8 });
    fc.assert(
      fc.property(halfHours, (marks) => {
        const sorted = marks.toSorted((a, b) => a - b).map((mark) => mark * 30);
        const spans = sorted.flatMap((from, at) =>
          at % 2 === 0 && sorted[at + 1] ? [{ from, until: sorted[at + 1] ?? 0 }] : [],
        );
        expect(isDayPlan(spans)).toBe(true);
        expect(readSpans(spellSpans(spans))).toEqual(spans);
      }),
      { seed: 27 },
    );
  });
});
