/** Every operation of both OpenAPI documents, thousands of bad requests: a clear problem each time, and no write. */
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Call, CaseCard } from "../../server/contract/interviewer";
import type { FormView } from "../../server/contract/office";
import type { ScreenView } from "../../server/contract/screen";
import { PROBLEMS } from "../../server/domain/problem";
import { ROLES } from "../../server/domain/role";
import { seededRandom } from "../../server/domain/seeded-random";
import { printForm } from "../../server/services/forms/print-form";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { type BadRequest, badRequest, type Operation, operationsOf, type Sources } from "./bad-requests";

/** What stands in a reply where somebody forgot to catch: a stack, a file, a driver's words. */
const INSIDE =
  /node_modules|\.[cm]?[jt]s:\d|\n\s+at |\bsqlite|\bpostgres|drizzle|select .* from|insert into|ECONN|ENOENT/i;
/** An attempt of somebody who is signed in may leave its row there; nothing else may change. */
const MAY_GROW = new Set(["audit", "public.audit", "sqlite_sequence"]);
/** Wrong passwords and codes are counted, and wait longer each time: that is what they are for. */
const withoutTries = (rows: string | undefined) => rows?.replace(/"(failed_tries|locked_until|tries)":[^,}]*/g, "");
/** No input to get wrong, and each sender's right: such routes (draw, sign out) are tried by those who are not signed in. */
const needsNoInput = ({ method, path, body }: Operation) => method !== "GET" && body === null && !path.includes("{");
const OTHER_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] as const;

const cookieOf = async (send: Send) => (await send("GET", "/api/session")).cookie ?? null;

interface Sender {
  name: string;
  cookie: string | null;
  /** what makes a body of its own nearly right */
  own(operation: Operation): Partial<Sources>;
}

