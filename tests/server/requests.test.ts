import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseCard } from "../../server/contract/interviewer";
import type { RequestsView, WaitingRequest } from "../../server/contract/requests";
import type { Contact } from "../../server/store/records";
import { aSending } from "../factories";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";

const A_CALL = { kind: "call", slot: "soon", language: "fr", relay: false };
const HELP = { kind: "help", message: "Le code ne marche pas chez moi.", callBack: false };

describe.each(ENGINES.filter((engine) => engine.there))("requests of a household on $name", (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await anOffice(engine);
  });
  afterEach(() => office.close());

  interface Seated {
    send: Send;
    caseId: string;
    code: string;
    ask(body: unknown): ReturnType<Send>;
  }
  const seated = async (contact: Partial<Contact> = {}): Promise<Seated> => {
    const { case: row, code } = await office.household({}, contact);
    const send = office.browser(office.respondent);
    expect((await send("POST", "/api/r/sitting", { code })).status).toBe(200);
    return { send, caseId: row.id, code, ask: (body) => send("POST", "/api/r/requests", body) };
  };
  const caseOf = ({ caseId }: Seated) => office.ctx.store.case(caseId);
  const drawn = async (send: Send) => (await send("POST", "/api/interviewer/draw")).body.case as CaseCard | null;
  const waiting = async (send: Send) =>
    (await send("GET", "/api/office/requests")).body.requests as unknown as WaitingRequest[];

  test("need a sitting", async () => {
    const nobody = office.browser(office.respondent);
    expect((await nobody("GET", "/api/r/requests")).body.code).toBe("sitting-ended");
    expect((await nobody("POST", "/api/r/requests", HELP)).body.code).toBe("sitting-ended");
  });

  test("tell what can be asked for, and never what was asked for before", async () => {
    const household = await seated();
    const before = await household.send("GET", "/api/r/requests");
    const view = before.body as unknown as RequestsView;
    expect(view).toMatchObject({ open: ["call", "paper", "help", "decline"], hasNumber: true });
    // a Tuesday, 13:00 in Paris: the afternoon has begun
    expect(view.days[0]).toEqual({ day: "2026-03-10", parts: ["evening"] });
    expect(view.days).toHaveLength(10);
    expect(before.text).not.toContain("06");
    for (const body of [A_CALL, HELP, { kind: "paper", language: "fr" }])
      expect((await household.ask(body)).status).toBe(200);
    expect((await household.send("GET", "/api/r/requests")).text).toBe(before.text);
  });

  test("a call at a chosen time is drawn within it, with its wish before anybody dials", async () => {
    const household = await seated();
    const asked = await household.ask({
      ...A_CALL,
      slot: "2026-03-11.morning",
      language: "other",
      otherLanguage: " Tamoul ",
      relay: true,
      phone: "+33 7 00 11 22 33",
      note: "Laissez sonner.",
    });
    expect(asked.body).toEqual({
      kind: "call",
      slot: { day: "2026-03-11", part: "morning" },
      calledOff: false,
      ended: false,
    });
    expect(await caseOf(household)).toMatchObject({ state: "appointment" });
    expect(await drawn(await office.signedIn("interviewer"))).toBeNull();
    office.tick(20 * 60 + 59);
    const nadia = await office.signedIn("interviewer");
    expect(await drawn(nadia)).toBeNull();
    office.tick(1);
    const card = await drawn(nadia);
    expect(card).toMatchObject({
      caseId: household.caseId,
      appointment: { at: "2026-03-11T09:00:00.000Z", until: "2026-03-11T12:00:00.000Z", hard: false },
      wish: { soon: false, language: "other", otherLanguage: "Tamoul", relay: true, note: "Laissez sonner." },
      numbers: [{ number: "07 00 11 22 33", kind: "mobile" }, { number: "06 39 98 12 34" }],
    });
    expect(card?.wish?.numberId).toBe(card?.numbers[0]?.id);
    const called = await nadia("POST", `/api/interviewer/cases/${household.caseId}/calls`, {
      numberId: card?.wish?.numberId,
    });
    await nadia("POST", `/api/interviewer/calls/${called.body.callId}/end`, { outcome: "no-answer" });
    expect((await office.ctx.store.requests(household.caseId)).map(({ state }) => state)).toEqual(["done"]);
    expect(await office.ctx.store.openAppointment(household.caseId)).toBeNull();
  });

  test("a chosen time that passed without a call brings none later; the office sees it", async () => {
    const household = await seated();
    await household.ask({ ...A_CALL, slot: "2026-03-11.morning" });
    const manager = await office.signedIn("manager");
    expect(await waiting(manager)).toMatchObject([{ kind: "call", state: "booked", missed: false }]);
    office.tick(25 * 60);
    expect(await drawn(await office.signedIn("interviewer"))).toBeNull();
    const later = await office.signedIn("manager");
    expect(await waiting(later)).toMatchObject([{ caseId: household.caseId, missed: true }]);
    const todo = (await later("GET", "/api/office/progress")).body.todo as { key: string; link: string }[];
    expect(todo.find(({ key }) => key === "requests")?.link).toBe("/office/requests");
  });

  test("a call as soon as possible goes before fresh cases, once, to somebody at rest too", async () => {
    await office.household();
    const household = await seated();
    await office.ctx.store.write((tx) => tx.updateCase(household.caseId, { state: "at-rest" }));
    expect((await household.ask(A_CALL)).status).toBe(200);
    expect(await caseOf(household)).toMatchObject({ state: "at-rest" });
    office.tick(150);
    const claire = await office.signedIn("interviewer");
    const card = await drawn(claire);
    expect(card).toMatchObject({ caseId: household.caseId, wish: { soon: true }, appointment: null });
    const called = await claire("POST", `/api/interviewer/cases/${household.caseId}/calls`, { numberId: "p1" });
    await claire("POST", `/api/interviewer/calls/${called.body.callId}/end`, { outcome: "no-answer" });
    expect(await caseOf(household)).toMatchObject({ state: "at-rest" });
    expect((await drawn(claire))?.caseId).not.toBe(household.caseId);
  });

  test("a call that an interviewer who knows the person gave back is still made", async () => {
    const household = await seated();
    await household.ask(A_CALL);
    const claire = await office.signedIn("interviewer");
    expect((await drawn(claire))?.caseId).toBe(household.caseId);
    const called = await claire("POST", `/api/interviewer/cases/${household.caseId}/calls`, { numberId: "p1" });
    await claire("POST", `/api/interviewer/calls/${called.body.callId}/end`, { outcome: "interviewer-knows" });
    expect(await drawn(claire)).toBeNull();
    expect((await drawn(await office.signedIn("interviewer")))?.caseId).toBe(household.caseId);
  });

  test("a call asked for later takes the place of an earlier one, and can be called off", async () => {
    const household = await seated();
    await household.ask({ ...A_CALL, slot: "2026-03-11.morning" });
    await household.ask({ ...A_CALL, slot: "2026-03-12.evening" });
    expect(await office.ctx.store.openAppointment(household.caseId)).toMatchObject({
      at: new Date("2026-03-12T16:00:00.000Z"),
      madeBy: "respondent",
    });
    expect((await household.ask({ ...A_CALL, slot: "none" })).body).toMatchObject({ calledOff: true });
    expect(await office.ctx.store.openAppointment(household.caseId)).toBeNull();
    expect(await waiting(await office.signedIn("supervisor"))).toEqual([]);
  });

  test.each([
    ["2026-03-10.morning", "slot-gone"],
    ["2026-03-15.morning", "slot-gone"],
    ["2026-04-30.morning", "slot-gone"],
    ["2026-03-11.night", "bad-request"],
  ])("a call at %s is refused: %s", async (slot, code) => {
    const household = await seated();
    expect((await household.ask({ ...A_CALL, slot })).body.code).toBe(code);
    expect(await office.ctx.store.requests(household.caseId)).toEqual([]);
  });

  test("a number is needed where none is known, and goes into the vault", async () => {
    const household = await seated({ phones: [] });
    expect((await household.send("GET", "/api/r/requests")).body.hasNumber).toBe(false);
    for (const body of [A_CALL, { ...A_CALL, phone: "3919" }, { ...HELP, callBack: true }])
      expect((await household.ask(body)).body.code).toBe("number-needed");
    expect((await household.ask({ ...A_CALL, phone: "03.53.01.02.03" })).status).toBe(200);
    expect((await household.ask({ ...HELP, callBack: true, phone: "+33353010203" })).status).toBe(200);
    const phones = (await office.ctx.store.contact(household.caseId))?.phones ?? [];
    expect(phones).toMatchObject([{ number: "03 53 01 02 03", kind: "landline", source: "respondent", state: "ok" }]);
    // beside no answer, and nowhere in clear
    expect((await office.place.stolen()).includes("03 53 01")).toBe(false);
  });

  test("the paper form is planned once, the one of the calendar where it was to come", async () => {
    const [planned, more] = [await seated(), await seated()];
    const row = aSending({ caseId: planned.caseId, step: "form", channel: "form", state: "planned" });
    await office.ctx.store.write((tx) => tx.addSending({ ...row, at: new Date("2026-03-25T08:00:00Z") }));
    for (const household of [planned, more, more])
      expect((await household.ask({ kind: "paper", language: "en" })).status).toBe(200);
    expect(await caseOf(more)).toMatchObject({ state: "invited", disposition: "asked-paper" });
    const today = new Date("2026-03-10T12:00:00.000Z");
    expect(await office.ctx.store.sendings(planned.caseId)).toMatchObject([{ step: "form", at: today }]);
    expect(await office.ctx.store.sendings(more.caseId)).toMatchObject([
      { step: "form-asked", channel: "form", state: "planned", at: today },
    ]);
    const manager = await office.signedIn("manager");
    const asked = await waiting(manager);
    expect(asked).toMatchObject([{ kind: "paper", language: "en" }, { kind: "paper" }]);
    const own = asked.find(({ caseId }) => caseId === more.caseId);
    expect((await manager("POST", `/api/office/requests/${own?.requestId}/done`)).status).toBe(204);
    expect(await office.ctx.store.sendings(more.caseId)).toMatchObject([{ state: "sent" }]);
    const file = await manager("GET", `/api/office/cases/${more.caseId}`);
    expect(file.body.requests).toEqual([{ kind: "paper", day: "2026-03-10", state: "done", slot: null }]);
    expect(file.body.attempts).toMatchObject([{ channel: "web", outcome: { key: "asked-paper" }, seconds: null }]);
    // nobody rings meanwhile
    expect(await drawn(await office.signedIn("interviewer"))).toBeNull();
  });

  test("a call for help is read by the office, once, and leaves its row in the audit when done", async () => {
    const household = await seated();
    const before = await caseOf(household);
    for (let times = 0; times < 2; times++) expect((await household.ask(HELP)).status).toBe(200);
    expect(await caseOf(household)).toEqual(before);
    const supervisor = await office.signedIn("supervisor");
    const [request, ...others] = await waiting(supervisor);
    expect(others).toEqual([]);
    expect(request).toMatchObject({ kind: "help", words: HELP.message, callBack: false, state: "open" });
    const done = `/api/office/requests/${request?.requestId}/done`;
    expect((await supervisor("POST", done)).status).toBe(204);
    expect((await supervisor("POST", done)).body.code).toBe("request-settled");
    expect(await waiting(supervisor)).toEqual([]);
    expect((await office.ctx.store.audit(20)).map(({ who, what, subject }) => [who, what, subject])).toContainEqual([
      supervisor.login,
      "settle-request",
      household.caseId,
    ]);
    const clerk = await office.signedIn("clerk");
    expect((await clerk("GET", "/api/office/requests")).body.code).toBe("not-allowed");
    const file = await supervisor("GET", `/api/office/cases/${household.caseId}`);
    expect(file.text).not.toContain("Le code");
  });

  test("a message of more than 500 characters is refused, and a thirteenth request of a day slowed down", async () => {
    const household = await seated();
    expect((await household.ask({ ...HELP, message: "é".repeat(501) })).body.code).toBe("bad-request");
    for (let each = 0; each < 12; each++)
      expect((await household.ask({ ...HELP, message: `${each}`.padEnd(500, "é") })).status).toBe(200);
    expect((await household.ask(HELP)).body.code).toBe("slow-down");
  });

  test("who declines is left in peace at once, and comes back with the same code", async () => {
    const household = await seated();
    await household.ask({ ...A_CALL, slot: "2026-03-11.morning" });
    office.tick(1);
    await household.ask({ kind: "paper", language: "fr" });
    office.tick(1);
    const done = await household.ask({ kind: "decline", reason: "no-time" });
    expect(done.body).toMatchObject({ kind: "decline", ended: true });
    expect((await household.send("GET", "/api/r/step")).body.code).toBe("sitting-ended");
    expect(await caseOf(household)).toMatchObject({ state: "refused", disposition: "respondent-refusal" });
    const { store } = office.ctx;
    expect(await store.openAppointment(household.caseId)).toBeNull();
    expect((await store.sendings(household.caseId)).map(({ state }) => state)).toEqual(["cancelled"]);
    expect((await store.requests(household.caseId)).map(({ content, state }) => [content.kind, state])).toEqual([
      ["call", "withdrawn"],
      ["paper", "withdrawn"],
      ["decline", "done"],
    ]);
    office.tick(21 * 60);
    expect(await drawn(await office.signedIn("interviewer"))).toBeNull();

    const again = office.browser(office.respondent);
    expect((await again("POST", "/api/r/sitting", { code: household.code })).status).toBe(200);
    expect((await again("GET", "/api/r/requests")).body.open).toEqual(["call", "paper", "help"]);
    expect((await again("POST", "/api/r/requests", { kind: "decline" })).body.code).toBe("request-not-open");
    expect((await again("POST", "/api/r/requests", A_CALL)).status).toBe(200);
    expect(await caseOf(household)).toMatchObject({ state: "at-rest", disposition: "respondent-refusal" });
    expect((await drawn(await office.signedIn("interviewer")))?.caseId).toBe(household.caseId);
  });

  test("two households who ask for different things at different moments of a sitting leave the same hours", async () => {
    const [one, other] = [await seated(), await seated()];
    await one.ask({ ...A_CALL, slot: "2026-03-11.morning" });
    await one.ask(HELP);
    office.tick(25);
    await other.send("GET", "/api/r/step");
    await other.ask({ ...A_CALL, slot: "2026-03-11.morning", relay: true, note: "x".repeat(200) });
    await other.ask({ ...HELP, message: "é".repeat(500), callBack: true });
    const rows = async ({ caseId }: Seated) => {
      const { requests, attempts, appointments, contacts, cases } = await office.place.rowsOf(caseId);
      return [requests, attempts, appointments, contacts, cases].map((table) =>
        table
          ?.map((row) =>
            Object.entries(row).map(([column, value]) => {
              if (Buffer.isBuffer(value)) return `${column} ${value.length}`;
              return /^(id|case_id|number)$/.test(column) ? column : `${column} ${JSON.stringify(value)}`;
            }),
          )
          .sort(),
      );
    };
    expect(await rows(one)).toEqual(await rows(other));
  });
});
