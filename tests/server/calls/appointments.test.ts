/** Promised calls: in the person's own time, lawful where they live, seen against the seats of the floor. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Calendar, Offer, ShiftPlan } from "../../../server/contract/calendar";
import type { Call, CaseCard } from "../../../server/contract/interviewer";
import type { Contact } from "../../../server/store/records";
import { anAppointment, aRequest, aShift, minutesLater } from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";

const [sqlite] = ENGINES;
const REUNION = { address: ["3 rue du Four", "97400 Saint-Denis"] };

describe("a promised call", () => {
  let office: Office;
  let claire: Send & { login: string };
  let rosa: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(sqlite!);
    claire = await office.signedIn("interviewer");
    rosa = await office.signedIn("supervisor");
  });
  afterAll(() => office?.close());

  /** Claire is on the line with somebody new. */
  const onTheLine = async (contact: Partial<Contact> = {}) => {
    const { case: of } = await office.household({}, contact);
    const now = office.ctx.now();
    await office.ctx.store.write((tx) =>
      tx.takeClaim({ caseId: of.id, who: claire.login, until: minutesLater(10, now) }, now),
    );
    const { case: card } = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    const { callId } = (
      await claire("POST", `/api/interviewer/cases/${of.id}/calls`, { numberId: card.numbers[0]?.id })
    ).body as unknown as Call;
    const end = (outcome: string, appointment?: object) =>
      claire("POST", `/api/interviewer/calls/${callId}/end`, { outcome, ...(appointment ? { appointment } : {}) });
    const offer = async (at: string, withWhom?: string) =>
      (
        await claire(
          "GET",
          `/api/interviewer/calls/${callId}/offer?at=${at}${withWhom === undefined ? "" : `&withWhom=${withWhom}`}`,
        )
      ).body as unknown as Offer;
    return { caseId: of.id, number: of.number, end, offer };
  };
  const openOne = (caseId: string) => office.ctx.store.openAppointment(caseId);
  const calendar = async (send: Send, week = "2026-03-10") =>
    (await send("GET", `/api/interviewer/calendar?week=${week}`)).body as unknown as Calendar;

  test("is kept in the person's own time, and told in both where clocks differ", async () => {
    const { caseId, end, offer } = await onTheLine(REUNION);
    expect(await offer("2026-03-12T18:30")).toMatchObject({
      at: "2026-03-12T14:30:00.000Z",
      unlawful: null,
      floorTime: "15:30",
      place: { fr: "La Réunion" },
    });
    await end("appointment-hard", { at: "2026-03-12T18:30", hard: true, withWhom: claire.login });
    expect(await openOne(caseId)).toMatchObject({
      ...{ at: new Date("2026-03-12T14:30:00Z"), until: null, hard: true, withWhom: claire.login },
    });
  });

  test("is refused where nobody may be called then, and the call is still open for another time", async () => {
    const { caseId, end, offer } = await onTheLine();
    for (const [at, reason] of [
      ["2026-03-12T20:30", "hours"],
      ["2026-03-15T12:00", "weekday"],
      ["2026-05-01T12:00", "holiday"],
      ["2026-07-03T12:00", "field-closed"],
    ]) {
      expect((await offer(at ?? "")).unlawful, at).toBe(reason);
      const { status, body } = await end("appointment-soft", { at, hard: false });
      expect([status, body.code], at).toEqual([422, "appointment-unlawful"]);
    }
    expect((await end("appointment-soft", { at: "2026-03-12T12:00", hard: false, withWhom: "nobody" })).body.code).toBe(
      "unknown-account",
    );
    expect((await end("appointment-soft", { at: "2026-03-12T12:00", hard: false })).status).toBe(204);
    expect((await openOne(caseId))?.at).toEqual(new Date("2026-03-12T11:00:00Z"));
  });

  test("is warned of where no seat is planned or all are promised, and may be made all the same", async () => {
    const [at, starts, ends] = ["2026-03-13T11:00", "2026-03-13T09:00:00Z", "2026-03-13T12:00:00Z"];
    const { end, offer } = await onTheLine();
    expect((await offer(at)).verdict).toBe("nobody");
    await office.ctx.store.write((tx) =>
      tx.addShift(aShift({ login: claire.login, starts: new Date(starts), ends: new Date(ends) })),
    );
    expect(await offer(at)).toMatchObject({ verdict: "free", planned: 1, booked: 0 });
    expect((await offer(at, rosa.login)).verdict).toBe("absent");
    await end("appointment-hard", { at, hard: true });
    const next = await onTheLine();
    expect(await next.offer(at)).toMatchObject({ verdict: "full", planned: 1, booked: 1 });
    expect((await next.end("appointment-hard", { at: "2026-03-13T11:15", hard: true })).status).toBe(204);
    const day = (await calendar(rosa)).days.find(({ day }) => day === "2026-03-13");
    expect(day?.slots.find(({ minute }) => minute === 11 * 60)).toMatchObject({ planned: 1, booked: 2 });
  });

  test("a call that is promised beyond the floor's own hours has its row, where nobody is planned for it", async () => {
    const { case: of } = await office.household({ language: "en" });
    const before = (await calendar(rosa)).days[0]?.slots.map(({ minute }) => minute);
    // 18:10 in Guadeloupe, where it is lawful
    const row = anAppointment({ caseId: of.id, at: new Date("2026-03-13T22:10:00Z"), hard: true });
    await office.ctx.store.write((tx) => tx.addAppointment(row));
    const after = await calendar(rosa);
    expect(before?.at(-1)).toBe(19 * 60 + 30);
    expect(after.days[0]?.slots.at(-1)?.minute).toBe(23 * 60);
    const day = after.days.find(({ day }) => day === "2026-03-13");
    expect(day?.slots.find(({ minute }) => minute === 23 * 60)).toEqual({ minute: 23 * 60, planned: 0, booked: 1 });
    await office.ctx.store.write((tx) => tx.settleAppointments(of.id, "cancelled"));
  });

  test("cannot answer before a date: nothing before that day, then any lawful hour", async () => {
    const { caseId, end } = await onTheLine();
    expect((await end("not-before", { at: "2026-03-10T00:00", hard: false })).body.code).toBe("appointment-needed");
    await end("not-before", { at: "2026-03-20T00:00", hard: true });
    const row = await openOne(caseId);
    expect(row).toMatchObject({ at: new Date("2026-03-19T23:00:00Z"), until: office.wave.closes, hard: false });
    const shown = (await calendar(rosa, "2026-03-20")).days[4]?.booked[0];
    expect(shown).toMatchObject({ fromADayOn: true, standing: "coming" });
  });

  test("one that was missed stands in every week until somebody calls, and under no name", async () => {
    const { case: of } = await office.household();
    const missed = anAppointment({ caseId: of.id, at: minutesLater(-90), until: minutesLater(-60), hard: false });
    await office.ctx.store.write((tx) => tx.addAppointment(missed));
    const seen = await calendar(rosa, "2026-03-24");
    expect(seen.missed).toMatchObject([{ id: missed.id, caseNumber: of.number, standing: "missed" }]);
    expect(JSON.stringify(seen)).not.toMatch(/Vasseur|Apolline/);
    // an interviewer sees seats, and their own promises alone
    expect((await calendar(claire, "2026-03-24")).missed).toEqual([]);
    await office.ctx.store.write((tx) => tx.settleAppointments(of.id, "kept"));
  });

  test("is moved, handed over and called off by a supervisor, each with its row", async () => {
    const { case: of } = await office.household({ state: "appointment" }, REUNION);
    const row = anAppointment({ caseId: of.id, at: minutesLater(60 * 24), until: minutesLater(60 * 28), hard: false });
    const request = aRequest({
      ...{ caseId: of.id, state: "booked" },
      content: { kind: "call", slot: null, language: "fr", relay: false },
    });
    await office.ctx.store.write(async (tx) => {
      await tx.addAppointment(row);
      await tx.addRequest(request);
    });
    const path = `/api/interviewer/floor/appointments/${row.id}`;
    const of_ = async (send: Send, rest: string, body?: object) => (await send("POST", `${path}/${rest}`, body)).status;
    expect(await of_(claire, "hand", { withWhom: claire.login })).toBe(403);
    expect(await of_(rosa, "hand", { withWhom: claire.login })).toBe(204);
    expect((await openOne(of.id))?.withWhom).toBe(claire.login);
    expect((await rosa("GET", `${path}/offer?at=2026-03-17T22:00`)).body).toMatchObject({ unlawful: "hours" });
    expect(await of_(rosa, "move", { at: "2026-03-17T22:00", hard: true })).toBe(422);
    expect(await of_(rosa, "move", { at: "2026-03-17T18:00", hard: true })).toBe(204);
    expect(await openOne(of.id)).toMatchObject({ at: new Date("2026-03-17T14:00:00Z"), until: null, hard: true });
    expect((await office.ctx.store.request(request.id))?.state).toBe("booked");
    // the earlier row is no longer open
    expect((await rosa("DELETE", path)).body.code).toBe("appointment-settled");
    const now = await openOne(of.id);
    expect((await rosa("DELETE", `/api/interviewer/floor/appointments/${now?.id}`)).status).toBe(204);
    expect(await openOne(of.id)).toBeNull();
    // nobody calls by rule instead of what was called off
    expect((await office.ctx.store.case(of.id))?.state).toBe("supervisor");
    expect((await office.ctx.store.request(request.id))?.state).toBe("withdrawn");
    const rows = (await office.ctx.store.audit(30)).filter(({ subject }) => subject === of.id).map(({ what }) => what);
    expect(rows).toEqual(["cancel-appointment", "move-appointment", "hand-appointment"]);
  });
});

