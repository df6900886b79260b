import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestContent } from "../../server/domain/household-request";
import type { Case, HouseholdRequest } from "../../server/store/records";
import { aCase, aContact, anAppointment, anAttempt, aRequest, aWave, minutesLater, NOON } from "../factories";
import { queueOf } from "../support/queue";
import { ENGINES, type TestStore } from "../support/stores";

/** At noon of its day, whenever it was asked: NOON's own day is one. */
const DAY = NOON;

describe.each(ENGINES.filter((engine) => engine.there))("what households ask for on $name", (engine) => {
  let place: TestStore;
  let wave = aWave();
  beforeAll(async () => {
    place = await engine.open();
  });
  afterAll(() => place?.remove());

  const freshWave = async () => {
    wave = aWave();
    await place.store.write((tx) => tx.putWave(wave));
  };
  const added = async (over: Partial<Case> = {}): Promise<Case> => {
    const row = aCase({ waveId: wave.id, ...over });
    await place.store.write((tx) => tx.addCase(row, aContact()));
    return row;
  };
  const asked = async (caseId: string, over: Partial<HouseholdRequest> = {}): Promise<HouseholdRequest> => {
    const row = aRequest({ caseId, ...over });
    await place.store.write((tx) => tx.addRequest(row));
    return row;
  };
  const call: RequestContent = { kind: "call", slot: null, language: "fr", relay: false };
  const statesOf = async (caseId: string) => (await place.store.requests(caseId)).map(({ state }) => state);

  test("a thief of the database learns a day and a state: not what was asked, by its words, its length or its hour", async () => {
    await freshWave();
    const [short, long] = [await added(), await added()];
    await asked(short.id, { content: { kind: "decline", reason: null }, askedOn: minutesLater(-90) });
    const message = 'Écrivez-moi à ma sœur. \n"\\'.repeat(20).slice(0, 500);
    await asked(long.id, {
      content: { kind: "help", message, callBack: true, numberId: "p1" },
      askedOn: minutesLater(75),
    });
    const shape = async (caseId: string) =>
      (await place.rowsOf(caseId)).requests?.map((row) =>
        Object.entries(row).map(([column, value]) => [
          column,
          Buffer.isBuffer(value) ? value.length : /id$/.test(column) ? "id" : value,
        ]),
      );
    expect(await shape(short.id)).toEqual(await shape(long.id));
    expect(await place.store.requests(long.id)).toMatchObject([{ askedOn: DAY, content: { message } }]);
    const stolen = await place.stolen();
    for (const text of ["sœur", "help", "callBack", "decline"]) expect(stolen.includes(text), text).toBe(false);
  });

  test("a case has one call that waits, the one asked for last, and help is apart from it", async () => {
    await freshWave();
    const row = await added();
    const help = await asked(row.id);
    const first = await asked(row.id, { content: call, state: "call-soon", askedOn: minutesLater(1) });
    const second = await asked(row.id, { content: call, state: "booked", askedOn: minutesLater(2) });
    const third = await asked(row.id, { content: call, state: "call-soon", askedOn: minutesLater(3) });
    expect((await place.store.requests(row.id)).map(({ id, state }) => [id, state])).toEqual([
      [help.id, "open"],
      [first.id, "withdrawn"],
      [second.id, "withdrawn"],
      [third.id, "call-soon"],
    ]);
    await place.store.write((tx) => tx.settleCallRequests(row.id, "done"));
    expect(await statesOf(row.id)).toEqual(["open", "withdrawn", "withdrawn", "done"]);
    await place.store.write((tx) => tx.settleRequest(help.id, "done"));
    expect((await place.store.request(help.id))?.state).toBe("done");
    await expect(place.store.write((tx) => tx.settleRequest(help.id, "done"))).rejects.toThrow("No such request");
  });

  test("the office counts what is its own to do: open requests, and calls whose time has passed", async () => {
    await freshWave();
    const [help, booked, soon, settled] = [await added(), await added(), await added(), await added()];
    const { id } = await asked(help.id);
    await asked(booked.id, { content: call, state: "booked" });
    await asked(soon.id, { content: call, state: "call-soon" });
    await asked(settled.id, { state: "done" });
    const until = minutesLater(180);
    const appointment = anAppointment({ caseId: booked.id, at: minutesLater(60), until, hard: false });
    await place.store.write((tx) => tx.addAppointment(appointment));
    expect(await place.store.countRequests(wave.id, NOON)).toBe(1);
    expect(await place.store.countRequests(wave.id, until)).toBe(2);
    const waiting = await place.store.waitingRequests(wave.id, 10);
    expect(waiting).toHaveLength(3);
    expect(waiting.find((row) => row.id === id)).toMatchObject({ caseNumber: help.number, appointment: null });
    expect(waiting.find((row) => row.caseId === booked.id)?.appointment).toEqual(appointment);
  });

  test("the queue finds who asked for a call, at rest or just called, and nobody past the time that they chose", async () => {
    await freshWave();
    const [fresh, soon, rested, refused, missed] = [
      await added(),
      await added(),
      await added({ state: "at-rest" }),
      await added({ state: "refused" }),
      await added(),
    ];
    await place.store.write((tx) =>
      tx.addAttempt(anAttempt({ caseId: soon.id, started: minutesLater(-5), ended: minutesLater(-4) })),
    );
    for (const { id } of [soon, rested, refused]) await asked(id, { content: call, state: "call-soon" });
    await place.store.write((tx) =>
      tx.addAppointment(anAppointment({ caseId: missed.id, at: minutesLater(-120), until: NOON, hard: false })),
    );
    const found = await queueOf(place.store, wave.id, NOON);
    expect(
      found
        .slice(0, 2)
        .map((each) => each.case.id)
        .sort(),
    ).toEqual([soon.id, rested.id].sort());
    expect(found.slice(2).map((each) => each.case.id)).toEqual([fresh.id]);
    expect(await place.store.promised(wave.id, NOON, 10)).toHaveLength(2);
    expect((await queueOf(place.store, wave.id, minutesLater(-1)))[0]?.case.id).toBe(missed.id);
  });

  test("an erased person's requests are gone, and so are those of a purged wave", async () => {
    await freshWave();
    const [erased, purged] = [await added(), await added()];
    for (const { id } of [erased, purged]) await asked(id);
    await place.store.write((tx) => tx.erasePerson(erased.id, NOON));
    expect((await place.rowsOf(erased.id)).requests).toEqual([]);
    expect((await place.rowsOf(purged.id)).requests).toHaveLength(1);
    await place.store.write((tx) => tx.purgeContacts(wave.id, 10));
    expect((await place.rowsOf(purged.id)).requests).toEqual([]);
    await expect(asked(erased.id)).rejects.toMatchObject({ code: "person-erased" });
    await expect(asked(purged.id)).rejects.toMatchObject({ code: "contacts-purged" });
  });
});
