import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCase, aContact, aSession, aStaffMember, aWave, minutesLater, NOON } from "../factories";
import { ENGINES, type TestStore } from "../support/stores";

describe.each(ENGINES)("staff, sittings and audit on $name", ({ there, open }) => {
  describe.skipIf(!there)("", () => {
    let place: TestStore;
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place?.remove());

    test("staff are found by their login, which is theirs alone", async () => {
      const { store } = place;
      const member = aStaffMember();
      await store.write((tx) => tx.addStaff(member));
      expect(await store.staffByLogin(member.login)).toEqual(member);
      expect(await store.staffByLogin("nobody")).toBeNull();
      expect(await store.staff()).toEqual([member]);
      await expect(store.write((tx) => tx.addStaff(aStaffMember({ login: member.login })))).rejects.toThrow();
    });

    test("a newer sitting ends the case's older ones and nobody else's", async () => {
      const { store } = place;
      const [wave, member] = [aWave(), aStaffMember()];
      const [one, other] = [aCase({ waveId: wave.id }), aCase({ waveId: wave.id })];
      const older = aSession({ caseId: one.id });
      const newer = aSession({ caseId: one.id, created: minutesLater(5), seen: minutesLater(5) });
      const others = aSession({ caseId: other.id });
      const staffs = aSession({ audience: "staff", staffId: member.id });
      await store.write(async (tx) => {
        await tx.putWave(wave);
        await tx.addStaff(member);
        for (const row of [one, other]) await tx.addCase(row, aContact());
        for (const session of [older, newer, others, staffs]) await tx.addSession(session);
        await tx.endSessions(one.id, newer.id, "superseded", minutesLater(5));
      });
      expect(await store.session(older.id)).toEqual({ ...older, ended: NOON, endedWhy: "superseded" });
      for (const session of [newer, others, staffs]) expect(await store.session(session.id)).toEqual(session);
      await store.write((tx) =>
        tx.updateSession(newer.id, { seen: minutesLater(9), language: "en", interviewId: "i" }),
      );
      expect(await store.session(newer.id)).toMatchObject({ seen: minutesLater(9), language: "en", interviewId: "i" });
      await store.write((tx) => tx.endSessions(one.id, null, "idle", minutesLater(10)));
      expect(await store.session(newer.id)).toMatchObject({ endedWhy: "idle" });
      expect(await store.session(older.id)).toMatchObject({ endedWhy: "superseded" });
    });

    test("the audit shows when a chained row was changed or removed", async () => {
      const { store } = place;
      const entry = (what: string) => ({ at: NOON, who: "claire", what, subject: "case-1" });
      const write = (what: string) => store.write((tx) => tx.addAudit(entry(what)));
      for (const what of ["contact-seen", "call-begun", "call-ended"]) await write(what);
      expect((await store.audit(2)).map((row) => row.what)).toEqual(["call-ended", "call-begun"]);
      expect(await store.write((tx) => tx.chainAudit(2))).toBe(2);
      await write("signed-out");
      expect(await store.write((tx) => tx.chainAudit(100))).toBe(2);
      expect(await store.write((tx) => tx.chainAudit(100))).toBe(0);
      expect(await store.auditChain()).toMatchObject({ sealed: 4, brokenAt: null });
      await place.tamper("update audit set who = 'marc' where what = 'call-begun'");
      expect(await store.auditChain()).toMatchObject({ sealed: 1, brokenAt: 2 });
      await place.tamper("update audit set who = 'claire' where what = 'call-begun'");
      expect(await store.auditChain()).toMatchObject({ brokenAt: null });
      await place.tamper("update audit set address = '198.51.100.7' where what = 'call-ended'");
      expect(await store.auditChain()).toMatchObject({ sealed: 2, brokenAt: 3 });
      await place.tamper("delete from audit where what = 'call-begun'");
      expect(await store.auditChain()).toMatchObject({ sealed: 1, brokenAt: 2 });
    });
  });
});
