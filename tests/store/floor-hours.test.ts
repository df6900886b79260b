import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FloorFigure, FloorHours } from "../../server/store/records";
import { aCase, aCode, aContact, anAppointment, anAttempt, aWave, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

const hours = (over: Partial<FloorHours> = {}): FloorHours => ({
  id: randomUUID(),
  login: "claire",
  kind: "calling",
  started: NOON,
  seen: NOON,
  ended: null,
  ...over,
});
const figure = (over: Partial<FloorFigure>): FloorFigure => ({
  id: randomUUID(),
  night: NOON,
  login: "claire",
  name: "short-interviews",
  cases: 30,
  value: { share: 0.04 },
  ...over,
});

describe.each(ENGINES)("hours, figures and practice on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place?.remove());

    test("open hours are somebody's presence until nothing is seen of them", async () => {
      const { store } = place;
      const [here, gone] = [hours({ login: "here", seen: minutesLater(10) }), hours({ login: "gone" })];
      const over = hours({ login: "here", started: minutesLater(-60), seen: NOON, ended: NOON });
      await store.write(async (tx) => {
        for (const row of [here, gone, over]) await tx.addHours(row);
      });
      expect(await store.openHours("here")).toEqual(here);
      expect(await store.presentHours(minutesLater(5))).toEqual([here]);
      expect(await store.lapsedHours(minutesLater(5), 10)).toEqual([gone]);
      expect(await store.hoursBetween({ from: minutesLater(-30), until: minutesLater(1) }, "here")).toEqual([
        over,
        here,
      ]);
      expect(await store.hoursBetween({ from: minutesLater(-90), until: minutesLater(-60) })).toEqual([]);
      await store.write(async (tx) => {
        await tx.changeHours(gone.id, { ended: gone.seen });
        await tx.removeHours(over.id);
      });
      expect(await store.openHours("gone")).toBeNull();
      expect(await store.hoursById(over.id)).toBeNull();
    });

    test("the figures of a night take the place of all earlier ones", async () => {
      const { store } = place;
      await store.write((tx) => tx.putFigures([figure({}), figure({ name: "straight-lining" })]));
      const tomorrow = figure({ night: minutesLater(24 * 60), value: { share: 0.05 } });
      await store.write((tx) => tx.putFigures([tomorrow]));
      expect(await store.newestFigures()).toEqual([tomorrow]);
    });

    test("a practice case goes with all that was done in it, and a real one is never taken out", async () => {
      const { store } = place;
      const [real, practice] = [aWave(), aWave({ training: true })];
      const [mine, theirs] = [aCase({ waveId: practice.id, interviewer: "claire" }), aCase({ waveId: real.id })];
      await store.write(async (tx) => {
        await tx.putWave(real);
        await tx.putWave(practice);
        for (const row of [mine, theirs]) {
          await tx.addCase(row, aContact());
          await tx.addAccessCode(aCode({ caseId: row.id }));
          await tx.addAttempt(anAttempt({ caseId: row.id }));
          await tx.addAppointment(anAppointment({ caseId: row.id }));
        }
      });
      expect((await store.practiceCasesOf("claire")).map(({ id }) => id)).toEqual([mine.id]);
      expect(await store.callsOfWave(practice.id, { from: minutesLater(-60), until: minutesLater(60) })).toEqual([]);
      await store.write((tx) => tx.removePractice(mine.id));
      expect(Object.values(await place.rowsOf(mine.id)).flat()).toEqual([]);
      await expect(store.write((tx) => tx.removePractice(theirs.id))).rejects.toThrow("Only a practice case");
      expect(await store.case(theirs.id)).not.toBeNull();
    });
  });
});