describe.each(ENGINES.filter((engine) => engine.there))("bad input on $name", (engine) => {
  let office: Office;
  const ids: string[] = [randomUUID(), "26-000000", "4QX7-92MD", "municipalities", "1", "p1"];
  let sitting: Sender;
  const staff: Sender[] = [];
  const nobody: Sender = { name: "nobody", cookie: null, own: () => ({}) };

  beforeAll(async () => {
    office = await anOffice(engine, {}, { dataDir: tmpdir() });
    // first, so that the draw finds this one: a call would end the sitting of another
    await office.household();
    const claire = await office.signedIn("interviewer");
    const draw = await claire("POST", "/api/interviewer/draw");
    const card = (draw.body as unknown as { case: CaseCard }).case;
    const dialled = await claire("POST", `/api/interviewer/cases/${card.caseId}/calls`, {
      numberId: card.numbers[0]?.id,
    });
    const { callId } = dialled.body as unknown as Call;
    const asked = (await claire("POST", `/api/interviewer/calls/${callId}/interview`)).body as unknown as ScreenView;

    const { case: of, code } = await office.household();
    const web = office.browser(office.respondent);
    const seated = await web("POST", "/api/r/sitting", { code });
    const { step } = seated.body as unknown as { step: ScreenView };
    sitting = {
      name: "a household",
      cookie: seated.cookie ?? null,
      own: ({ path }) => {
        if (path.endsWith("/requests")) return { body: A_CALL_LONG_AGO };
        return path.endsWith("/saves") ? { body: aSave(step) } : {};
      },
    };

    const { case: printed } = await office.household();
    const form = await office.ctx.store.write((tx) => printForm(office.ctx, tx, printed, seededRandom("form")));
    await office.ctx.store.write((tx) => tx.updateForm(form.id, { state: "posted" }));
    for (const role of ROLES) {
      const send = await office.signedIn(role);
      staff.push({ name: role, cookie: await cookieOf(send), own: () => ({}) });
    }
    staff.push({
      name: "an interviewer on the line",
      cookie: await cookieOf(claire),
      own: ({ path }) => ({
        ...(path.includes("{callId}") ? { own: [callId] } : {}),
        ...(path.endsWith("/saves") ? { body: aSave(asked) } : {}),
      }),
    });
    const clerk = await office.signedIn("clerk");
    const view = (await clerk("GET", `/api/office/forms/${form.id}`)).body as unknown as FormView;
    const field = view.pages.flatMap((page) => page.fields)[0]?.id ?? "";
    staff.push({
      name: "a clerk at a form",
      cookie: await cookieOf(clerk),
      own: ({ path }) =>
        path.endsWith("/keying")
          ? {
              own: [form.id, "2", "3"],
              body: { saveId: randomUUID(), baseVersion: 7, fields: [{ field, marks: [77] }] },
            }
          : {},
    });
    ids.push(of.id, printed.id, callId, form.id, form.code, of.number);
  });
  afterAll(() => office.close());

  /** Right in all but its day. */
  const A_CALL_LONG_AGO = { kind: "call", slot: "2001-01-02.morning", language: "fr", relay: false };
  /** Right in all but its answers: one mistake more cannot make it right. */
  const aSave = (step: ScreenView) => ({
    saveId: randomUUID(),
    baseVersion: step.version,
    step: step.step,
    answers: step.questions.map((question) => ({ variable: question.name, value: 987_654 })),
    confirmed: true,
    secondsOpen: 5,
  });

  /** Another address each time, or the limits of one address would answer for the routes. */
  let address = 0;
  const send = (app: FastifyInstance, { cookie }: Sender, { method, url, headers, payload }: BadRequest) =>
    app.inject({
      method: method as "GET",
      url,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      remoteAddress: `2001:db8:${(address++ >> 8).toString(16)}:${(address & 255).toString(16)}::1`,
      ...(payload === undefined ? {} : { payload }),
    });

  const judge = (reply: Awaited<ReturnType<typeof send>>, request: BadRequest, who: string) => {
    const told = `${who}: ${request.method} ${request.url.slice(0, 200)} ${JSON.stringify(request.headers).slice(0, 200)} ${String(request.payload).slice(0, 300)}\n${reply.statusCode} ${reply.body.slice(0, 300)}`;
    if (reply.statusCode >= 500) throw new Error(told);
    if (reply.statusCode < 400 || request.method === "HEAD") return reply.statusCode;
    const type = String(reply.headers["content-type"]);
    if (!type.startsWith("application/problem+json") || INSIDE.test(reply.body)) throw new Error(told);
    const body: { code: keyof typeof PROBLEMS; status: number; title: string; type: string } = reply.json();
    const row = PROBLEMS[body.code];
    if (row?.status !== reply.statusCode || row.title !== body.title || body.status !== row.status)
      throw new Error(told);
    return reply.statusCode;
  };

  const unchanged = async (work: () => Promise<void>, what: string) => {
    const before = await office.place.everything();
    await work();
    const after = await office.place.everything();
    const changed = Object.keys(after).filter(
      (table) => !MAY_GROW.has(table) && withoutTries(after[table]) !== withoutTries(before[table]),
    );
    expect(changed, what).toEqual([]);
  };

  const operations = async (app: FastifyInstance) => operationsOf((await app.inject("/api/openapi.json")).json());

  const storm = async (app: FastifyInstance, senders: readonly Sender[], each: number, seed: string) => {
    const all = await operations(app);
    let sent = 0;
    for (const sender of senders)
      await unchanged(async () => {
        for (const operation of all) {
          if (sender.cookie !== null && needsNoInput(operation)) continue;
          // each its own chance: a new route does not change what the others are sent
          const random = seededRandom(`${seed} ${sender.name} ${operation.method} ${operation.path}`);
          for (let count = 0; count < each; count++) {
            const request = badRequest(operation, { random, ids, ...sender.own(operation) });
            judge(await send(app, sender, request), request, sender.name);
            sent++;
          }
        }
      }, sender.name);
    return { operations: all.length, sent };
  };

  // PostgreSQL answers the same routes: fewer requests show what its driver alone would refuse
  const share = engine.name === "SQLite" ? 1 : 0.3;

  test("of a household's routes, signed in or not: a problem, no stack trace, no write", async () => {
    const each = Math.round(100 * share);
    const { operations: found, sent } = await storm(office.respondent, [nobody, sitting], each, "household");
    expect(found).toBeGreaterThanOrEqual(10);
    expect(sent).toBeGreaterThan(2000 * share);
  }, 120_000);

  test("of staff's routes, signed out and in each role: a problem, no stack trace, no write", async () => {
    const { operations: found, sent } = await storm(office.staff, [nobody, ...staff], Math.ceil(8 * share), "staff");
    expect(found).toBeGreaterThanOrEqual(20);
    expect(sent).toBeGreaterThan(2500 * share);
  }, 120_000);

  test("a method that a route does not have is not found, whoever asks", async () => {
    for (const app of [office.respondent, office.staff]) {
      const all = await operations(app);
      const spelt = new Set(all.map(({ method, path }) => `${method} ${path}`));
      for (const path of new Set(all.map((each) => each.path)))
        for (const method of OTHER_METHODS) {
          if (spelt.has(`${method} ${path}`) || (method === "HEAD" && spelt.has(`GET ${path}`))) continue;
          for (const sender of [nobody, sitting, ...staff]) {
            const request = { method, url: path.replace(/\{\w+\}/g, ids[0] ?? ""), headers: {} };
            expect(judge(await send(app, sender, request), request, sender.name), `${method} ${path}`).toBe(404);
          }
        }
    }
  });
});
