import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Appointment } from "../../server/store/records";
import { aCase, aContact, anAppointment, aWave, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES.filter((engine) => engine.there))("the calendar on $name", (engine) => {
  let place: TestStore;
  const wave = aWave();
  beforeAll(async () => {
    place = await engine.open();
    await place.store.write(async (tx) => {
      await tx.putWave(wave);
      await tx.putStratum({ waveId: wave.id, stratum: "Réunion", territory: "reunion", priority: 0, open: true });
    });
  });
  afterAll(() => place?.remove());

  const promised = async (
    over: Partial<Appointment>,
    stratum = "IDF-urban",
  ): Promise<Appointment & { number: string }> => {
    const of = aCase({ waveId: wave.id, stratum });
    const row = anAppointment({ caseId: of.id, ...over });
    await place.store.write(async (tx) => {
      await tx.addCase(of, aContact());
      await tx.addAppointment(row);
    });
    return { ...row, number: of.number };
  };

  test("holds what touches the days that it shows, under the case's number, and nothing that was cancelled", async () => {
    const before = await promised({ at: minutesLater(-600), until: null });
    const reaching = await promised({ at: minutesLater(-300), until: minutesLater(30), hard: false });
    const hour = await promised({ at: minutesLater(60), until: null }, "Réunion");
    const kept = await promised({ at: minutesLater(90), until: null, state: "kept" });
    await promised({ at: minutesLater(100), until: null, state: "cancelled" });
    await promised({ at: minutesLater(600), until: null });
    const found = await place.store.appointments(wave.id, { from: NOON, until: minutesLater(600) });
    expect(found.map(({ caseNumber, territory }) => [caseNumber, territory])).toEqual([
      [reaching.number, null],
      [hour.number, "reunion"],
      [kept.number, null],
    ]);
    expect((await place.store.appointments("another wave", { from: NOON, until: minutesLater(600) })).length).toBe(0);
    const overdue = (by: number) => place.store.overdueAppointments(wave.id, minutesLater(by), 10);
    expect((await overdue(0)).map(({ id }) => id)).toEqual([before.id]);
    expect((await overdue(31)).map(({ id }) => id)).toEqual([before.id, reaching.id]);
  });

  test("one that is open is handed to somebody, or to nobody in particular", async () => {
    const { number: _, ...row } = await promised({ at: minutesLater(2000), until: null });
    await place.store.write((tx) => tx.handAppointment(row.id, "claire"));
    expect(await place.store.appointment(row.id)).toEqual({ ...row, withWhom: "claire" });
    await place.store.write((tx) => tx.settleAppointments(row.caseId, "kept"));
    await expect(place.store.write((tx) => tx.handAppointment(row.id, null))).rejects.toThrow(
      "No such open appointment",
    );
  });
});
