import { describe, expect, test } from "vitest";
import { RATE_NAMES, rates, type Tally, tally } from "../../server/domain/rates";

const none: Tally = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, NE: 0 };

describe("AAPOR’s rates", () => {
  test("are null, never 0, where there is nobody", () => {
    for (const name of RATE_NAMES) expect(rates(none)[name], name).toBeNull();
  });
  test("RR1 to RR6 of a known sample", () => {
    // D = 100, U = 40, e = 100/125
    const r = rates({ I: 50, P: 10, R: 20, NC: 15, O: 5, UH: 30, UO: 10, NE: 25 });
    expect(r).toMatchObject({ RR1: 50 / 140, RR2: 60 / 140, RR3: 50 / 132, RR4: 60 / 132, RR5: 0.5, RR6: 0.6 });
    expect(r).toMatchObject({ COOP1: 50 / 85, COOP2: 60 / 85, COOP3: 50 / 80, COOP4: 60 / 80 });
    expect(r).toMatchObject({ REF1: 20 / 140, REF2: 20 / 132, REF3: 0.2, CON1: 85 / 140, CON2: 85 / 132, CON3: 0.85 });
  });
  test("the wave may set its own share of eligible among the unknown", () =>
    expect(rates({ ...none, I: 10, UH: 10 }, 0.5).RR3).toBe(10 / 15));
  test("a case that is out of the sample is in no base", () => expect(rates({ ...none, I: 1, NE: 9 }).RR2).toBe(1));
  test("each case counts once, or with its design weight", () => {
    const { plain, weighted } = tally([
      { disposition: "complete", weight: 300 },
      { disposition: "no-answer", weight: 100 },
    ]);
    expect(rates(plain).RR2).toBe(0.5);
    expect(rates(weighted).RR2).toBe(0.75);
  });
});
