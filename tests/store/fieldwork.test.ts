import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Attempt, Case, Stratum } from "../../server/store/records";
import { aCase, aContact, aForm, anAppointment, anAttempt, aSending, aWave, minutesLater, NOON } from "../factories";
import { queueOf } from "../support/queue";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("fieldwork on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    let wave = aWave();
    beforeAll(async () => {
      place = await open();
      await place.store.write((tx) => tx.putWave(wave));
    });
    afterAll(() => place?.remove());
    const added = async (over: Partial<Case> = {}) => {
      const row = aCase({ waveId: wave.id, ...over });
      await place.store.write((tx) => tx.addCase(row, aContact()));
      return row;
    };
    const called = (caseId: string, over: Partial<Attempt> = {}) => {
      const row = anAttempt({ caseId, ...over });
      return place.store.write((tx) => tx.addAttempt(row)).then(() => row);
    };
    /** a queue of its own, so that other tests' cases do not stand in it */
    const freshWave = async () => {
      wave = aWave();
      await place.store.write((tx) => tx.putWave(wave));
    };
    const queue = async (now = NOON, how: Parameters<typeof queueOf>[3] = {}) =>
      (await queueOf(place.store, wave.id, now, how)).map((each) => each.case.id);

    test("attempts come back oldest first, with their notes", async () => {
      const { store } = place;
      const row = await added();
      const second = await called(row.id, { started: minutesLater(90), ended: null, outcome: null });
      const first = await called(row.id, { note: "la mère répond" });
      await store.write((tx) =>
        tx.updateAttempt(second.id, { outcome: "busy", ended: minutesLater(91), note: "occupé" }),
      );
      const changed = { ...second, outcome: "busy", ended: minutesLater(91), note: "occupé" };
      expect(await store.attempts(row.id)).toEqual([first, changed]);
      await store.write((tx) => tx.updateAttempt(second.id, { interviewId: "i1" }));
      expect(await store.attempt(second.id)).toEqual({ ...changed, interviewId: "i1" });
      expect((await store.allAttempts(wave.id)).find((each) => each.id === first.id)).not.toHaveProperty("note");
      expect(await store.attempt("none")).toBeNull();
    });

    test("a claim is held by one", async () => {
      const { store } = place;
      const row = await added();
      const take = (who: string, now = NOON) =>
        store.write((tx) => tx.takeClaim({ caseId: row.id, who, until: minutesLater(5, now) }, now));
      const takers = Array.from({ length: 10 }, (_, index) => `interviewer-${index}`);
      const taken = await Promise.all(takers.map((who) => take(who)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const holder = takers[taken.indexOf(true)] ?? "";
      expect(await store.claim(row.id)).toEqual({ caseId: row.id, who: holder, until: minutesLater(5) });
      expect(await store.claimOf(holder)).toMatchObject({ caseId: row.id });
      expect(await take("somebody")).toBe(false);
      expect(await take(holder)).toBe(true);
    });

    test("a lease that has run out goes to the next, and cannot be extended by the one before", async () => {
      const { store } = place;
      const row = await added();
      const extend = (who: string) => store.write((tx) => tx.extendClaim(row.id, who, minutesLater(20)));
      await store.write((tx) => tx.takeClaim({ caseId: row.id, who: "claire", until: minutesLater(5) }, NOON));
      expect(await extend("marc")).toBe(false);
      expect(await extend("claire")).toBe(true);
      const later = minutesLater(21);
      const next = { caseId: row.id, who: "marc", until: minutesLater(30) };
      expect(await store.write((tx) => tx.takeClaim(next, later))).toBe(true);
      expect(await extend("claire")).toBe(false);
      await store.write((tx) => tx.releaseClaim(row.id));
      expect(await store.claim(row.id)).toBeNull();
    });

    test("interviewers who draw at once get different cases", async () => {
      const { store } = place;
      await freshWave();
      for (let index = 0; index < 6; index++) await added();
      const draw = (who: string) =>
        store.write(async (tx) => {
          for (const candidate of await queueOf(tx, wave.id, NOON))
            if (await tx.takeClaim({ caseId: candidate.case.id, who, until: minutesLater(5) }, NOON))
              return candidate.case.id;
          return null;
        });
      const drawn = await Promise.all(["a", "b", "c", "d", "e", "f"].map(draw));
      expect(new Set(drawn).size).toBe(6);
      expect(drawn).not.toContain(null);
      expect(await queue()).toEqual([]);
      expect(await queue(minutesLater(6))).toHaveLength(6);
    });

    test("the queue leaves out what no telephone may call", async () => {
      const { store } = place;
      await freshWave();
      const free = await added();
      await added({ state: "drawn" });
      await added({ state: "refused" });
      await added({ state: "at-rest" });
      await added({ finishedMode: "web", finishedAt: NOON });
      const later = await added({ state: "appointment" });
      const tried = await added();
      const capped = await added({ state: "calling" });
      await store.write((tx) => tx.addAppointment(anAppointment({ caseId: later.id, at: minutesLater(120) })));
      await called(tried.id, { outcome: "no-answer", started: minutesLater(-10), ended: minutesLater(-9) });
      for (let index = 0; index < 8; index++) await called(capped.id, { started: minutesLater(-10_000 + index) });
      expect(await queue()).toEqual([free.id]);
      // the delay has passed, the appointment is due
      expect(await queue(minutesLater(24 * 60))).toEqual([later.id, free.id, tried.id]);
    });

    test("the queue is led by appointments, hard before soft, then by who was called least recently", async () => {
      const { store } = place;
      await freshWave();
      const yesterday = minutesLater(-24 * 60);
      const [recent, old, fresh] = [await added(), await added(), await added()];
      const [soft, hard, rested] = [await added(), await added(), await added({ state: "at-rest" })];
      await called(recent.id, { started: yesterday, ended: yesterday });
      await called(old.id, { started: minutesLater(-60, yesterday), ended: yesterday });
      await store.write(async (tx) => {
        await tx.addAppointment(anAppointment({ caseId: soft.id, at: minutesLater(-30), hard: false }));
        await tx.addAppointment(anAppointment({ caseId: hard.id, at: minutesLater(-5), hard: true }));
        await tx.addAppointment(anAppointment({ caseId: rested.id, at: minutesLater(-20), hard: true }));
      });
      expect(await queue()).toEqual([rested.id, hard.id, soft.id, fresh.id, old.id, recent.id]);
      const [, second] = await queueOf(store, wave.id, NOON);
      expect(second?.appointment).toMatchObject({ caseId: hard.id, hard: true });
      const last = (await queueOf(store, wave.id, NOON)).at(-1);
      expect(last?.attempts).toMatchObject([{ caseId: recent.id, outcome: "no-answer" }]);
    });

    test("who was softly refused, who was called and who was not wait in lines of their own", async () => {
      await freshWave();
      const [fresh, again, refused] = [await added(), await added(), await added()];
      const lastWeek = minutesLater(-8 * 24 * 60);
      await called(again.id, { started: lastWeek, ended: lastWeek });
      await called(refused.id, { outcome: "soft-refusal", started: lastWeek, ended: lastWeek });
      expect(await queue(NOON, { lines: ["fresh"] })).toEqual([fresh.id]);
      expect(await queue(NOON, { lines: ["recall"] })).toEqual([again.id]);
      expect(await queue(NOON, { lines: ["refused"] })).toEqual([refused.id]);
      expect(await queue(minutesLater(-2 * 24 * 60), { lines: ["refused"] })).toEqual([]);
    });

    test("a line is of one territory, without closed strata, and led by those of a higher priority", async () => {
      const { store } = place;
      await freshWave();
      const stratum = (name: string, over: Partial<Stratum>) =>
        store.write((tx) =>
          tx.putStratum({ waveId: wave.id, stratum: name, territory: "mainland", priority: 0, open: true, ...over }),
        );
      const [usual, first, closed] = [await added(), await added({ stratum: "A" }), await added({ stratum: "B" })];
      await stratum("A", { priority: 3 });
      await stratum("B", { open: false });
      await stratum("C", { territory: "reunion" });
      const island = await added({ stratum: "C" });
      expect(await queue()).toEqual([first.id, usual.id]);
      expect(
        await store.inLine({
          waveId: wave.id,
          line: "fresh",
          territory: "reunion",
          slice: "morning",
          now: NOON,
          who: "claire",
          languages: ["fr"],
          without: [],
          limit: 5,
        }),
      ).toMatchObject([{ case: { id: island.id }, territory: "reunion" }]);
      await stratum("B", { open: true, priority: -1 });
      expect(await queue()).toEqual([first.id, usual.id, closed.id]);
    });

    test("a lower cap of the wave takes cases out of their line, and a higher one puts them back", async () => {
      const { store } = place;
      await freshWave();
      const row = await added({ state: "calling" });
      for (const hours of [50, 40]) {
        const at = minutesLater(-hours * 60);
        await called(row.id, { started: at, ended: at });
      }
      await store.write((tx) => tx.setCalling(wave.id, { attemptsCap: 2 }));
      expect(await queue()).toEqual([]);
      await store.write((tx) => tx.setCalling(wave.id, { attemptsCap: 3 }));
      expect(await queue()).toEqual([row.id]);
    });

    test("a case has one open appointment, the one made last", async () => {
      const { store } = place;
      const row = await added();
      const [first, second] = [anAppointment({ caseId: row.id }), anAppointment({ caseId: row.id, hard: false })];
      await store.write((tx) => tx.addAppointment(first));
      await store.write((tx) => tx.addAppointment(second));
      expect(await store.openAppointment(row.id)).toEqual(second);
      await store.write((tx) => tx.settleAppointments(row.id, "kept"));
      expect(await store.openAppointment(row.id)).toBeNull();
    });

    test("a step of the protocol happens once a case, and what is planned can be called off", async () => {
      const { store } = place;
      const row = await added();
      const sent = aSending({ caseId: row.id });
      const planned = aSending({ caseId: row.id, step: "reminder", at: minutesLater(9000) });
      await store.write(async (tx) => {
        await tx.addSending(sent);
        await tx.updateSending(sent.id, { state: "sent" });
        await tx.addSending(planned);
        await tx.cancelPlannedSendings(row.id);
      });
      const expected = [
        { ...sent, state: "sent" },
        { ...planned, state: "cancelled" },
      ];
      expect(await store.sendings(row.id)).toEqual(expected);
      expect((await store.allSendings(wave.id)).filter((each) => each.caseId === row.id)).toEqual(expected);
      await expect(store.write((tx) => tx.addSending(aSending({ caseId: row.id })))).rejects.toThrow();
    });

    test("a form is found by the beginning of its code, in its own wave", async () => {
      const { store } = place;
      const row = await added();
      const form = aForm({ caseId: row.id, code: "7F3KQ2M9", offenceOrder: ["CAMB", "VVOI"] });
      await store.write((tx) => tx.addForm(form));
      expect(await store.form(form.id)).toEqual(form);
      expect(await store.formsByCode(wave.id, "7F3")).toEqual([form]);
      expect(await store.formsByCode(wave.id, "7%")).toEqual([]);
      expect(await store.formsByCode("another-wave", "7F3")).toEqual([]);
      await store.write((tx) => tx.updateForm(form.id, { state: "being-keyed", keyedPages: [2, 3], postedAt: NOON }));
      const changed = { ...form, state: "being-keyed", keyedPages: [2, 3], postedAt: NOON };
      expect(await store.formsOfCase(row.id)).toEqual([changed]);
      expect(await store.forms(wave.id)).toEqual([changed]);
      await expect(store.write((tx) => tx.addForm(aForm({ caseId: row.id, code: "7F3KQ2M9" })))).rejects.toThrow();
    });
  });
});
