import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Case } from "../../server/store/records";
import {
  aCase,
  aCode,
  aContact,
  anAttempt,
  anEvent,
  anInterview,
  aResponse,
  aWave,
  minutesLater,
  NOON,
  someSecrets,
} from "../factories";
import { queueOf } from "../support/queue";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("cases on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    const wave = aWave();
    beforeAll(async () => {
      place = await open();
      await place.store.write((tx) => tx.putWave(wave));
    });
    afterAll(() => place?.remove());
    const added = async (over: Partial<Case> = {}, contact = aContact()) => {
      const row = aCase({ waveId: wave.id, ...over });
      await place.store.write((tx) => tx.addCase(row, contact));
      return row;
    };

    test("a wave, a case and a contact come back as they went in", async () => {
      const { store } = place;
      const contact = aContact({ email: "a.v@example.org", safeWay: "par SMS, jamais le soir" });
      const row = await added({ finishedMode: "web", finishedAt: NOON, preload: { MODTOUR: 2, TIRAGE: 7 } }, contact);
      expect(await store.wave(wave.id)).toEqual(wave);
      expect(await store.case(row.id)).toEqual(row);
      expect(await store.caseByNumber(wave.id, row.number)).toEqual(row);
      expect(await store.contact(row.id)).toEqual(contact);
      expect(await store.case("nobody")).toBeNull();
      expect(await store.contact("nobody")).toBeNull();
    });

    test("a wave put twice is changed, not doubled", async () => {
      const { store } = place;
      await store.write((tx) => tx.putWave({ ...wave, title: "2026, second edition" }));
      expect((await store.waves()).map((each) => each.title)).toEqual(["2026, second edition"]);
      await store.write((tx) => tx.putWave(wave));
    });

    test("a questionnaire never changes under its hash", async () => {
      const { store } = place;
      const row = { hash: "h1", id: "vrs-2026", measure: "m", telling: "t", definition: '{"id":"vrs-2026"}' };
      await store.write((tx) => tx.putQuestionnaire(row));
      await store.write((tx) => tx.putQuestionnaire({ ...row, definition: "{}" }));
      expect(await store.questionnaireDefinition("h1")).toBe(row.definition);
      expect(await store.questionnaireDefinition("h2")).toBeNull();
    });

    test("two cases of a wave never share a number", async () => {
      const row = await added();
      await expect(added({ number: row.number })).rejects.toThrow();
    });

    test("a write that fails leaves nothing behind", async () => {
      const row = aCase({ waveId: wave.id });
      const failing = place.store.write(async (tx) => {
        await tx.addCase(row, aContact());
        throw new Error("changed my mind");
      });
      await expect(failing).rejects.toThrow("changed my mind");
      expect(await place.store.case(row.id)).toBeNull();
    });

    test("a change of a case that is not there is refused", async () => {
      await expect(place.store.write((tx) => tx.updateCase("nobody", { state: "refused" }))).rejects.toThrow(
        "No such case",
      );
    });

    test("a case of a wave that is not there is refused", async () => {
      await expect(added({ waveId: "no-such-wave" })).rejects.toThrow();
    });

    test("the list shows the newest contact first, with attempts and modes, and opens nothing", async () => {
      const { store } = place;
      const own = aWave();
      await store.write((tx) => tx.putWave(own));
      const never = await added({ waveId: own.id, number: "27-1" });
      const old = await added({ waveId: own.id, number: "27-2" });
      const recent = await added({ waveId: own.id, number: "27-3", state: "under-way" });
      await store.write(async (tx) => {
        await tx.addAttempt(anAttempt({ caseId: old.id, started: NOON }));
        await tx.addAttempt(anAttempt({ caseId: recent.id, started: minutesLater(-60) }));
        await tx.addAttempt(anAttempt({ caseId: recent.id, started: minutesLater(60) }));
        const response = aResponse({ caseId: recent.id, waveId: own.id });
        await tx.addResponse(response);
        for (const [index, mode] of (["phone", "web", "phone"] as const).entries())
          await tx.addInterview(
            anInterview({ caseId: recent.id, responseId: response.id, mode, begun: minutesLater(index) }),
          );
      });
      const page = { waveId: own.id, offset: 0, limit: 10 };
      const { rows, total } = await store.cases(page);
      expect(total).toBe(3);
      expect(rows.map((row) => [row.number, row.attempts, row.lastContact, row.modes])).toEqual([
        ["27-3", 2, minutesLater(60), ["phone", "web"]],
        ["27-2", 1, NOON, []],
        ["27-1", 0, null, []],
      ]);
      expect(rows[0]).not.toHaveProperty("preload");
      expect((await store.cases({ ...page, mode: "web" })).rows.map((row) => row.id)).toEqual([recent.id]);
      expect((await store.cases({ ...page, state: "invited", limit: 1 })).total).toBe(2);
      expect((await store.cases({ ...page, number: "7-2" })).rows.map((row) => row.id)).toEqual([old.id]);
      expect((await store.cases({ ...page, number: "%" })).total).toBe(0);
      expect((await store.cases({ ...page, offset: 2 })).rows.map((row) => row.id)).toEqual([never.id]);
      expect(await store.allCases(own.id)).toHaveLength(3);

      // with keys that are not the right ones, whatever opens something would throw
      const blind = await place.again(someSecrets());
      expect((await blind.cases(page)).total).toBe(3);
      expect(await blind.allCases(own.id)).toHaveLength(3);
      expect(await blind.allAttempts(own.id)).toHaveLength(3);
      expect(await queueOf(blind, own.id, minutesLater(10_000))).not.toHaveLength(0);
      await expect(blind.case(recent.id)).rejects.toThrow("MASTER_KEY_ANSWERS_PREVIOUS");
      await blind.close();
    });

    test("erasing a person's keys leaves the outcome and nothing that opens", async () => {
      const { store } = place;
      const row = await added({ state: "complete", disposition: "complete" });
      const response = aResponse({ caseId: row.id, waveId: wave.id });
      const interview = anInterview({ caseId: row.id, responseId: response.id });
      await store.write(async (tx) => {
        await tx.addResponse(response);
        await tx.addInterview(interview);
        await tx.appendEvent(anEvent({ caseId: row.id, responseId: response.id, interviewId: interview.id }), null);
        await tx.addAttempt(anAttempt({ caseId: row.id, note: "rappeler le matin" }));
        await tx.eraseKeys(row.id);
      });
      expect(await store.contact(row.id)).toBeNull();
      expect(await store.events(response.id)).toEqual([]);
      expect((await store.attempts(row.id)).map((each) => each.note)).toEqual([null]);
      expect(await store.case(row.id)).toMatchObject({ disposition: "complete", preload: {} });
      await expect(store.write((tx) => tx.addAttempt(anAttempt({ caseId: row.id })))).rejects.toThrow("erased");
    });

    test("an access code opens its case until it is revoked", async () => {
      const { store, secrets } = place;
      const row = await added();
      const [first, second] = [secrets.accessCode(row.id, 1), secrets.accessCode(row.id, 2)];
      await store.write(async (tx) => {
        await tx.addAccessCode(aCode({ caseId: row.id, serial: 1, lookup: secrets.codeLookup(first) }));
        await tx.addAccessCode(aCode({ caseId: row.id, serial: 2, lookup: secrets.codeLookup(second) }));
        await tx.revokeAccessCode(row.id, 1);
      });
      expect(await store.caseByAccessCode(secrets.codeLookup(first))).toBeNull();
      const typed = second.toLowerCase().replaceAll("-", " ");
      expect(await store.caseByAccessCode(secrets.codeLookup(typed))).toEqual({
        caseId: row.id,
        serial: 2,
        startsAt: null,
      });
    });
  });
});
