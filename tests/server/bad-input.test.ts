/** Each bad input is answered by a clear problem, and changes nothing. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScreenView } from "../../server/contract/screen";
import { PROBLEMS } from "../../server/domain/problem";
import { codeGuessesOf } from "../../server/services/access/code-guesses";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Reply, type Send } from "./an-office";

const isProblem = (reply: Reply, code: keyof typeof PROBLEMS) => {
  expect(reply.body).toMatchObject({ code, status: PROBLEMS[code].status, title: PROBLEMS[code].title });
  expect(reply.status).toBe(PROBLEMS[code].status);
  expect(reply.type).toContain("application/problem+json");
  expect(reply.text).not.toMatch(/node_modules|\.ts:|at Object/);
};

describe.each(ENGINES.filter((engine) => engine.there))("a household on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine);
  });
  afterAll(() => office.close());

  const seated = async (): Promise<{ send: Send; step: ScreenView; caseId: string; code: string }> => {
    const { case: of, code } = await office.household();
    const send = office.browser(office.respondent);
    const reply = await send("POST", "/api/r/sitting", { code, language: "fr" });
    expect(reply.status).toBe(200);
    return { send, step: (reply.body as unknown as { step: ScreenView }).step, caseId: of.id, code };
  };
  const eventsOf = async (caseId: string) => {
    const [response] = await office.ctx.store.responsesOfCase(caseId);
    return response ? office.ctx.store.events(response.id) : [];
  };
  const save = (step: ScreenView, answers: unknown[], more: object = {}) => ({
    saveId: randomUUID(),
    baseVersion: step.version,
    step: step.step,
    answers,
    ...more,
  });

  test("a wrong access code is told so, and no sitting begins", async () => {
    const send = office.browser(office.respondent);
    isProblem(await send("POST", "/api/r/sitting", { code: "K7QP-2MXD-9RTW" }), "wrong-code");
    isProblem(await send("POST", "/api/r/sitting", { code: "😀" }), "wrong-code");
    isProblem(await send("GET", "/api/r/step"), "sitting-ended");
  });

  test("a code is read in small letters, without dashes, and with spaces", async () => {
    const { code } = await office.household();
    const send = office.browser(office.respondent);
    const reply = await send("POST", "/api/r/sitting", { code: ` ${code.toLowerCase().replaceAll("-", " ")} ` });
    expect(reply.status).toBe(200);
  });

  test("guessing is slowed down and never locked; a typing error is no guess", async () => {
    const other = await anOffice(engine);
    const { code } = await other.household();
    const send = other.browser(other.respondent);
    const enter = (typed: string) => send("POST", "/api/r/sitting", { code: typed });
    for (let i = 0; i < 20; i++) isProblem(await enter("K7QP-2MXD-9RTW"), "wrong-code");
    const guess = other.ctx.secrets.accessCode("no case", 1);
    for (let i = 0; i < 5; i++) isProblem(await enter(guess), "wrong-code");
    // all turns are taken by another who guesses
    const take = () => codeGuessesOf(other.ctx).admit("198.51.100.7", other.ctx.now());
    expect(() => Array.from({ length: 100 }, take)).toThrow();
    const slowed = await enter(guess);
    isProblem(slowed, "slow-down");
    expect(slowed.body.retryAfterSeconds).toBeLessThanOrEqual(5);
    other.tick(1);
    expect((await enter(code)).status).toBe(200);
    await other.close();
  });

  test("a newer sitting ends the older one with a sentence that names no device", async () => {
    const older = await seated();
    const newer = office.browser(office.respondent);
    expect((await newer("POST", "/api/r/sitting", { code: older.code })).status).toBe(200);
    const ended = await older.send("POST", "/api/r/saves", save(older.step, [{ variable: "LANGUE", value: 1 }]));
    isProblem(ended, "sitting-ended");
    expect(ended.text).not.toMatch(/device|phone|browser|computer|appareil|elsewhere/i);
    expect(await eventsOf(older.caseId)).toEqual([]);
    expect((await newer("GET", "/api/r/step")).status).toBe(200);
  });

  test("a sitting that nobody touched for half an hour has ended", async () => {
    const { send } = await seated();
    office.tick(31);
    isProblem(await send("GET", "/api/r/step"), "sitting-ended");
  });

  test("leaving ends the sitting, and the same code opens the next", async () => {
    const { send, code } = await seated();
    expect((await send("DELETE", "/api/r/sitting")).status).toBe(204);
    isProblem(await send("GET", "/api/r/step"), "sitting-ended");
    expect((await send("POST", "/api/r/sitting", { code })).status).toBe(200);
  });

  test("a stale save is answered with the current version and changes nothing", async () => {
    const { send, step, caseId } = await seated();
    const good = await send("POST", "/api/r/saves", save(step, [{ variable: "LANGUE", value: 1 }]));
    expect(good.status).toBe(200);
    const stale = await send("POST", "/api/r/saves", save(step, [{ variable: "LANGUE", value: 2 }]));
    isProblem(stale, "stale-save");
    expect(stale.body.currentVersion).toBe(1);
    expect(await eventsOf(caseId)).toHaveLength(1);
  });

  test("the same save sent twice counts once", async () => {
    const { send, step, caseId } = await seated();
    const body = save(step, [{ variable: "LANGUE", value: 1 }]);
    const first = await send("POST", "/api/r/saves", body);
    const second = await send("POST", "/api/r/saves", body);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await eventsOf(caseId)).toHaveLength(1);
  });

  test.each([
    ["an unknown variable", [{ variable: "NOPE", value: 1 }], "unknown-variable"],
    ["a question of another screen", [{ variable: "SATQ", value: 1 }], "not-on-this-screen"],
    ["a value outside its codes", [{ variable: "LANGUE", value: 9 }], "unknown-code"],
    ["a value of another type", [{ variable: "LANGUE", value: "1" }], "wrong-type"],
    ["no answer at all", [], "unanswered"],
  ])("%s is named in the faults and nothing is saved", async (_, answers, kind) => {
    const { send, step, caseId } = await seated();
    const reply = await send("POST", "/api/r/saves", save(step, answers));
    isProblem(reply, "answers-at-fault");
    expect((reply.body.faults as { kind: string }[]).map((fault) => fault.kind)).toContain(kind);
    expect(await eventsOf(caseId)).toEqual([]);
  });

  test.each([
    ["no JSON", "{", { "content-type": "application/json" }, "not-json"],
    ["an empty body", "", { "content-type": "application/json" }, "not-json"],
    ["another type of content", "code=1", { "content-type": "application/x-www-form-urlencoded" }, "not-json"],
    [
      "a body that is too large",
      JSON.stringify({ a: "x".repeat(300_000) }),
      { "content-type": "application/json" },
      "too-large",
    ],
    ["another shape", JSON.stringify({ code: "x", more: 1 }), { "content-type": "application/json" }, "bad-request"],
    ["no code", JSON.stringify({}), { "content-type": "application/json" }, "bad-request"],
  ] as const)("%s is a problem, not a fault of the server", async (_, payload, headers, code) => {
    const reply = await office.respondent.inject({ method: "POST", url: "/api/r/sitting", payload, headers });
    expect(reply.json()).toMatchObject({ code });
    expect(reply.headers["content-type"]).toContain("application/problem+json");
  });

  test("a save of another shape says where", async () => {
    const { send, step, caseId } = await seated();
    const reply = await send(
      "POST",
      "/api/r/saves",
      save(step, [{ variable: "LANGUE", value: 1 }], { saveId: "no uuid" }),
    );
    isProblem(reply, "bad-request");
    expect(reply.body.detail).toContain("/saveId");
    expect(await eventsOf(caseId)).toEqual([]);
  });

  test("an address that leads nowhere is a problem too", async () => {
    const send = office.browser(office.respondent);
    isProblem(await send("GET", "/api/r/nothing"), "not-found");
    isProblem(await send("GET", "/nothing.html"), "not-found");
  });

  test("a write from another site is refused, though the cookie came along", async () => {
    const { send, step, caseId } = await seated();
    const body = save(step, [{ variable: "LANGUE", value: 1 }]);
    isProblem(await send("POST", "/api/r/saves", body, { origin: "https://evil.example" }), "not-allowed");
    isProblem(await send("POST", "/api/r/saves", body, { "sec-fetch-site": "cross-site" }), "not-allowed");
    expect(await eventsOf(caseId)).toEqual([]);
  });

  test("the staff's routes do not exist on the household's origin", async () => {
    const send = office.browser(office.respondent);
    isProblem(await send("GET", "/api/office/progress"), "not-found");
    isProblem(await send("POST", "/api/session", { login: "x", password: "y" }), "not-found");
  });
});
