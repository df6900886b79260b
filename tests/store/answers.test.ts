import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SLOTS } from "../../server/store/events";
import type { AnswerEvent, AnswerPayload } from "../../server/store/records";
import { NotSingle, VersionTaken } from "../../server/store/store";
import { aCase, aContact, anEvent, anInterview, aResponse, aWave, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("answers on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    const wave = aWave();
    beforeAll(async () => {
      place = await open();
      await place.store.write((tx) => tx.putWave(wave));
    });
    afterAll(() => place?.remove());

    const begun = async () => {
      const row = aCase({ waveId: wave.id });
      const response = aResponse({ caseId: row.id, waveId: wave.id });
      const interview = anInterview({ caseId: row.id, responseId: response.id });
      await place.store.write(async (tx) => {
        await tx.addCase(row, aContact());
        await tx.addResponse(response);
        await tx.addInterview(interview);
      });
      const event = (over: Partial<AnswerEvent> = {}) =>
        anEvent({ caseId: row.id, responseId: response.id, interviewId: interview.id, ...over });
      return { row, response, interview, event };
    };

    test("responses and sittings come back as they went in, and end", async () => {
      const { store } = place;
      const { row, response, interview } = await begun();
      expect(await store.response(response.id)).toEqual(response);
      expect(await store.responseByNumber(wave.id, response.number)).toEqual(response);
      expect(await store.interviews(row.id)).toEqual([interview]);
      await store.write(async (tx) => {
        await tx.updateResponse(response.id, {
          state: "complete",
          modes: ["web", "phone"],
          completedAt: minutesLater(45),
        });
        await tx.endInterview(interview.id, "submitted", minutesLater(45));
      });
      expect(await store.responsesOfCase(row.id)).toEqual([
        // in clear stands the day of an end, never its instant
        { ...response, state: "complete", modes: ["web", "phone"], completedAt: new Date("2026-03-10T12:00:00.000Z") },
      ]);
      expect(await store.interview(interview.id)).toEqual({
        ...interview,
        how: "submitted",
        ended: new Date("2026-03-10T12:00:00.000Z"),
      });
    });

    test("events come back in the order of their versions, with every kind of answer", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const payload: AnswerPayload = {
        step: "incident-1",
        entries: [
          { variable: "I_MOIS", incident: "VPHY.1", value: 7 },
          { variable: "I_OU", incident: "VPHY.1", missing: "refused" },
          { variable: "SCREEN", value: [1, 3], derived: true },
          { variable: "AUTRE", value: "près de l’école 🏫" },
        ],
        draw: { incidents: [{ id: "VPHY.1", offence: "VPHY", probability: 0.4, series: false, count: 1 }], seed: "s" },
        submitted: true,
      };
      const [first, second] = [event({ at: minutesLater(1) }), event({ version: 2, baseVersion: 1, payload })];
      await store.write(async (tx) => {
        await tx.appendEvent(first, null);
        await tx.appendEvent(second, first.id);
      });
      expect(await store.events(response.id)).toEqual([first, second]);
    });

    test("a hundred saves come back whole and in order, and few rows tell of them", async () => {
      const { store } = place;
      const { row, response, event } = await begun();
      const all = Array.from({ length: 100 }, (_, index) =>
        event({ version: index + 1, baseVersion: index, at: minutesLater(index) }),
      );
      for (const [index, each] of all.entries())
        await store.write((tx) => tx.appendEvent(each, all[index - 1]?.id ?? null));
      expect(await store.events(response.id)).toEqual(all);
      const rows = await place.rowsOf(row.id);
      expect(rows.answer_events).toHaveLength(100 % SLOTS);
      expect(rows.answer_archives).toHaveLength(1);
    });

    test("a write of one statement is refused before it writes where its slots run out", async () => {
      const { store } = place;
      const { response, event } = await begun();
      let head: string | null = null;
      for (let version = 1; version < SLOTS; version++) {
        const each = event({ version, baseVersion: version - 1 });
        const after: string | null = head;
        await store.write((tx) => tx.appendEvent(each, after), "single");
        head = each.id;
      }
      const last = event({ version: SLOTS, baseVersion: SLOTS - 1 });
      const once = store.write((tx) => tx.appendEvent(last, head), "single");
      await expect(once).rejects.toBeInstanceOf(NotSingle);
      expect(await store.events(response.id)).toHaveLength(SLOTS - 1);
      await store.write((tx) => tx.appendEvent(last, head));
      expect(await store.events(response.id)).toHaveLength(SLOTS);
    });

    test("of writes of one statement that build on the same head one is kept", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const all = Array.from({ length: 8 }, () => event());
      const settled = await Promise.allSettled(
        all.map((each) => store.write((tx) => tx.appendEvent(each, null), "single")),
      );
      expect(settled.filter((each) => each.status === "fulfilled")).toHaveLength(1);
      for (const each of settled) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(VersionTaken);
      expect(await store.events(response.id)).toHaveLength(1);
    });

    test("when a sitting ends its saves move into the archive, and the next sitting goes on from there", async () => {
      const { store } = place;
      const { row, response, interview, event } = await begun();
      const first = Array.from({ length: 5 }, (_, index) => event({ version: index + 1, baseVersion: index }));
      await store.write(async (tx) => {
        for (const [index, each] of first.entries()) await tx.appendEvent(each, first[index - 1]?.id ?? null);
        await tx.endInterview(interview.id, "broken-off", NOON);
      });
      expect((await place.rowsOf(row.id)).answer_events).toEqual([]);
      const again = anInterview({ caseId: row.id, responseId: response.id });
      await store.write((tx) => tx.addInterview(again));
      const later = Array.from({ length: 30 }, (_, index) =>
        event({ interviewId: again.id, version: index + 6, baseVersion: index + 5 }),
      );
      for (const [index, each] of later.entries())
        await store.write((tx) => tx.appendEvent(each, later[index - 1]?.id ?? first[4]?.id ?? null));
      expect(await store.events(response.id)).toEqual([...first, ...later]);
    });

    test("a save that builds on an older head than the newest is refused, and changes nothing", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const once = event();
      await store.write((tx) => tx.appendEvent(once, null));
      const again = store.write((tx) => tx.appendEvent(event(), null));
      await expect(again).rejects.toBeInstanceOf(VersionTaken);
      expect(await store.events(response.id)).toEqual([once]);
    });

    test("two writers at once take different versions", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const save = () =>
        store.write(async (tx) => {
          const version = (await tx.events(response.id)).length + 1;
          const now = await tx.response(response.id);
          await tx.appendEvent(event({ version, baseVersion: version - 1 }), now?.head ?? null);
          return version;
        });
      const versions = await Promise.all(Array.from({ length: 8 }, save));
      expect(versions.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect((await store.events(response.id)).map((each) => each.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    test("the same save sent at once by three counts once", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const saveId = randomUUID();
      const save = () =>
        store.write(async (tx) => {
          const earlier = (await tx.events(response.id)).find((each) => each.saveId === saveId);
          if (earlier) return earlier.version;
          await tx.appendEvent(event({ saveId }), null);
          return 1;
        });
      expect(await Promise.all([save(), save(), save()])).toEqual([1, 1, 1]);
      expect(await store.events(response.id)).toHaveLength(1);
    });

    test("many households save at once, and one that fails takes nobody along", async () => {
      const { store } = place;
      const all = await Promise.all(Array.from({ length: 40 }, begun));
      const saves = all.map(({ event, response }, index) =>
        store.write(async (tx) => {
          await tx.appendEvent(event(), null);
          await tx.updateResponse(response.id, { state: "partial" });
          if (index % 10 === 3) throw new Error("lost");
        }),
      );
      const settled = await Promise.allSettled(saves);
      expect(settled.filter((each) => each.status === "rejected")).toHaveLength(4);
      for (const [index, { response }] of all.entries())
        expect((await store.events(response.id)).length).toBe(index % 10 === 3 ? 0 : 1);
    });

    test("responses are listed newest first, by mode and state", async () => {
      const { store } = place;
      const own = aWave();
      const rows = [aCase({ waveId: own.id }), aCase({ waveId: own.id })] as const;
      const older = aResponse({ caseId: rows[0].id, waveId: own.id, begun: NOON });
      const newer = aResponse({ caseId: rows[1].id, waveId: own.id, begun: minutesLater(5), state: "complete" });
      await store.write(async (tx) => {
        await tx.putWave(own);
        for (const row of rows) await tx.addCase(row, aContact());
        for (const response of [older, newer]) await tx.addResponse(response);
        await tx.addInterview(anInterview({ caseId: rows[0].id, responseId: older.id, mode: "phone" }));
      });
      const page = { waveId: own.id, offset: 0, limit: 1 };
      expect(await store.responses(page)).toEqual({ rows: [newer], total: 2 });
      expect(await store.responses({ ...page, offset: 1 })).toEqual({ rows: [older], total: 2 });
      expect((await store.responses({ ...page, mode: "phone" })).rows).toEqual([older]);
      expect((await store.responses({ ...page, state: "complete" })).rows).toEqual([newer]);
      expect((await store.responses({ ...page, state: "no-such-state" })).total).toBe(0);
    });
  });
});
