/** A whole day's work at the most talkative level, then a look through every line for what was entered. */
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApps } from "../../server/app";
import type { Call, CaseCard } from "../../server/contract/interviewer";
import type { FormView } from "../../server/contract/office";
import type { StepView } from "../../server/contract/screen";
import { seededRandom } from "../../server/domain/seeded-random";
import { printForm } from "../../server/services/forms/print-form";
import { ENGINES } from "../support/stores";
import { anOffice, type Office } from "./an-office";
import { answerThrough } from "./answering";
import { QUIET } from "./interviews/scene";

/** Whatever was typed, of whatever kind: none of it may stand in a line. */
const ENTERED = {
  firstName: "Sentinelle",
  lastName: "Motus-Discreta",
  street: "14 rue du Silence",
  phone: "06 39 98 77 66",
  email: "sentinelle@example.org",
  note: "sentinelle rappelle jeudi",
  answer: "sentinelle raconte",
  query: "sentinelleville",
  path: "sentinelle-sentier",
  header: "sentinelle-navigateur",
  password: "sentinelle passe partout",
  ip: "203.0.113.77",
  ip6: "2001:db8:5e:171::77",
};
/** Agrees to phase two, leaves an address for it, and writes a last word. */
const TELLING = { ...QUIET, COORD: ENTERED.email, COMM: ENTERED.answer };
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

const [sqlite] = ENGINES;
let office: Office;
let apps: Awaited<ReturnType<typeof buildApps>>;
const lines: string[] = [];
/** Made while the day goes on: codes, numbers, tokens, ids. */
const secrets: string[] = [];

beforeAll(async () => {
  office = await anOffice(sqlite!);
  apps = await buildApps(office.ctx, { logLevel: "trace", logTo: { write: (line) => void lines.push(line) } });
}, 120_000);
afterAll(async () => {
  await Promise.all([apps.respondent.close(), apps.staff.close()]);
  await office.close();
});

const contact = {
  firstName: ENTERED.firstName,
  lastName: ENTERED.lastName,
  address: [ENTERED.street, "67000 Strasbourg"],
  phones: [{ id: "p1", number: ENTERED.phone, kind: "mobile" as const, source: "frame", state: "ok" as const }],
  email: ENTERED.email,
  frame: { birthYear: 1984, sex: 2 as const },
};
const asks = {
  "user-agent": ENTERED.header,
  referer: `https://${ENTERED.path}.example/`,
  "x-forwarded-for": ENTERED.ip,
};

async function aHouseholdAnswers(): Promise<void> {
  const { case: of, code } = await office.household({}, contact);
  secrets.push(code, code.replaceAll("-", ""), of.id, of.number);
  const send = office.browser(apps.respondent);
  await send("POST", "/api/r/sitting", { code: ENTERED.path }, asks);
  const seated = await send("POST", "/api/r/sitting", { code, language: "fr" }, asks);
  expect(seated.status).toBe(200);
  secrets.push((seated.cookie ?? "").split("=")[1] ?? "");
  const { step } = seated.body as unknown as { step: StepView };
  await send("GET", `/api/r/lists/municipalities?q=${ENTERED.query}`, undefined, asks);
  await send("POST", "/api/r/saves", { answer: ENTERED.answer }, asks);
  await send("POST", `/api/r/saves?${ENTERED.query}`, {
    saveId: randomUUID(),
    baseVersion: 0,
    step: ENTERED.path,
    answers: [{ variable: ENTERED.answer.slice(0, 30), value: ENTERED.answer }],
  });
  expect((await answerThrough(send, "/api/r/saves", step, undefined, TELLING)).kind).toBe("end");
  expect((await send("POST", "/api/r/submit", { saveId: randomUUID() })).status).toBe(200);
}

