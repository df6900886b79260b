/** Figures for whoever watches: on the staff origin, behind a token, and of no single person. */
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApps } from "../../server/app";
import type { ScreenView, StepView } from "../../server/contract/screen";
import { inThirties, Lot, PERSONS_AT_LEAST } from "../../server/http/machines/lots";
import { Metrics } from "../../server/http/machines/metrics";
import type { Context } from "../../server/services/context";
import { watchWrites } from "../../server/store/watch-writes";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";
import { answerThrough } from "./answering";

const TOKEN = "a-token-of-thirty-two-characters";
let office: Office;
let ctx: Context;
let metrics: Metrics;
let apps: { respondent: FastifyInstance; staff: FastifyInstance };
const others: FastifyInstance[] = [];

const started = async (over: Partial<Context["settings"]> = {}, store = ctx.store, stopping = () => false) => {
  const built = await buildApps({ ...ctx, store, settings: { ...ctx.settings, ...over } }, { metrics, stopping });
  others.push(built.respondent, built.staff);
  return built;
};
beforeAll(async () => {
  office = await anOffice(ENGINES[0]!);
  const { store, watch } = watchWrites(office.ctx.store);
  ctx = { ...office.ctx, store, settings: { ...office.ctx.settings, dataDir: tmpdir() } };
  metrics = new Metrics(ctx, watch);
  apps = await started({ operations: { ...ctx.settings.operations, metricsToken: TOKEN } });
}, 120_000);
afterAll(async () => {
  await Promise.all(others.map((app) => app.close()));
  await office.close();
});
const read = async (headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) =>
  apps.staff.inject({ url: "/metrics", headers });
/** Value of each sample whose name begins so. */
const figures = async (name: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await read()).body
      .split("\n")
      .filter((line) => line.startsWith(name))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );
const sum = (of: Record<string, number>) => Object.values(of).reduce((total, each) => total + each, 0);

