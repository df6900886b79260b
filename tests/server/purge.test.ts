import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../server/domain/clock";
import { drawLetter } from "../../server/services/forms/draw-letter";
import { purgeContacts } from "../../server/services/jobs/purge-contacts";
import { anAppointment, anAttempt, anEvent, anInterview, aResponse, aSending, aWave, NOON } from "../factories";
import { queueOf } from "../support/queue";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

describe.each(ENGINES)("purging contacts on $name", (engine) => {
  describe.skipIf(!engine.there)("", () => {
    let office: Office;
    beforeEach(async () => {
      office = await anOffice(engine, { contactsPurgeAt: addDays(NOON, 1) });
    });
    afterEach(() => office.close());

    /** Somebody who answered, was called, and would be written to. */
    const somebody = async () => {
      const { case: row } = await office.household();
      const response = aResponse({ caseId: row.id, waveId: office.wave.id });
      const { questionnaireHash } = office.wave;
      const interview = anInterview({ caseId: row.id, responseId: response.id, questionnaireHash });
      const of = { caseId: row.id, responseId: response.id, interviewId: interview.id, questionnaireHash };
      await office.ctx.store.write(async (tx) => {
        await tx.addResponse(response);
        await tx.addInterview(interview);
        await tx.appendEvent(anEvent(of), null);
        await tx.addAttempt(anAttempt({ caseId: row.id, note: "le conjoint décroche" }));
        await tx.addAppointment(anAppointment({ caseId: row.id }));
        await tx.addSending(aSending({ caseId: row.id }));
      });
      return { row, responseId: response.id };
    };

    test("names go on the wave's date, with their keys; answers stay readable", async () => {
      const { row, responseId } = await somebody();
      const { store } = office.ctx;
      const events = await store.events(responseId);
      expect(await purgeContacts(office.ctx)).toBe(0);
      expect(await store.contact(row.id)).not.toBeNull();

      office.tick(24 * 60);
      expect(await purgeContacts(office.ctx)).toBe(1);
      expect(await store.contact(row.id)).toBeNull();
      expect(await store.events(responseId)).toEqual(events);
      expect((await store.case(row.id))?.preload).toEqual(row.preload);
      expect((await store.attempts(row.id)).map(({ note }) => note)).toEqual([null]);
      const tables = await office.place.rowsOf(row.id);
      expect(tables.contacts).toEqual([]);
      expect(tables.case_keys).toMatchObject([{ contacts_key_id: null, contacts_wrapped: null }]);
      expect((await store.audit(5)).map(({ what }) => what)).toContain("purge-contacts");
      expect(await purgeContacts(office.ctx)).toBe(0);
    });

    test("nobody is called or written to afterwards, and a letter is refused with the reason", async () => {
      const { row } = await somebody();
      const { store } = office.ctx;
      office.tick(24 * 60);
      await purgeContacts(office.ctx);
      expect(await store.openAppointment(row.id)).toBeNull();
      expect((await store.sendings(row.id)).map(({ state }) => state)).toEqual(["cancelled"]);
      expect(await queueOf(store, office.wave.id, addDays(NOON, 2))).toEqual([]);
      await expect(drawLetter(office.ctx, row.id, 1, "http://localhost/")).rejects.toMatchObject({
        code: "contacts-purged",
      });
      await expect(store.write((tx) => tx.addAttempt(anAttempt({ caseId: row.id })))).rejects.toMatchObject({
        code: "contacts-purged",
      });
      const manager = await office.signedIn("manager");
      const file = await manager("GET", `/api/office/cases/${row.id}`);
      expect(file.status).toBe(200);
      expect(file.body.contact).toBeNull();
    });

    test("another wave keeps its contacts, and a case without contacts can still be erased and wrapped anew", async () => {
      const { row, responseId } = await somebody();
      const { store } = office.ctx;
      const other = aWave();
      await store.write((tx) => tx.putWave(other));
      const { case: kept } = await office.household({ waveId: other.id });
      office.tick(24 * 60);
      await purgeContacts(office.ctx);
      expect(await store.contact(kept.id)).not.toBeNull();
      expect(await store.write((tx) => tx.rewrapKeys(10))).toBe(0);
      await store.write((tx) => tx.erasePerson(row.id, NOON));
      expect(await store.events(responseId)).toEqual([]);
    });
  });
});
