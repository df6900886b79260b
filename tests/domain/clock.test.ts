import { expect, test } from "vitest";
import { instantOf } from "../../server/domain/clock";

test.each([
  ["2026-12-01T00:00", "2026-11-30T23:00:00.000Z"],
  ["2026-07-01T08:30", "2026-07-01T06:30:00.000Z"],
  // the night when summer time begins, on both sides of the hour that is left out
  ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
])("%s in Paris is %s", (local, instant) => {
  expect(instantOf(local)?.toISOString()).toBe(instant);
});

test.each(["2026-03-29T02:30", "2026-02-31T00:00", "2026-12-01", "tomorrow", "2026-12-01T24:30"])(
  "%s is no local time",
  (local) => {
    expect(instantOf(local)).toBeNull();
  },
);