describe("the figures", () => {
  test("are read with the token only, and not on the household's origin", async () => {
    expect((await read()).statusCode).toBe(200);
    expect((await read({})).statusCode).toBe(404);
    expect((await read({ authorization: `Bearer ${TOKEN}x` })).statusCode).toBe(404);
    const there = await apps.respondent.inject({ url: "/metrics", headers: { authorization: `Bearer ${TOKEN}` } });
    expect(there.statusCode).toBe(404);
  });

  test("without a token are read on the machine itself, never through a proxy, in production not at all", async () => {
    const { staff } = await started();
    const ask = (app: FastifyInstance, remoteAddress: string, headers = {}) =>
      app.inject({ url: "/metrics", remoteAddress, headers }).then((reply) => reply.statusCode);
    expect(await ask(staff, "127.0.0.1")).toBe(200);
    expect(await ask(staff, "::ffff:127.0.0.1")).toBe(200);
    expect(await ask(staff, "192.0.2.7")).toBe(404);
    expect(await ask(staff, "127.0.0.1", { "x-forwarded-for": "127.0.0.1" })).toBe(404);
    const { staff: production } = await started({ production: true });
    expect(await ask(production, "127.0.0.1")).toBe(404);
  });

  test("tell of the process, its writes, and what waits", async () => {
    await office.ctx.store.write((tx) =>
      tx.addAudit({ at: ctx.now(), who: "x", what: "y", subject: null, address: null }),
    );
    office.tick(2);
    const { body } = await read();
    for (const name of [
      "process_cpu_seconds_total",
      "nodejs_eventloop_lag_seconds",
      "trimode_writes_waiting 0",
      "trimode_write_longest_seconds",
      "trimode_sittings_open 0",
      "trimode_staff_sessions_open",
      "trimode_messages_waiting 0",
    ])
      expect(body).toContain(name);
    expect((await figures("trimode_audit_unsealed_rows")).trimode_audit_unsealed_rows).toBeGreaterThan(0);
    expect((await figures("trimode_write_longest_seconds")).trimode_write_longest_seconds).toBeLessThan(30);
  });

  test("name routes by their pattern: no id, code, step, question or part of the questionnaire is a label", async () => {
    await apps.staff.inject({ url: `/api/office/cases/${randomUUID()}` });
    await apps.respondent.inject({ url: "/nothing/of/that/name?code=K7QP" });
    const { body } = await read();
    expect(body).toContain('route="/api/office/cases/:caseId"');
    expect(body).toContain('route="none"');
    expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|K7QP|LANGUE|A_ACCUEIL|step="|part="|variable="/);
    const labels = [...body.matchAll(/trimode_\w+\{([^}]*)\}/g)].flatMap(([, all]) =>
      [...(all ?? "").matchAll(/(\w+)="/g)].map(([, label]) => label),
    );
    expect([...new Set(labels)].sort()).toEqual(
      ["audience", "le", "method", "mode", "outcome", "route", "status"].filter((label) => labels.includes(label)),
    );
  });

  test("do not move while one household answers all its screens; they do when thirty have", async () => {
    const inside = async () =>
      sum(await figures("trimode_saves_total")) +
      sum(await figures('trimode_http_requests_total{audience="respondent",method="POST",route="/api/r/saves"')) +
      sum(await figures('trimode_http_request_seconds_count{audience="respondent",route="/api/r/saves"'));
    const { code } = await office.household();
    const send = office.browser(apps.respondent);
    const { step } = (await send("POST", "/api/r/sitting", { code })).body as unknown as { step: StepView };
    await answerThrough(send, "/api/r/saves", step);
    await send("POST", "/api/r/saves", { bad: true });
    await send("DELETE", "/api/r/sitting");
    expect(await inside()).toBe(0);

    for (let person = 1; person < PERSONS_AT_LEAST; person++) {
      expect(await inside()).toBe(0);
      const next = await office.household();
      const browser = office.browser(apps.respondent);
      const seated = (await browser("POST", "/api/r/sitting", { code: next.code })).body as unknown as {
        step: ScreenView;
      };
      await browser("POST", "/api/r/saves", {
        saveId: randomUUID(),
        baseVersion: seated.step.version,
        step: seated.step.step,
        answers: [{ variable: "LANGUE", value: 1 }],
      });
    }
    const saves = await figures("trimode_saves_total");
    expect(saves['trimode_saves_total{mode="web",outcome="saved"}']).toBeGreaterThan(PERSONS_AT_LEAST);
    expect(saves['trimode_saves_total{mode="web",outcome="refused"}']).toBe(1);
    expect(saves).not.toHaveProperty('trimode_saves_total{mode="phone",outcome="saved"}');
  }, 120_000);

  test("a failure of the server shows at once", async () => {
    const { code } = await office.household();
    const store = {
      ...ctx.store,
      interview: async () => Promise.reject(new Error("gone")),
      interviewInFull: async () => Promise.reject(new Error("gone")),
    };
    const { respondent } = await started({}, store);
    const send = office.browser(apps.respondent);
    const { cookie } = await send("POST", "/api/r/sitting", { code });
    const reply = await respondent.inject({ url: "/api/r/step", headers: { cookie: cookie ?? "" } });
    expect(reply.statusCode).toBe(500);
    const failed = await figures(
      'trimode_http_requests_total{audience="respondent",method="GET",route="/api/r/step",status="500"}',
    );
    expect(sum(failed)).toBe(1);
  });
});

test("a lot is told when the thirtieth person is in it, and then begins anew", () => {
  const lot = new Lot();
  let told = 0;
  const add = (person: number) => lot.add(String(person), () => void told++);
  for (let person = 0; person < PERSONS_AT_LEAST - 1; person++) {
    add(person);
    add(person);
  }
  expect(told).toBe(0);
  add(PERSONS_AT_LEAST);
  expect(told).toBe(2 * (PERSONS_AT_LEAST - 1) + 1);
  add(1);
  expect(told).toBe(2 * (PERSONS_AT_LEAST - 1) + 1);
  expect([0, 1, 29, 30, 31, 59, 60].map(inThirties)).toEqual([0, 0, 0, 30, 30, 30, 60]);
});

test("the longest write of the last minute is forgotten when the minute is over", async () => {
  let now = 0;
  const { store, watch } = watchWrites(
    {
      ...office.ctx.store,
      write: async () => {
        now += 2000;
        return undefined as never;
      },
    },
    () => now,
  );
  await store.write(async () => undefined);
  expect([watch.waiting(), watch.longestSeconds()]).toEqual([0, 2]);
  now += 59_000;
  expect(watch.longestSeconds()).toBe(2);
  now += 1001;
  expect(watch.longestSeconds()).toBe(0);
});

describe("health", () => {
  const status = async (app: FastifyInstance, url: string) => (await app.inject({ url })).statusCode;

  test("live answers whatever happens; ready not while stopping, nor without the database, nor without room", async () => {
    expect([await status(apps.staff, "/health/live"), await status(apps.staff, "/health/ready")]).toEqual([200, 200]);
    let stopping = false;
    const { respondent } = await started({}, ctx.store, () => stopping);
    expect(await status(respondent, "/health/ready")).toBe(200);
    stopping = true;
    expect([await status(respondent, "/health/live"), await status(respondent, "/health/ready")]).toEqual([200, 503]);

    const away = await started({}, { ...ctx.store, ping: () => Promise.reject(new Error("ECONNREFUSED 10.0.0.7")) });
    const reply = await away.staff.inject({ url: "/health/ready" });
    expect([reply.statusCode, reply.json().code]).toEqual([503, "unavailable"]);
    expect(reply.body).not.toContain("10.0.0.7");
    const full = await started({ dataDir: "/no/such/folder" });
    expect(await status(full.respondent, "/health/ready")).toBe(503);
  });
});
