/** What an interviewer can do beside asking: look over the interview, remark on a question, hand it over to web or paper. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenCode } from "../../server/contract/access";
import type { Call, CaseCard } from "../../server/contract/interviewer";
import type { ResponseView } from "../../server/contract/office";
import type { Overview } from "../../server/contract/overview";
import type { ScreenView, StepView } from "../../server/contract/screen";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { answerThrough, asks } from "./answering";
import { answersFor, QUIET } from "./interviews/scene";

const anAppointment = (of: { caseId: string; at: Date }) => ({
  ...{ id: randomUUID(), until: null, hard: true, madeBy: "respondent", withWhom: null, state: "open" as const },
  ...of,
});
const MAIL = { mail: { from: "enquete@example.org" } } as never;

describe("an interviewer's desk", () => {
  let office: Office;
  let claire: Send;
  beforeAll(async () => {
    office = await anOffice(ENGINES[0]!, {}, MAIL);
    claire = await office.signedIn("interviewer");
  });
  afterAll(() => office.close());

  const reach = async () => {
    await office.household();
    const { case: card } = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    const dialled = await claire("POST", `/api/interviewer/cases/${card.caseId}/calls`, {
      numberId: card.numbers[0]!.id,
    });
    const path = `/api/interviewer/calls/${(dialled.body as unknown as Call).callId}`;
    return { card, path, step: (await claire("POST", `${path}/interview`)).body as unknown as StepView };
  };
  const end = (path: string, outcome: string) => claire("POST", `${path}/end`, { outcome });
  const look = async (path: string) => (await claire("GET", `${path}/overview`)).body as unknown as Overview;

  test("sees the parts, opens screens of this call again, and none that is sealed", async () => {
    const { path, step } = await reach();
    const sealed = await answerThrough(claire, `${path}/saves`, step, (screen) => screen.part.letter === "E");
    expect(sealed).toMatchObject({ kind: "screen", sealed: true });
    const { parts } = await look(path);
    for (const part of parts.filter((one) => one.sealed)) expect(part).toMatchObject({ state: null, screens: [] });
    const open = parts.flatMap(({ screens }) => screens);
    expect(open.map(({ code }) => code)).toContain("SATQ");
    const { step: there } = open.find(({ code }) => code === "SATQ")!;
    const again = (await claire("POST", `${path}/jump`, { step: there })).body as unknown as ScreenView;
    expect(again).toMatchObject({ step: there, answers: [{ variable: "SATQ" }] });
    // every screen of the interview so far that is not in the list stays shut
    const listed = new Set(open.map((screen) => screen.step));
    for (const id of ["CALME", "V_VPHY", (sealed as ScreenView).step, "nothing"]) {
      expect(listed).not.toContain(id);
      expect((await claire("POST", `${path}/jump`, { step: id })).body.code).toBe("not-this-step");
    }
    expect((await claire("GET", `${path}/step`)).body).toMatchObject({ step: (sealed as ScreenView).step });
    await end(path, "break-off");
  });

  test("sees and opens nothing of what was answered before this call", async () => {
    const { case: of, code } = await office.household();
    const household = office.browser(office.respondent);
    const { body } = await household("POST", "/api/r/sitting", { code });
    await answerThrough(household, "/api/r/saves", body.step as StepView, asks("INSQ"));
    office.tick(60);
    // they asked to be called now
    await office.ctx.store.write((tx) => tx.addAppointment(anAppointment({ caseId: of.id, at: office.ctx.now() })));
    const { case: card } = (await claire("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard };
    expect(card.caseId).toBe(of.id);
    const { body: call } = await claire("POST", `/api/interviewer/cases/${of.id}/calls`, {
      numberId: card.numbers[0]!.id,
    });
    const path = `/api/interviewer/calls/${(call as unknown as Call).callId}`;
    await claire("POST", `${path}/interview`);
    expect((await look(path)).parts.flatMap(({ screens }) => screens)).toEqual([]);
    expect((await claire("POST", `${path}/jump`, { step: "SATQ" })).body.code).toBe("not-this-step");
    await end(path, "break-off");
  });

  test("remarks on a question: kept beside its answer for methodologists, and never shown on the telephone again", async () => {
    const { path, step } = await reach();
    const at = (await answerThrough(claire, `${path}/saves`, step, asks("SATQ"))) as ScreenView;
    const comment = "La personne demande ce que « quartier » veut dire.";
    const save = {
      saveId: randomUUID(),
      baseVersion: at.version,
      step: at.step,
      answers: answersFor(at, QUIET),
      comment,
    };
    const saved = await claire("POST", `${path}/saves`, save);
    expect(saved.status, saved.text).toBe(200);
    const heard = [saved.text, (await claire("GET", `${path}/overview`)).text];
    heard.push((await claire("POST", `${path}/jump`, { step: at.step })).text);
    for (const text of heard) expect(text).not.toContain("quartier » veut dire");
    const long = { ...save, saveId: randomUUID(), comment: "x".repeat(301) };
    expect((await claire("POST", `${path}/saves`, long)).status).toBe(400);
    await end(path, "break-off");

    const methodologist = await office.signedIn("methodologist");
    const { responses } = (await methodologist("GET", "/api/office/responses")).body as unknown as {
      responses: { number: string }[];
    };
    const views = await Promise.all(
      responses.map(async ({ number }) => (await methodologist("GET", `/api/office/responses/${number}`)).body),
    );
    const rows = views.flatMap((view) => (view as unknown as ResponseView).rows);
    expect(rows.filter(({ comments }) => comments.length > 0)).toMatchObject([
      { variable: "SATQ", comments: [comment] },
    ]);
  });

  test("hands over to the web: the address leaves without the code, and the code opens the survey", async () => {
    const { card, path } = await reach();
    expect((await claire("GET", `${path}/web-instead`)).body).toMatchObject({ sms: false, email: "to-ask" });
    const asked = { way: "e-mail", to: "personne@example.org", language: "fr" };
    const reply = await claire("POST", `${path}/web-instead`, asked);
    expect(reply.status, reply.text).toBe(200);
    const given = reply.body as unknown as GivenCode;
    expect(reply.text).not.toContain("personne@example.org");
    await end(path, "asked-web");
    expect((await office.ctx.store.attempts(card.caseId)).at(-1)).toMatchObject({ outcome: "asked-web" });

    const [message] = await office.ctx.store.write((tx) =>
      tx.claimMessages({ who: "test", now: office.ctx.now(), until: office.ctx.now(), limit: 10 }),
    );
    expect(message).toMatchObject({ caseId: card.caseId, channel: "e-mail", content: { to: "personne@example.org" } });
    const sent = JSON.stringify(message?.content).replaceAll(/[\s-]/g, "");
    expect(sent).not.toContain(given.code.replaceAll(/[\s-]/g, ""));
    expect(sent).not.toMatch(/enqu|survey|vict|viol/i);
    const household = office.browser(office.respondent);
    expect((await household("POST", "/api/r/sitting", { code: given.code })).status).toBe(200);
  });

  test("sends the form: one is planned, with the outcome", async () => {
    const { card, path } = await reach();
    await end(path, "asked-paper");
    expect((await office.ctx.store.sendings(card.caseId)).filter(({ channel }) => channel === "form")).toMatchObject([
      { state: "planned" },
    ]);
    expect((await office.ctx.store.attempts(card.caseId)).at(-1)).toMatchObject({ outcome: "asked-paper" });
  });
});
