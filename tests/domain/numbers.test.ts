import { describe, expect, test } from "vitest";
import {
  closed,
  dialledNumbers,
  type KnownNumber,
  opened,
  preferred,
  waitsForNumber,
} from "../../server/domain/numbers";

const number = (id: string, over: Partial<KnownNumber> = {}): KnownNumber => ({
  id,
  number: `06 39 98 00 0${id}`,
  kind: "mobile",
  source: "frame",
  state: "ok",
  ...over,
});
const ids = (phones: readonly KnownNumber[]) => dialledNumbers(phones).map(({ id }) => id);

describe("the numbers of a case", () => {
  const three = [number("1"), number("2"), number("3")];
  test("the preferred one is dialled first, and there is one at most", () => {
    const chosen = preferred(preferred(three, "2"), "3");
    expect(ids(chosen)).toEqual(["3", "1", "2"]);
    expect(chosen.filter((phone) => phone.preferred)).toHaveLength(1);
  });
  test("a wrong one is dialled no more, is kept, and can be opened again without its preference", () => {
    const left = closed(preferred(three, "2"), "2");
    expect(ids(left)).toEqual(["1", "3"]);
    expect(left).toHaveLength(3);
    expect(ids(opened(left, "2"))).toEqual(["1", "2", "3"]);
  });
  test.each([
    ["its last call closed a number", "supervisor", "machine", ["machine", "non-working"], true],
    ["its only number was ruled out by hand", "supervisor", "no-number-left", ["no-answer"], true],
    ["somebody refused for the person", "supervisor", "household-refusal", ["non-working", "household-refusal"], false],
    ["the person is left in peace", "at-rest", "safety-stop", ["safety-stop", "non-working"], false],
  ])("a case where %s (%s, %s)", (_, state, disposition, outcomes, waits) =>
    expect(
      waitsForNumber(
        { state, disposition },
        outcomes.map((outcome) => ({ channel: "phone", outcome })),
      ),
    ).toBe(waits),
  );
});
