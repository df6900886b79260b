/** The demo wave: loaded once, through the real services, with something true on every screen. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FloorWaiting, LiveFloor } from "../../server/contract/floor";
import type { Progress } from "../../server/contract/office";
import { DEFAULT_CALLING, withinCallingHours } from "../../server/domain/calling";
import { FATE_NAMES, fate } from "../../server/services/demo/fates";
import { loadDemo } from "../../server/services/demo/load-demo";
import { DEMO_PASSWORD, DEMO_STAFF } from "../../server/services/demo/staff";
import { tellAttempt } from "../../server/services/fieldwork/tell-attempt";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";

test("300 households are promised, and no more than 300", () =>
  expect(FATE_NAMES.reduce((sum, name) => sum + fate(name).cases, 0)).toBe(300));

describe.each(ENGINES.filter((engine) => engine.there))("one household of each fate on $name", (engine) => {
  let office: Office;
  const load = async () => {
    const { questionnaireId: id, questionnaireHash: hash } = office.wave;
    return loadDemo(office.ctx, { questionnaire: { id, hash }, fates: FATE_NAMES });
  };
  beforeAll(async () => {
    office = await anOffice(engine, { opened: new Date("2020-01-01"), year: 2020 });
  });
  afterAll(() => office.close());

  test("is loaded once, and found again", async () => {
    expect((await load()).loaded).toBe(FATE_NAMES.length);
    expect((await load()).loaded).toBe(0);
  }, 60_000);

  test("every mode has finished cases, and no state is unknown to the screens", async () => {
    const send = office.browser(office.staff);
    const { login } = DEMO_STAFF.find((member) => member.role === "manager")!;
    expect((await send("POST", "/api/session", { login, password: DEMO_PASSWORD })).status).toBe(200);
    const figures = (await send("GET", "/api/office/progress")).body as unknown as Progress;
    expect(figures.wave.demo).toBe(true);
    for (const mode of ["web", "phone", "paper"] as const) expect(figures.completes[mode], mode).toBeGreaterThan(0);
    for (const state of [
      "invited",
      "form-posted",
      "calling",
      "appointment",
      "under-way",
      "supervisor",
      "at-rest",
      "refused",
      "closed",
    ])
      expect(figures.states.find((row) => row.state === state)?.cases, state).toBeGreaterThan(0);
    expect(figures.todo.length).toBeGreaterThan(0);
  });

  test("everybody was called within legal hours, and was told for how long unless they were interviewed", async () => {
    const wave = (await office.ctx.store.waves()).find((each) => each.demo)!;
    const calls = (await office.ctx.store.allAttempts(wave.id)).filter(({ channel }) => channel === "phone");
    expect(calls.length).toBeGreaterThan(20);
    for (const { started } of calls)
      expect(withinCallingHours(started, DEFAULT_CALLING, "mainland"), started.toISOString()).toBe(true);
    for (const call of calls.map(tellAttempt))
      expect(call.seconds === null).toBe(calls.find(({ id }) => id === call.id)?.interviewId !== null);
  });

  test("nothing happened in the future, nor before the wave opened", async () => {
    const wave = (await office.ctx.store.waves()).find((each) => each.demo)!;
    for (const of of await office.ctx.store.allCases(wave.id)) {
      const at = [
        ...(await office.ctx.store.attempts(of.id)).map((attempt) => attempt.started),
        ...(await office.ctx.store.interviews(of.id)).map((interview) => interview.begun),
      ];
      for (const each of at) {
        expect(each.getTime()).toBeLessThanOrEqual(office.ctx.now().getTime());
        expect(each.getTime()).toBeGreaterThanOrEqual(wave.opened.getTime());
      }
    }
  });

  test("a case answered on the web and on paper keeps both responses, and one stands", async () => {
    const wave = (await office.ctx.store.waves()).find((each) => each.demo)!;
    const both = (
      await Promise.all((await office.ctx.store.allCases(wave.id)).map((of) => office.ctx.store.responsesOfCase(of.id)))
    ).filter((list) => list.length > 1);
    expect(both.length).toBeGreaterThan(0);
    for (const list of both) expect(list.filter((response) => response.stands)).toHaveLength(1);
  });

  test("a supervisor finds somebody planned, a promised call, refusals to try again and cases to decide", async () => {
    const send = office.browser(office.staff);
    const { login } = DEMO_STAFF.find((member) => member.role === "supervisor")!;
    await send("POST", "/api/session", { login, password: DEMO_PASSWORD });
    const floor = (await send("GET", "/api/interviewer/floor")).body as unknown as LiveFloor;
    expect(floor).toMatchObject({ planned: 1, callsWaiting: 1 });
    expect(floor.absent.map((member) => member.login)).toEqual(["interviewer2"]);
    const waiting = (await send("GET", "/api/interviewer/floor/waiting")).body as unknown as FloorWaiting;
    for (const list of ["refusals", "appointments", "cases"] as const)
      expect(waiting[list].total, list).toBeGreaterThan(0);
    expect(waiting.interviewers.some(({ converts }) => converts)).toBe(true);
  });

  test("telephone numbers are of the ranges kept for fiction", async () => {
    const wave = (await office.ctx.store.waves()).find((each) => each.demo)!;
    for (const of of await office.ctx.store.allCases(wave.id))
      for (const { number } of (await office.ctx.store.contact(of.id))!.phones)
        expect(number).toMatch(/^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/);
  });
});
