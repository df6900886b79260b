import { expect, test } from "vitest";
import { merged } from "../../../server/services/outputs/over-versions";

test("a variable of an older version stands where it stood, whatever the newer one took away or put in", () => {
  expect(merged(["A", "NEW", "C", "D"], ["FIRST", "A", "GONE", "ALSO", "C", "D", "LAST"])).toEqual([
    ...["FIRST", "A", "GONE", "ALSO", "NEW", "C", "D", "LAST"],
  ]);
  expect(merged([], ["A", "B"])).toEqual(["A", "B"]);
});
