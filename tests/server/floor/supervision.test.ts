/** The floor as a supervisor sees it, and what they decide: by case number, each decision with its row. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FloorMonitorings, Monitorings, OwnMessages, SentMessages } from "../../../server/contract/coaching";
import type { CaseToDecide, FloorWaiting, FloorWork, LiveFloor } from "../../../server/contract/floor";
import type { Call, CaseCard } from "../../../server/contract/interviewer";
import type { StepView } from "../../../server/contract/screen";
import { addMinutes } from "../../../server/domain/clock";
import type { Case, Shift } from "../../../server/store/records";
import { aCase, aContact, anAppointment, anAttempt, aStaffMember } from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";
import { answerThrough, asks } from "../answering";

const FLOOR = "/api/interviewer/floor";

describe.each(ENGINES.filter((engine) => engine.there))("supervision on $name", (engine) => {
  let office: Office;
  let andrea: Send & { login: string };
  let claire: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(engine);
    [andrea, claire] = [await office.signedIn("supervisor"), await office.signedIn("interviewer")];
  });
  afterAll(() => office?.close());

  const read = async <T>(send: Send, path: string): Promise<T> => (await send("GET", path)).body as unknown as T;
  const added = async (over: Partial<Case>, attempts: Parameters<typeof anAttempt>[0][] = []) => {
    const row = aCase({ waveId: office.wave.id, ...over });
    await office.ctx.store.write(async (tx) => {
      await tx.addCase(row, aContact());
      for (const attempt of attempts) await tx.addAttempt(anAttempt({ caseId: row.id, ...attempt }));
    });
    return row;
  };
  const decide = (of: Case, decision: object) => andrea("POST", `${FLOOR}/cases/${of.id}/decision`, decision);
  const caseNow = (of: Case) => office.ctx.store.case(of.id);
  const ago = (minutes: number) => addMinutes(office.ctx.now(), -minutes);
  const member = async (over: Parameters<typeof aStaffMember>[0]) => {
    const row = aStaffMember(over);
    await office.ctx.store.write((tx) => tx.addStaff(row));
    return row.login;
  };
  const shift = (over: Partial<Shift>) =>
    office.ctx.store.write((tx) =>
      tx.addShift({ id: randomUUID(), login: claire.login, starts: ago(60), ends: ago(-180), ...over }),
    );

  test("tells who is in which call since when, by case number; once the call is closed nothing tells when it ended", async () => {
    const { case: of } = await office.household();
    const hours = { id: randomUUID(), login: claire.login, kind: "calling" as const, ended: null };
    await office.ctx.store.write((tx) => tx.addHours({ ...hours, started: ago(30), seen: office.ctx.now() }));
    const seat = async () => (await read<LiveFloor>(andrea, FLOOR)).seats.find(({ login }) => login === claire.login);
    expect(await seat()).toMatchObject({ state: "ready", since: null, case: null });

    const { case: card } = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    expect(await seat()).toMatchObject({ state: "card", since: null, case: { number: of.number } });
    const numberId = card.numbers[0]?.id;
    const dialled = (await claire("POST", `/api/interviewer/cases/${card.caseId}/calls`, { numberId })).body;
    const { callId, startedAt } = dialled as unknown as Call;
    expect(await seat()).toMatchObject({ state: "dialling", since: startedAt, case: { number: of.number } });
    const begun = (await claire("POST", `/api/interviewer/calls/${callId}/interview`)).body as unknown as StepView;
    expect(begun.kind).toBe("screen");
    expect(await seat()).toMatchObject({ state: "interview", since: startedAt });

    expect((await decide(of, { decision: "at-rest" })).body.code).toBe("case-in-hand");
    const reply = await andrea("GET", FLOOR);
    expect(reply.text).not.toMatch(/Apolline|Vasseur|39 98/);

    await claire("POST", `/api/interviewer/calls/${callId}/end`, { outcome: "break-off" });
    expect(await seat()).toMatchObject({ state: "ready", since: null, case: null });
    expect((await andrea("GET", `${FLOOR}/cases/${of.id}`)).text).not.toMatch(/ended|seconds/i);
  });

  test("a planned interviewer who is not there is named, and so is whoever has gone quiet", async () => {
    const login = await member({ name: "Zoé Planifiée" });
    await shift({ login });
    const floor = await read<LiveFloor>(andrea, FLOOR);
    expect(floor.absent).toContainEqual({ login, name: "Zoé Planifiée" });
    expect(floor.planned).toBe(1);
    const quiet = await member({ name: "Ana Muette" });
    await office.ctx.store.write((tx) =>
      tx.addHours({
        id: randomUUID(),
        login: quiet,
        kind: "calling",
        started: ago(50),
        seen: ago(10),
        ended: null,
      }),
    );
    const { seats } = await read<LiveFloor>(andrea, FLOOR);
    expect(seats.find((seat) => seat.login === quiet)?.state).toBe("quiet");
    expect(seats.map(({ name }) => name)).toEqual(
      seats.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "fr")),
    );
  });

  test("lists what waits for a person, with the actions that exist and nothing of the person", async () => {
    const handed = await added({ state: "supervisor" }, [
      { outcome: "household-refusal", who: claire.login, note: "La belle-mère refuse.", started: ago(300) },
    ]);
    const refused = await added({ state: "calling", disposition: "soft-refusal" }, [
      { outcome: "soft-refusal", who: claire.login, started: ago(900) },
    ]);
    const due = await added({ state: "appointment" });
    await office.ctx.store.write((tx) =>
      tx.addAppointment(anAppointment({ caseId: due.id, at: ago(-20), withWhom: "nobody-there" })),
    );
    const reply = await andrea("GET", `${FLOOR}/waiting`);
    expect(reply.text).not.toMatch(/Apolline|Vasseur|39 98|belle-mère/);
    const waiting = reply.body as unknown as FloorWaiting;
    expect(waiting.cases.rows.map(({ number }) => number)).toContain(handed.number);
    expect(waiting.refusals.rows.map(({ number }) => number)).toEqual([refused.number]);
    expect(waiting.appointments.rows).toMatchObject([{ number: due.number, risk: "named-absent" }]);

    const told = await read<CaseToDecide>(andrea, `${FLOOR}/cases/${handed.id}`);
    expect(told.attempts[0]).toMatchObject({ note: "La belle-mère refuse." });
    expect(told.decisions.map(({ key }) => key)).toEqual(["back-to-calls", "appointment", "assign", "at-rest"]);
    expect((await office.ctx.store.audit(1))[0]).toMatchObject({ what: "read-attempts", subject: handed.id });
  });

  test("back to the calls: a call is brought where no delay would bring one, by whom the supervisor chose", async () => {
    const of = await added({ state: "supervisor" }, [{ outcome: "household-refusal", who: "somebody" }]);
    const nadia = await member({ skills: ["refusal-conversion"] });
    expect((await decide(of, { decision: "back-to-calls", interviewer: nadia })).status).toBe(204);
    expect(await caseNow(of)).toMatchObject({ state: "appointment", interviewer: nadia });
    expect(await office.ctx.store.openAppointment(of.id)).toMatchObject({ hard: false, madeBy: andrea.login });
    expect((await office.ctx.store.audit(1))[0]).toMatchObject({ what: "decide-back-to-calls", subject: of.id });
    expect((await decide(of, { decision: "back-to-calls" })).body.code).toBe("decision-not-open");
    // a letter brought it here, nobody has called yet
    const moved = await added({ state: "supervisor" }, [{ channel: "letter", outcome: "moved", who: null }]);
    await decide(moved, { decision: "back-to-calls" });
    expect(await caseNow(moved)).toMatchObject({ state: "calling", interviewer: null });
    expect(await office.ctx.store.openAppointment(moved.id)).toBeNull();
  });

  test("a case is given to nobody who was refused last, knows the person, or does not speak their language", async () => {
    const of = await added({ state: "calling", disposition: "hang-up" }, [{ outcome: "hang-up", who: claire.login }]);
    const assign = async (interviewer: string) => (await decide(of, { decision: "assign", interviewer })).body.code;
    expect(await assign(claire.login)).toBe("interviewer-unfit");
    expect(await assign(await member({ skills: ["en"] }))).toBe("interviewer-unfit");
    expect(await assign(andrea.login)).toBe("unknown-account");
    const nadia = await member({});
    expect(await assign(nadia)).toBeUndefined();
    expect((await caseNow(of))?.interviewer).toBe(nadia);
  });

  test("whoever came to the private questions is called by no decision: only a time of their own brings a call", async () => {
    const { case: of, code } = await office.household();
    const web = office.browser(office.respondent);
    const seated = (await web("POST", "/api/r/sitting", { code })).body as unknown as { step: StepView };
    await answerThrough(web, "/api/r/saves", seated.step, asks("V_CAMB"));
    await office.ctx.store.write((tx) => tx.updateCase(of.id, { state: "supervisor" }));
    expect((await decide(of, { decision: "back-to-calls" })).body.code).toBe("left-in-peace");
    expect((await caseNow(of))?.state).toBe("supervisor");
    expect((await decide(of, { decision: "at-rest" })).status).toBe(204);
  });

  test("left in peace: no call, no letter, no appointment, and the person may still answer", async () => {
    const of = await added({ state: "appointment" });
    await office.ctx.store.write((tx) => tx.addAppointment(anAppointment({ caseId: of.id })));
    expect((await decide(of, { decision: "at-rest" })).status).toBe(204);
    expect(await caseNow(of)).toMatchObject({ state: "at-rest", finishedMode: null });
    expect(await office.ctx.store.openAppointment(of.id)).toBeNull();
    const at = addMinutes(office.ctx.now(), 24 * 60).toISOString();
    expect((await decide(of, { decision: "appointment", at, hard: true })).status).toBe(204);
    // only the time that the person chose brings a call: the case itself stays at rest
    expect((await caseNow(of))?.state).toBe("at-rest");
    expect(await office.ctx.store.openAppointment(of.id)).toMatchObject({ hard: true });
    const night = `${at.slice(0, 10)}T03:00`;
    expect((await decide(of, { decision: "appointment", at: night, hard: true })).body.code).toBe(
      "appointment-unlawful",
    );
    const past = ago(5).toISOString();
    expect((await decide(of, { decision: "appointment", at: past, hard: true })).body.code).toBe("appointment-needed");
  });

  test("results have intervals, come in the order of names, and no rate of few calls", async () => {
    const busy = await member({ name: "Béatrice Beaucoup" });
    for (let call = 0; call < 24; call++)
      await added({ state: "calling" }, [
        { who: busy, outcome: call < 6 ? "complete" : "no-answer", started: ago(60 + call) },
      ]);
    office.tick(2);
    const { people, fewestCalls, floor } = await read<FloorWork>(andrea, `${FLOOR}/work`);
    expect(people.map(({ name }) => name)).toEqual(
      people.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "fr")),
    );
    const own = people.find(({ login }) => login === busy)?.week.results;
    expect(own).toMatchObject({ calls: 24, completes: 6, rates: { completes: { share: 0.25 }, refusals: null } });
    expect(own?.rates.completes?.low).toBeLessThan(0.13);
    expect(own?.rates.completes?.high).toBeGreaterThan(0.4);
    for (const { today, week } of people)
      for (const { results } of [today, week])
        if (results.calls < fewestCalls) expect(Object.values(results.rates)).toEqual([null, null, null]);
    expect(floor.week.calls).toBe(people.reduce((sum, { week }) => sum + week.results.calls, 0));
    expect(people.find(({ login }) => login === claire.login)?.week.minutes).toBeGreaterThan(0);
  });

  test("what an observer wrote is read by whom it is about, by nobody else, and is sealed", async () => {
    const note = "Très bonne écoute, relancer plus lentement.";
    const form = { interviewer: claire.login, marks: { introduction: 4, pace: 2, closing: null }, note };
    expect((await andrea("POST", `${FLOOR}/monitorings`, form)).status).toBe(204);
    const [own] = (await read<Monitorings>(claire, "/api/interviewer/monitorings")).written;
    expect(own).toMatchObject({ note, marks: { introduction: 4, pace: 2, closing: null, wording: null } });
    const nadia = await office.signedIn("interviewer");
    expect((await read<Monitorings>(nadia, "/api/interviewer/monitorings")).written).toEqual([]);
    expect((await read<FloorMonitorings>(andrea, `${FLOOR}/monitorings`)).written).toHaveLength(1);
    for (const marks of [{}, { introduction: null }, { kindness: 3 }])
      expect((await andrea("POST", `${FLOOR}/monitorings`, { ...form, marks })).body.code).toBe("bad-request");
    expect((await office.place.stolen()).includes(Buffer.from(note))).toBe(false);
    // the day alone: with the instant one could look for the call
    expect((await office.ctx.store.monitorings(1))[0]?.at.getUTCHours()).toBe(12);
  });

  test("a message reaches one or all, is read once, and is sealed", async () => {
    const text = "Réunion à dix-huit heures en salle deux.";
    expect((await andrea("POST", `${FLOOR}/messages`, { to: null, text })).status).toBe(204);
    const inbox = async () => (await read<OwnMessages>(claire, "/api/interviewer/messages")).messages;
    const [message] = await inbox();
    expect(message).toMatchObject({ text, read: false });
    const nadia = await office.signedIn("interviewer");
    await nadia("POST", `/api/interviewer/messages/${message?.id}/read`);
    expect((await inbox())[0]?.read).toBe(false);
    await claire("POST", `/api/interviewer/messages/${message?.id}/read`);
    expect((await inbox())[0]?.read).toBe(true);
    const { messages } = await read<SentMessages>(andrea, `${FLOOR}/messages`);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.readers.filter(({ readAt }) => readAt !== null)).toHaveLength(1);
    expect((await andrea("POST", `${FLOOR}/messages`, { to: "nobody", text })).body.code).toBe("unknown-account");
    expect((await office.place.stolen()).includes(Buffer.from(text))).toBe(false);
  });

  test("whoever watches leaves a row a quarter of an hour, not one for each look", async () => {
    const rows = async () => (await office.ctx.store.audit(500)).filter(({ what }) => what === "watch-floor").length;
    const first = await rows();
    expect(first).toBeGreaterThan(0);
    await andrea("GET", FLOOR);
    expect(await rows()).toBe(first);
    office.tick(16);
    await andrea("GET", `${FLOOR}/waiting`);
    expect(await rows()).toBe(first + 1);
  });

  test("a page that reads itself again keeps nobody signed in", async () => {
    const zoe = await office.signedIn("supervisor");
    office.tick(40);
    expect((await zoe("GET", FLOOR)).status).toBe(200);
    office.tick(25);
    expect((await zoe("GET", FLOOR)).body.code).toBe("not-signed-in");
  });
});
