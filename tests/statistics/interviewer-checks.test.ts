import { describe, expect, test } from "vitest";
import { seededRandom } from "../../server/domain/seeded-random";
import { compareInterviewers, LEAST_CASES, median } from "../../statistics/interviewer-checks";

const some = (of: number, found: number): boolean[] => Array.from({ length: of }, (_, at) => at < found);

describe("what an interviewer's share is compared with", () => {
  test("there is no figure under thirty cases, and it moves by ten at once", () => {
    expect(compareInterviewers(new Map([["claire", some(LEAST_CASES - 1, 3)]])).size).toBe(0);
    const at = (of: number) => compareInterviewers(new Map([["claire", some(of, 3)]])).get("claire")?.cases;
    expect([30, 31, 39, 40].map(at)).toEqual([30, 30, 30, 40]);
  });

  test("with fewer than eight interviewers nobody is compared with anybody", () => {
    const few = new Map(Array.from({ length: 7 }, (_, at) => [`i${at}`, some(30, at === 0 ? 30 : 2)]));
    for (const { floor, look } of compareInterviewers(few).values())
      expect({ floor, look }).toEqual({ floor: null, look: false });
  });

  test("several who make it up do not hide each other", () => {
    const floor = new Map(Array.from({ length: 20 }, (_, at) => [`i${at}`, some(60, at < 5 ? 54 : 6 + (at % 4))]));
    const looked = [...compareInterviewers(floor)].filter(([, { look }]) => look).map(([who]) => who);
    expect(looked).toEqual(["i0", "i1", "i2", "i3", "i4"]);
  });

  test("a difference without weight is nobody's business, however sure", () => {
    const floor = new Map(Array.from({ length: 20 }, (_, at) => [`i${at}`, some(3000, at === 0 ? 450 : 60)]));
    expect([...compareInterviewers(floor).values()].some(({ look }) => look)).toBe(false);
  });

  test("an honest floor whose interviewers differ is left in peace: two nights in a hundred at most", () => {
    const random = seededRandom("honest floors");
    const NIGHTS = 250;
    let nightsWithAFlag = 0;
    for (let night = 0; night < NIGHTS; night++) {
      let flags = 0;
      for (let check = 0; check < 9; check++) {
        const base = random.pick([0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7]);
        const floor = new Map<string, boolean[]>();
        for (let who = 0; who < 40; who++) {
          // logit-normal, standard deviation 0.35: what interviewers differ by in good telephone surveys, and more
          const effect = 0.35 * (random.next() + random.next() + random.next() + random.next() - 2) * Math.sqrt(3);
          const own = 1 / (1 + Math.exp(-(Math.log(base / (1 - base)) + effect)));
          floor.set(
            `i${who}`,
            Array.from({ length: random.integer(30, 120) }, () => random.chance(own)),
          );
        }
        for (const { look } of compareInterviewers(floor).values()) flags += look ? 1 : 0;
      }
      if (flags > 0) nightsWithAFlag++;
    }
    expect(nightsWithAFlag / NIGHTS).toBeLessThanOrEqual(0.02);
  });

  test("the median is the middle", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});
