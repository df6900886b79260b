import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawIncidents, type IncidentUnit, inclusionProbabilities } from "../../questionnaires/format/incident-draw";

const spec = { module: "F", limit: { web: 3, phone: 3, paper: 2 }, capPerType: 6 };
const unit = (id: number, size: number): IncidentUnit => ({
  id: `X.${id}`,
  offence: "X",
  size,
  series: false,
  count: 1,
});
const sizes = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 20 });

describe("the draw of incident reports", () => {
  test("every incident has a probability above zero, none above one, and they add up to the reports", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const probabilities = inclusionProbabilities(list, 3);
        expect(probabilities.every((each) => each > 0 && each <= 1)).toBe(true);
        expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Math.min(3, list.length), 9);
      }),
    );
  });
  test("as many reports as the limit, or all there are, and the same for the same seed", () => {
    fc.assert(
      fc.property(sizes, fc.string(), (list, seed) => {
        const units = list.map((size, index) => unit(index + 1, size));
        const drawn = drawIncidents(units, spec, "web", seed);
        expect(drawn).toHaveLength(Math.min(3, units.length));
        expect(drawIncidents(units, spec, "web", seed)).toEqual(drawn);
      }),
    );
  });
  test("each is drawn as often as its probability says", () => {
    const units = [8, 1, 1, 5, 2, 2].map((size, index) => unit(index + 1, size));
    const times = new Map<string, number>();
    const runs = 20_000;
    for (let run = 0; run < runs; run += 1)
      for (const { id } of drawIncidents(units, spec, "phone", `seed ${run}`)) times.set(id, (times.get(id) ?? 0) + 1);
    const expected = inclusionProbabilities(
      units.map((each) => each.size),
      3,
    );
    units.forEach((each, index) => {
      // four standard errors of a share over 20,000 runs
      const error = 4 * Math.sqrt((expected[index]! * (1 - expected[index]!)) / runs);
      expect(Math.abs((times.get(each.id) ?? 0) / runs - expected[index]!)).toBeLessThanOrEqual(error);
    });
  });
});
