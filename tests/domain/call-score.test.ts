import { describe, expect, test } from "vitest";
import { sliceScores } from "../../server/domain/call-score";
import { SLICES, type Slice } from "../../server/domain/calling";

/** A time of the week of 9 March 2026 in each part, in Paris. */
const AT: Record<Slice, string> = {
  morning: "2026-03-10T09:30:00Z",
  afternoon: "2026-03-10T14:00:00Z",
  evening: "2026-03-10T17:30:00Z",
  saturday: "2026-03-14T13:00:00Z",
};
const KEYS = Object.keys(SLICES) as Slice[];
const call = (slice: Slice, outcome: string | null) => ({ started: new Date(AT[slice]), outcome });
const scores = (...calls: [Slice, string | null][]) =>
  sliceScores(
    calls.map(([slice, outcome]) => call(slice, outcome)),
    "Europe/Paris",
  );

describe("the score of a part of the week", () => {
  test("of somebody never called is 0, whatever the part: it is what others are compared with", () =>
    expect(scores()).toEqual({ morning: 0, afternoon: 0, evening: 0, saturday: 0 }));

  test.each(KEYS)("never rises by one more call without an answer there: %s", (slice) => {
    for (const outcome of ["no-answer", "machine-unknown", "machine", "busy", "blocked"])
      for (const before of [[], [["evening", "callback"]], [["morning", "no-answer"]]] as [Slice, string][][]) {
        let last = scores(...before)[slice];
        for (let more = 1; more <= 4; more++) {
          const calls: [Slice, string][] = Array.from({ length: more }, () => [slice, outcome]);
          const next = scores(...before, ...calls)[slice];
          expect(next).toBeLessThanOrEqual(last);
          last = next;
        }
      }
  });
  test("falls most where the call failed", () => {
    const { evening, morning, saturday } = scores(["evening", "no-answer"], ["evening", "no-answer"]);
    expect(evening).toBeLessThan(morning);
    expect(evening).toBeLessThan(saturday);
  });
  test("is best where somebody answered", () => {
    const { evening, morning, afternoon } = scores(["evening", "callback"], ["morning", "no-answer"]);
    expect(evening).toBeGreaterThan(0);
    expect(evening).toBeGreaterThan(Math.max(morning, afternoon));
  });
  test("is lower after a refusal than after any other talk", () => {
    const refused = scores(["evening", "soft-refusal"]);
    const talked = scores(["evening", "callback"]);
    for (const slice of KEYS) expect(refused[slice]).toBeLessThan(talked[slice]);
  });
  test("of a number that never answers sinks with each call", () => {
    const silent = scores(...KEYS.map((slice): [Slice, string] => [slice, "no-answer"]));
    for (const slice of KEYS) expect(silent[slice]).toBeLessThan(0);
  });
  test("says nothing of calls that told nothing of the person: a closed number, a lost call", () => {
    expect(scores(["evening", "non-working"], ["morning", null], ["saturday", "interviewer-knows"])).toEqual(scores());
  });
  test("depends on nothing but times and outcomes", () => {
    const past = { ...call("evening", "no-answer"), who: "claire", note: "x", ended: null, channel: "phone" };
    expect(sliceScores([past], "Europe/Paris")).toEqual(scores(["evening", "no-answer"]));
  });
});
