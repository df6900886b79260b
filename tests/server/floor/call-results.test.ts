import { describe, expect, test } from "vitest";
import { callResults, FEWEST_CALLS } from "../../../server/services/floor/supervision/call-results";

describe("results of calls", () => {
  test("are counted from outcomes, each once: contacts, refusals among them, completes", () => {
    const { rates: _, ...counts } = callResults([
      ["no-answer", 9],
      ["machine", 3],
      ["appointment-hard", 2],
      ["soft-refusal", 4],
      ["complete", 2],
      ["interviewer-knows", 5],
    ]);
    expect(counts).toEqual({ calls: 20, contacts: 8, refusals: 4, completes: 2 });
  });
  test("no rate is told of fewer calls than the fewest, nor of refusals among fewer contacts", () => {
    const { rates } = callResults([["complete", FEWEST_CALLS - 1]]);
    expect(rates).toEqual({ contacts: null, refusals: null, completes: null });
    const more = callResults([
      ["no-answer", FEWEST_CALLS],
      ["soft-refusal", 3],
    ]);
    expect(more.rates.completes).toMatchObject({ share: 0, low: 0 });
    expect(more.rates.completes?.high).toBeGreaterThan(0.1);
    expect(more.rates.refusals).toBeNull();
  });
});
