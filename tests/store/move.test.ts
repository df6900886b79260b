import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareWave } from "../../server/services/fieldwork/compare-stores";
import { moveStore } from "../../server/store/transfer/move-store";
import { PlaceNotEmpty } from "../../server/store/transfer/target";
import {
  aCase,
  aCode,
  aContact,
  aForm,
  anAppointment,
  anAttempt,
  anEvent,
  anInterview,
  aRequest,
  aResponse,
  aSending,
  aSession,
  aStaffMember,
  aWave,
  minutesLater,
  NOON,
} from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

const [sqlite, postgres] = ENGINES;

describe.skipIf(!postgres?.there)("moving from SQLite to PostgreSQL", () => {
  let from: TestStore;
  let to: TestStore;
  beforeEach(async () => {
    if (!sqlite || !postgres) throw new Error("Both engines are needed");
    from = await sqlite.open();
    to = await postgres.open(from.secrets);
  });
  afterEach(async () => {
    await from.remove();
    await to.remove();
  });
  const move = (waveId?: string) => moveStore(from.place.sqliteFile, to.place.databaseUrl ?? "", waveId);

  /** A wave of three, of whom one saved 40 times and one was erased. */
  const aFullWave = async () => {
    const wave = aWave({ contactsPurgeAt: minutesLater(1, NOON) });
    const rows = [1, 2, 3].map(() => aCase({ waveId: wave.id, designWeight: 1 / 3, preload: { MODTOUR: 2 } }));
    const [first, , erased] = rows;
    await from.store.write(async (tx) => {
      await tx.putWave(wave);
      await tx.putQuestionnaire({ hash: wave.id, id: "q", measure: "m", telling: "t", definition: "{}" });
      for (const row of rows) {
        const response = aResponse({ caseId: row.id, waveId: wave.id });
        const interview = anInterview({ caseId: row.id, responseId: response.id, ended: NOON });
        await tx.addCase(row, aContact({ firstName: "Zoë\u2028" }));
        await tx.addAccessCode(aCode({ caseId: row.id }));
        await tx.addResponse(response);
        await tx.addInterview(interview);
        let head: string | null = null;
        for (let version = 1; version <= (row === first ? 40 : 2); version++) {
          const of = { caseId: row.id, responseId: response.id, interviewId: interview.id };
          const event = anEvent({ ...of, version, baseVersion: version - 1 });
          await tx.appendEvent(event, head);
          head = event.id;
        }
        await tx.addAttempt(anAttempt({ caseId: row.id, note: "rappeler" }));
        await tx.addAppointment(anAppointment({ caseId: row.id }));
        await tx.addSending(aSending({ caseId: row.id }));
        await tx.addRequest(aRequest({ caseId: row.id }));
        await tx.addForm(aForm({ caseId: row.id }));
        await tx.addSession(aSession({ caseId: row.id }));
        await tx.addAudit({ at: NOON, who: "anne", what: "read-case", subject: row.id });
      }
    });
    if (erased) await from.store.write((tx) => tx.erasePerson(erased.id, NOON));
    return { wave, rows };
  };

  test("the whole store arrives: every table digests the same, and every save opens to the same", async () => {
    const { wave, rows } = await aFullWave();
    const staff = aStaffMember({ login: "anne" });
    await from.store.write(async (tx) => {
      await tx.addStaff(staff);
      await tx.addSession(aSession({ audience: "staff", staffId: staff.id }));
      await tx.chainAudit(2);
    });
    const moved = await move();
    const counts = Object.fromEntries(moved.map(({ table, rows: count }) => [table, count]));
    expect(counts).toMatchObject({
      waves: 1,
      cases: 3,
      caseKeys: 2,
      contacts: 2,
      requests: 2,
      answerArchives: 3,
      sessions: 4,
      audit: 3,
    });
    const compared = await compareWave(from.store, to.store, wave.id);
    expect(compared).toEqual({ cases: 3, contacts: 2, events: 42, different: [] });
    expect(await to.store.contact(rows[1]?.id ?? "")).toEqual(await from.store.contact(rows[1]?.id ?? ""));
    expect(await to.store.audit(10)).toEqual(await from.store.audit(10));
    // the copy goes on by itself: new rows find numbers that are free
    await to.store.write((tx) => tx.addAudit({ at: NOON, who: "anne", what: "list-cases", subject: null }));
    expect(await to.store.audit(10)).toHaveLength(4);
    await expect(move()).rejects.toThrow(PlaceNotEmpty);
  });

  test("one wave moves beside another that is there, and is not written over", async () => {
    const { wave } = await aFullWave();
    const other = await aFullWave();
    const there = aWave();
    await to.store.write((tx) => tx.putWave(there));
    await move(wave.id);
    expect((await to.store.waves()).map(({ id }) => id).sort()).toEqual([wave.id, there.id].sort());
    expect((await compareWave(from.store, to.store, wave.id)).different).toEqual([]);
    expect(await to.store.allCases(other.wave.id)).toEqual([]);
    expect(await to.store.questionnaireDefinition(wave.id)).toBe("{}");
    await expect(move(wave.id)).rejects.toThrow(PlaceNotEmpty);
    await move(other.wave.id);
    expect((await compareWave(from.store, to.store, other.wave.id)).events).toBe(42);
  });

  test("a save that did not arrive as it was shows in the comparison", async () => {
    const { wave, rows } = await aFullWave();
    await move(wave.id);
    await to.tamper(`delete from answer_events where case_id = '${rows[1]?.id}' and slot = 1`);
    expect((await compareWave(from.store, to.store, wave.id)).different).toEqual([rows[1]?.id]);
  });
});