async function anInterviewerCalls(): Promise<void> {
  const { case: of } = await office.household({}, contact);
  const { login } = await office.signedIn("interviewer");
  secrets.push(of.id, login);
  const send = office.browser(apps.staff);
  await send("POST", "/api/session", { login, password: ENTERED.password }, asks);
  await send("POST", "/api/session", { login, password: "a long pass phrase" }, asks);
  const { case: card } = (await send("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
  expect(card.name).toContain(ENTERED.lastName);
  const { callId } = (
    await send("POST", `/api/interviewer/cases/${card.caseId}/calls`, { numberId: card.numbers[0]?.id })
  ).body as unknown as Call;
  secrets.push(callId);
  const begun = await send("POST", `/api/interviewer/calls/${callId}/interview`);
  await answerThrough(
    send,
    `/api/interviewer/calls/${callId}/saves`,
    begun.body as unknown as StepView,
    (screen) => screen.version > 4,
  );
  const ended = await send("POST", `/api/interviewer/calls/${callId}/end`, {
    outcome: "break-off",
    note: ENTERED.note,
  });
  expect(ended.status).toBe(204);
}

async function theOfficeLooks(): Promise<void> {
  const { case: of } = await office.household({}, contact);
  const form = await office.ctx.store.write((tx) => printForm(office.ctx, tx, of, seededRandom("logs")));
  await office.ctx.store.write((tx) => tx.updateForm(form.id, { state: "posted" }));
  secrets.push(form.id, form.code, of.id);
  const { login } = await office.signedIn("manager");
  const send = office.browser(apps.staff);
  await send("POST", "/api/session", { login, password: "a long pass phrase" });
  for (const url of [
    "/api/office/progress",
    `/api/office/cases?q=${ENTERED.query}`,
    `/api/office/cases/${of.id}`,
    `/api/office/cases/${ENTERED.path}`,
    "/api/office/responses",
    "/api/office/responses.csv",
    `/api/office/forms/${form.id}.pdf`,
  ])
    await send("GET", url, undefined, asks);
  const view = (await send("GET", `/api/office/forms/${form.id}`)).body as unknown as FormView;
  const page = view.pages.find((each) => each.fields.length > 0);
  await send("POST", `/api/office/forms/${form.id}/pages/${page?.page}/keying`, {
    saveId: randomUUID(),
    baseVersion: view.version,
    fields: [{ field: page?.fields[0]?.id, text: ENTERED.answer }],
  });
}

/** Faults with the worst of words in them, and what is no HTTP at all. */
async function thingsBreak(): Promise<void> {
  const store = { ...office.ctx.store };
  const { respondent } = await buildApps(
    { ...office.ctx, store },
    { logLevel: "trace", logTo: { write: (line) => void lines.push(line) } },
  );
  const worst = `insert into contacts: ${ENTERED.lastName}\n    at ${ENTERED.street} (${ENTERED.phone})`;
  store.session = async () => {
    throw Object.assign(new Error(worst, { cause: new TypeError(ENTERED.answer) }), {
      code: ENTERED.firstName,
      detail: ENTERED.email,
      params: [ENTERED.note],
    });
  };
  const reply = await respondent.inject({
    url: "/api/r/step",
    cookies: { s: ENTERED.path },
    remoteAddress: ENTERED.ip6,
  });
  expect([reply.statusCode, reply.body.includes("Motus")]).toEqual([500, false]);
  respondent.log.error(new Error(worst));
  respondent.log.trace(
    { err: new Error(worst), req: { url: ENTERED.path }, params: [ENTERED.note] },
    "as a package might",
  );

  const at = new URL(await respondent.listen({ port: 0, host: "127.0.0.1" }));
  const socket = connect(Number(at.port), at.hostname);
  const told: Buffer[] = [];
  socket.on("data", (chunk) => told.push(chunk));
  socket.write(`${ENTERED.path} / SENTINELLE/1.1\r\nx: ${ENTERED.phone}\r\n\r\n`);
  await new Promise((resolve) => socket.on("close", resolve));
  expect(Buffer.concat(told).toString()).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"bad-request"/);
  for (const url of [`/${ENTERED.path}`, `/%zz${ENTERED.path}`, `/api/r/lists/${"x".repeat(200)}${ENTERED.path}`])
    await respondent.inject({ url, headers: asks });
  await respondent.inject({
    method: "POST",
    url: "/api/r/sitting",
    headers: { "content-type": "application/json" },
    payload: `{"code":"${ENTERED.answer}`,
  });
  await respondent.close();
}

test("no line holds a name, an address, a number, a code, an answer, a note, a query or a network address", async () => {
  await aHouseholdAnswers();
  await anInterviewerCalls();
  await theOfficeLooks();
  await thingsBreak();
  const all = lines.join("\n");
  expect(lines.length).toBeGreaterThan(60);
  const found = [...Object.values(ENTERED), ...secrets].filter(
    (text) => all.includes(text) || all.includes(escaped(text)),
  );
  expect(found).toEqual([]);
  expect(all).not.toMatch(/sentinelle|motus|127\.0\.0\.1:\d+ |user-agent|cookie/i);
}, 120_000);

test("each line is JSON and says audience, method, route, status and time; a fault its kind and place", () => {
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const replies = told.filter((line) => line.route !== undefined);
  expect(replies.length).toBeGreaterThan(50);
  for (const line of replies) {
    expect(Object.keys(line).sort()).toEqual(["audience", "level", "method", "ms", "reqId", "route", "status", "time"]);
    expect(line.route).toMatch(/^(none|\/[\w/:.^()[\]{}$*-]*)$/);
  }
  const faults = told.filter((line) => line.err !== undefined);
  expect(faults.length).toBeGreaterThanOrEqual(3);
  for (const { err } of faults)
    expect(err).toMatchObject({ kind: "Error", at: expect.arrayContaining([expect.stringMatching(/^at /)]) });
});

test("in production's log, a household's screens leave no line: their number and times would tell who was asked more", async () => {
  const quiet: string[] = [];
  const { respondent } = await buildApps(office.ctx, {
    logLevel: "info",
    logTo: { write: (line) => void quiet.push(line) },
  });
  const { code } = await office.household();
  const send = office.browser(respondent);
  const { step } = (await send("POST", "/api/r/sitting", { code })).body as unknown as { step: StepView };
  await answerThrough(send, "/api/r/saves", step);
  await send("DELETE", "/api/r/sitting");
  expect(quiet.map((line) => (JSON.parse(line) as { route?: string }).route)).toEqual(["/api/r/sitting"]);
  await respondent.close();
}, 60_000);