describe("the shift plan", () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(sqlite!);
  });
  afterAll(() => office?.close());

  test("a week is written, and copied into one where the clock has changed; a plan that is there stays", async () => {
    const [rosa, claire] = [await office.signedIn("supervisor"), await office.signedIn("interviewer")];
    const none = [[], [], [], [], [], []];
    const day = [
      { from: 600, until: 780 },
      { from: 1200, until: 1440 },
    ];
    const path = "/api/interviewer/floor/shifts";
    const plan = { week: "2026-03-23", login: claire.login, days: [day, ...none] };
    expect((await claire("PUT", path, plan)).status).toBe(403);
    expect((await rosa("PUT", path, { ...plan, days: [[{ from: 600, until: 500 }], ...none] })).body.code).toBe(
      "shifts-implausible",
    );
    const written = (await rosa("PUT", path, plan)).body as unknown as ShiftPlan;
    const daysOf = (of: ShiftPlan, login: string) => of.people.find((each) => each.login === login)?.days;
    expect(daysOf(written, claire.login)?.[0]).toEqual(day);
    await rosa("PUT", path, { week: "2026-03-31", login: rosa.login, days: [[], day, ...none.slice(1)] });
    // summer time began on 29 March 2026
    const copied = (await rosa("POST", `${path}/copy`, { week: "2026-03-31" })).body as unknown as ShiftPlan;
    expect(copied.days[0]).toBe("2026-03-30");
    expect(daysOf(copied, claire.login)?.[0]).toEqual(day);
    expect(daysOf(copied, rosa.login)).toEqual([[], day, [], [], [], [], []]);
    const [first] = await office.ctx.store.shifts({ from: new Date("2026-03-30"), until: new Date("2026-03-31") });
    expect(first?.starts).toEqual(new Date("2026-03-30T08:00:00Z"));
  });
});
