import fc from "fast-check";
import { expect, test } from "vitest";
import { afterNews, dialForm, LINE_STATE_KEYS, LINE_STATES, type LineState } from "../../server/domain/line";

test("news in any order, told any number of times, never leads a line back", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINE_STATE_KEYS), { maxLength: 12 }), (news) => {
      let stands: LineState = "calling";
      for (const each of news) {
        const next: LineState | null = afterNews(stands, each);
        if (next) expect(LINE_STATES[next].rank).toBeGreaterThan(LINE_STATES[stands].rank);
        expect(afterNews(next ?? stands, each)).toBeNull();
        stands = next ?? stands;
      }
    }),
  );
});

test.each([
  ["01 99 00 12 34", "+33199001234"],
  ["06 39 98 12 34", "+33639981234"],
  ["06 39 12 34 56", "+262639123456"],
  ["05 90 12 34 56", "+590590123456"],
  ["06 94 12 34 56", "+594694123456"],
  ["06 96 12 34 56", "+596696123456"],
  ["02 62 12 34 56", "+262262123456"],
  ["+32470123456", "+32470123456"],
])("%s is dialled as %s", (number, dialled) => {
  expect(dialForm(number)).toBe(dialled);
});
