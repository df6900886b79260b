import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnswerEvent, AnswerPayload } from "../../server/store/records";
import { SaveIdTaken, VersionTaken } from "../../server/store/store";
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
          completedAt: NOON,
          version: 3,
        });
        await tx.endInterview(interview.id, "submitted", NOON);
      });
      expect(await store.responsesOfCase(row.id)).toEqual([
        { ...response, state: "complete", modes: ["web", "phone"], completedAt: NOON, version: 3 },
      ]);
      expect(await store.interview(interview.id)).toEqual({ ...interview, how: "submitted", ended: NOON });
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
      const [second, first] = [event({ version: 2, baseVersion: 1, payload }), event({ at: minutesLater(1) })];
      await store.write(async (tx) => {
        await tx.appendEvent(second);
        await tx.appendEvent(first);
      });
      expect(await store.events(response.id)).toEqual([first, second]);
      expect(await store.eventBySaveId(second.saveId)).toEqual(second);
      expect(await store.eventBySaveId(randomUUID())).toBeNull();
    });

    test("a save id counts once", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const once = event();
      await store.write((tx) => tx.appendEvent(once));
      const twice = store.write((tx) => tx.appendEvent(event({ saveId: once.saveId, version: 2 })));
      await expect(twice).rejects.toBeInstanceOf(SaveIdTaken);
      expect(await store.events(response.id)).toEqual([once]);
    });

    test("a version is given once", async () => {
      const { store } = place;
      const { event } = await begun();
      await store.write((tx) => tx.appendEvent(event()));
      const again = store.write((tx) => tx.appendEvent(event()));
      await expect(again).rejects.toBeInstanceOf(VersionTaken);
      await expect(again).rejects.not.toBeInstanceOf(SaveIdTaken);
    });

    test("two writers at once take different versions", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const save = () =>
        store.write(async (tx) => {
          const now = await tx.response(response.id);
          const version = (now?.version ?? 0) + 1;
          await tx.appendEvent(event({ version, baseVersion: version - 1 }));
          await tx.updateResponse(response.id, { version });
          return version;
        });
      const versions = await Promise.all(Array.from({ length: 8 }, save));
      expect(versions.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect((await store.events(response.id)).map((each) => each.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    test("the same save sent twice at once counts once", async () => {
      const { store } = place;
      const { response, event } = await begun();
      const saveId = randomUUID();
      const save = () =>
        store.write(async (tx) => {
          const earlier = await tx.eventBySaveId(saveId);
          if (earlier) return earlier.version;
          await tx.appendEvent(event({ saveId }));
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
          await tx.appendEvent(event());
          await tx.updateResponse(response.id, { version: 1 });
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
