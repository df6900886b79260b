import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HoursWeek } from "../../../server/contract/hours";
import { minutesByDay, toStep, weekOf } from "../../../server/domain/floor-hours";
import { seededRandom } from "../../../server/domain/seeded-random";
import { endLapsedHours } from "../../../server/services/jobs/end-lapsed-hours";
import { minutesLater, NOON } from "../../factories";
import { ENGINES } from "../../support/stores";
import { anOffice, type Office, type Send } from "../an-office";

const [sqlite] = ENGINES;

describe("hours on the floor", () => {
  let office: Office;
  let claire: Send & { login: string };
  let supervisor: Send & { login: string };
  beforeAll(async () => {
    office = await anOffice(sqlite!);
    claire = await office.signedIn("interviewer");
  });
  afterAll(() => office?.close());

  const say = (send: Send, kind: string | null) => send("PUT", "/api/interviewer/hours/now", { kind });
  const weekOfClaire = async () => {
    const { people } = (await claire("GET", "/api/interviewer/hours")).body as unknown as HoursWeek;
    expect(people.map(({ login }) => login)).toEqual([claire.login]);
    return people[0]!;
  };
  const today = async () => (await weekOfClaire()).days.find(({ day }) => day === "2026-03-10")?.minutes;
  /** a console that says each minute that it is there, and somebody who does something at it every twenty */
  const at = async (kind: string, minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      if (minute % 20 === 0) await claire("GET", "/api/interviewer/scripts");
      await say(claire, kind);
      office.tick(1);
    }
    await say(claire, kind);
  };

  test("calls, a pause and calls again stand beside each other, and a pause is work", async () => {
    await at("calling", 50);
    await at("pause", 10);
    await at("calling", 20);
    expect((await weekOfClaire()).now).toBe("calling");
    expect((await say(claire, null)).body).toEqual({ now: null });
    expect(await today()).toEqual({ calling: 70, pause: 10, training: 0 });
    const { stretches } = await weekOfClaire();
    expect(stretches.map(({ kind }) => kind)).toEqual(["calling", "pause", "calling"]);
    for (const [index, { started }] of stretches.entries())
      if (index > 0) expect(started).toBe(stretches[index - 1]?.ended);
  });

  test("a begin and an end are kept to five minutes: what happens in between tells no length of an interview", async () => {
    office.tick(1);
    await at("pause", 2);
    await say(claire, null);
    expect(await today()).toEqual({ calling: 70, pause: 10, training: 0 });
    for (const { started, ended } of (await weekOfClaire()).stretches)
      for (const instant of [started, ended]) expect(new Date(instant).getTime() % 300_000).toBe(0);
  });

  test("a console that vanished ends its hours at its last sign of life", async () => {
    await at("training", 30);
    office.tick(50);
    expect((await weekOfClaire()).now).toBeNull();
    expect(await today()).toMatchObject({ training: 30 });
    expect(await endLapsedHours(office.ctx)).toBe(1);
    expect(await office.ctx.store.openHours(claire.login)).toBeNull();
    expect(await today()).toMatchObject({ training: 30 });
  });

  test("back after it vanished, the console begins new hours and counts none in between", async () => {
    await say(claire, "calling");
    office.tick(40);
    await at("calling", 10);
    await say(claire, null);
    expect(await today()).toMatchObject({ calling: 80 });
  });

  test("a supervisor puts hours right, with a reason that the audit keeps; nobody else can", async () => {
    supervisor = await office.signedIn("supervisor");
    const wanted = {
      login: claire.login,
      kind: "calling",
      started: minutesLater(-120).toISOString(),
      ended: minutesLater(-60).toISOString(),
      reason: "panne du poste",
    };
    const correct = (send: Send, over: object = {}) =>
      send("POST", "/api/interviewer/hours/corrections", { ...wanted, ...over });
    expect((await correct(claire)).body.code).toBe("not-allowed");
    expect((await correct(supervisor)).status).toBe(204);
    expect(await today()).toMatchObject({ calling: 140 });
    expect((await correct(supervisor)).body.code).toBe("hours-overlap");
    expect((await correct(supervisor, { ended: wanted.started })).body.code).toBe("hours-implausible");
    const { id } = (await weekOfClaire()).stretches[0]!;
    expect((await correct(supervisor, { id, ended: minutesLater(-90).toISOString() })).status).toBe(204);
    expect(await today()).toMatchObject({ calling: 110 });
    expect((await correct(supervisor, { id, kind: null })).status).toBe(204);
    expect(await today()).toMatchObject({ calling: 80 });
    expect((await correct(supervisor, { id })).status).toBe(404);
    const told = (await office.ctx.store.audit(200)).filter(({ what }) => what === "correct-hours");
    expect(told).toHaveLength(3);
    expect(told.at(-1)).toMatchObject({ who: supervisor.login, subject: expect.stringContaining("panne du poste") });
  });

  test("the week as a file holds hours of each kind, and no result", async () => {
    const { text, type } = await supervisor("GET", "/api/interviewer/hours/floor.csv?week=2026-03-13");
    expect(type).toContain("text/csv");
    expect(text.split("\n")[0]).toBe("login,name,day,kind,minutes,hours");
    expect(text).toContain(`${claire.login},Claire Delmas,2026-03-10,calling,80,1.33`);
    const before = await supervisor("GET", "/api/interviewer/hours/floor.csv?week=2026-03-03");
    expect(before.text.trim()).toBe("login,name,day,kind,minutes,hours");
  });

  test("a console that nobody touches says that it is there, and is signed out all the same", async () => {
    const left = await office.signedIn("interviewer");
    for (let minute = 0; minute < 60; minute++) {
      expect((await say(left, "calling")).status).toBe(200);
      office.tick(1);
      if (minute % 20 === 0) await claire("GET", "/api/interviewer/scripts");
    }
    office.tick(1);
    expect((await say(left, "calling")).status).toBe(401);
  });
});

describe("the sum over days", () => {
  test("loses nothing and counts nothing twice, in weeks where the clocks change too", () => {
    for (const day of ["2026-03-10", "2026-03-29", "2026-10-25"]) {
      const week = weekOf(day);
      if (!week) throw new Error(`No week of ${day}`);
      const random = seededRandom(day);
      const stretches = [];
      let at = toStep(week.from);
      let wanted = 0;
      for (;;) {
        const started = minutesLater(5 * random.integer(0, 60), at);
        const ended = minutesLater(5 * random.integer(1, 60), started);
        if (ended > week.until) break;
        stretches.push({ kind: random.pick(["calling", "pause", "training"] as const), started, ended });
        wanted += (ended.getTime() - started.getTime()) / 60_000;
        at = ended;
      }
      const days = minutesByDay(stretches, week.days);
      const sum = days.reduce((all, { minutes }) => all + minutes.calling + minutes.pause + minutes.training, 0);
      expect(sum, day).toBe(wanted);
    }
  });

  test("a day that is none has no week", () => {
    expect(weekOf("2026-02-30")).toBeNull();
    expect(weekOf("2026-03-10")?.days).toHaveLength(7);
    expect(weekOf("2026-03-10")?.from.getTime()).toBeLessThan(NOON.getTime());
  });
});
