import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aShift, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES.filter((engine) => engine.there))("the shift plan on $name", (engine) => {
  let place: TestStore;
  beforeAll(async () => {
    place = await engine.open();
  });
  afterAll(() => place?.remove());

  test("a shift counts for every time that it touches, and ends when it ends", async () => {
    const { store } = place;
    const early = aShift({ login: "rosa", starts: minutesLater(-60), ends: NOON });
    const noon = aShift({ login: "ali" });
    await store.write(async (tx) => {
      await tx.addShift(noon);
      await tx.addShift(early);
    });
    const found = async (from: number, until: number) =>
      (await store.shifts({ from: minutesLater(from), until: minutesLater(until) })).map(({ login }) => login);
    expect(await found(-90, 300)).toEqual(["rosa", "ali"]);
    expect(await found(0, 30)).toEqual(["ali"]);
    expect(await found(-30, 0)).toEqual(["rosa"]);
    expect(await found(240, 270)).toEqual([]);
    expect(await store.shifts({ from: minutesLater(-90), until: minutesLater(300) }, "rosa")).toEqual([early]);
  });

  test("a plan that is written anew takes away one person's shifts of that stretch alone", async () => {
    const { store } = place;
    const week = { from: minutesLater(1000), until: minutesLater(2000) };
    const at = (login: string, minute: number) =>
      aShift({ login, starts: minutesLater(minute), ends: minutesLater(minute + 60) });
    const [mine, later, other] = [at("joao", 1000), at("joao", 2000), at("fatou", 1500)];
    await store.write(async (tx) => {
      for (const row of [mine, later, other]) await tx.addShift(row);
      await tx.removeShifts("joao", week);
    });
    const left = await store.shifts({ from: minutesLater(900), until: minutesLater(2100) });
    expect(left).toEqual([other, later]);
  });
});
