import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chance, drawBatches, INCLUSION, secondPhaseWeight } from "../../server/domain/second-phase";
import { seededRandom } from "../../server/domain/seeded-random";

const chanceOf =
  (seed: string): Chance =>
  (purpose, id) =>
    seededRandom(`${seed} ${purpose} ${id}`).next();

const persons = fc
  .array(fc.record({ rate: fc.constantFrom(null, 0.3, 0.3, 0.3, 0.3, 0.3, 0.6, 1) }), {
    minLength: 40,
    maxLength: 90,
    size: "max",
  })
  .map((list) => list.map(({ rate }, at) => ({ id: `p${at}`, rate, other: rate === 0.3 || rate === null })));
const rules = fc.record({ persons: fc.constantFrom(5, 12, 30), others: fc.constantFrom(0.2, 0.3, 0.5) });

describe("the draw of phase two", () => {
  test("nobody is drawn who did not agree, and nobody twice", () =>
    fc.assert(
      fc.property(persons, rules, fc.string(), (all, rule, seed) => {
        const drawn = (drawBatches(all, rule, chanceOf(seed)) ?? []).flat();
        expect(drawn.every(({ rate }) => rate !== null)).toBe(true);
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
      }),
    ));

  test("every batch has enough persons, and enough others among them; and all batches are alike", () => {
    let seen = 0;
    fc.assert(
      fc.property(persons, rules, fc.string(), (all, rule, seed) => {
        const batches = drawBatches(all, rule, chanceOf(seed)) ?? [];
        const others = batches.map((batch) => batch.filter(({ other }) => other).length);
        const sizes = batches.map((batch) => batch.length);
        batches.forEach((batch, at) => {
          seen += 1;
          expect(batch.length).toBeGreaterThanOrEqual(rule.persons);
          expect(others[at]! / batch.length).toBeGreaterThanOrEqual(rule.others);
        });
        for (const counts of [others, sizes])
          if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  test("who is drawn is never left out of a batch: either all are in one, or nobody is", () =>
    fc.assert(
      fc.property(persons, rules, fc.string(), (all, rule, seed) => {
        const chance = chanceOf(seed);
        const below = all.filter(({ id, rate }) => rate !== null && chance("drawn", id) < rate);
        const batches = drawBatches(all, rule, chance);
        if (batches) expect(batches.flat().length).toBe(below.length);
        else
          expect(below.length < rule.persons || below.filter((p) => p.other).length < rule.others * below.length).toBe(
            true,
          );
      }),
      { numRuns: 400 },
    ));

  test("the same seed draws the same, whatever the order in which the persons are given", () =>
    fc.assert(
      fc.property(persons, rules, fc.string(), (all, rule, seed) => {
        const again = drawBatches([...all].reverse(), rule, chanceOf(seed));
        expect(again).toEqual(drawBatches(all, rule, chanceOf(seed)));
      }),
    ));

  test("who comes later changes nothing for those who were there", () =>
    fc.assert(
      fc.property(persons, persons, fc.string(), (first, more, seed) => {
        const later = more.map((person) => ({ ...person, id: `later-${person.id}` }));
        const rule = { persons: 1, others: 0 };
        const ids = (of: typeof first) => (drawBatches(of, rule, chanceOf(seed)) ?? []).flat().map(({ id }) => id);
        const together = ids([...first, ...later]).filter((id) => !id.startsWith("later-"));
        expect(together.sort()).toEqual(ids(first).sort());
      }),
    ));

  test("over many seeds each person is drawn as often as their rate says", () => {
    const rates = [0.3, 0.6, 1];
    const runs = 4000;
    const times = new Map<number, number>();
    for (let run = 0; run < runs; run += 1) {
      const all = rates.map((rate) => ({ id: `p${rate}`, rate, other: rate === 0.3 }));
      for (const { rate } of (drawBatches(all, { persons: 1, others: 0 }, chanceOf(`s${run}`)) ?? []).flat())
        times.set(rate, (times.get(rate) ?? 0) + 1);
    }
    for (const rate of rates) expect(Math.abs((times.get(rate) ?? 0) / runs - rate)).toBeLessThan(0.03);
  });

  test("neither the place of a batch nor a place in it tells the group", () => {
    // 7 others and 8 of a group in two batches: one has an other more, now the first, now the second
    const all = Array.from({ length: 15 }, (_, at) => ({ id: `p${at}`, rate: 1, other: at < 7 }));
    const runs = 3000;
    let [firstHasMore, firstIsOther] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const batches = drawBatches(all, { persons: 7, others: 0.3 }, chanceOf(`s${run}`))!;
      const others = batches.map((batch) => batch.filter(({ other }) => other).length);
      if (others[0]! > others[1]!) firstHasMore += 1;
      if (batches[0]![0]!.other) firstIsOther += 1;
    }
    // half, but for the batch of eight, which is the likelier to have the smallest number
    expect(Math.abs(firstHasMore / runs - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(firstIsOther / runs - 7 / 15)).toBeLessThan(0.04);
  });

  test("the weight undoes the rate, and is the first phase's where there was no second draw", () => {
    expect(secondPhaseWeight({ designWeight: 150, preload: { [INCLUSION]: 0.3 } })).toBeCloseTo(500);
    expect(secondPhaseWeight({ designWeight: 150, preload: {} })).toBe(150);
  });
});
