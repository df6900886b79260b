/** The telephone: a case is held by one, called by rule, and let go of as soon as another mode is first. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { situations } from "../../cati-console/help/situations";
import type { Call, CaseCard, Scripts } from "../../server/contract/interviewer";
import type { StepView } from "../../server/contract/screen";
import { aSending } from "../factories";
import { ENGINES } from "../support/stores";
import { anOffice, type Office, type Send } from "./an-office";
import { answerThrough, asks } from "./answering";
import { QUIET } from "./interviews/scene";

describe.each(ENGINES.filter((engine) => engine.there))("an interviewer on $name", (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await anOffice(engine);
  });
  afterEach(() => office.close());

  const draw = async (send: Send) =>
    ((await send("POST", "/api/interviewer/draw")).body as unknown as { case: CaseCard | null }).case;
  const dial = async (send: Send, card: CaseCard) =>
    (await send("POST", `/api/interviewer/cases/${card.caseId}/calls`, { numberId: card.numbers[0]?.id }))
      .body as unknown as Call;
  const end = (send: Send, callId: string, outcome: string, more: object = {}) =>
    send("POST", `/api/interviewer/calls/${callId}/end`, { outcome, ...more });
  const stateOf = async (caseId: string) => (await office.ctx.store.case(caseId))?.state;

  test("draws a case, and is given the same one again until it is concluded", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = await draw(claire);
    expect(card).toMatchObject({ name: "Apolline Vasseur-Quintard", attempts: [], attemptsCap: 8, begun: false });
    expect((await draw(claire))?.caseId).toBe(card?.caseId);
  });

  test("a case that somebody holds is drawn by nobody else, until the lease runs out", async () => {
    await office.household();
    const [claire, nadia] = [await office.signedIn("interviewer"), await office.signedIn("interviewer")];
    const card = await draw(claire);
    expect(await draw(nadia)).toBeNull();
    office.tick(16);
    expect((await draw(nadia))?.caseId).toBe(card?.caseId);
    expect((await claire("POST", `/api/interviewer/cases/${card?.caseId}/calls`, { numberId: "p1" })).body.code).toBe(
      "not-held",
    );
  });

  test("two consoles that draw at once never get the same case", async () => {
    await office.household();
    await office.household();
    const [claire, nadia] = [await office.signedIn("interviewer"), await office.signedIn("interviewer")];
    const cards = await Promise.all([draw(claire), draw(nadia)]);
    expect(new Set(cards.map((card) => card?.caseId)).size).toBe(2);
  });

  test("a case given back undialled can be drawn at once", async () => {
    await office.household();
    const [claire, nadia] = [await office.signedIn("interviewer"), await office.signedIn("interviewer")];
    const card = await draw(claire);
    expect((await claire("POST", `/api/interviewer/cases/${card?.caseId}/release`)).status).toBe(204);
    expect((await draw(nadia))?.caseId).toBe(card?.caseId);
  });

  test("interviews to the end: no reply holds a name or a number, and the case is complete", async () => {
    const { case: of } = await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const { callId } = await dial(claire, card);
    const begun = await claire("POST", `/api/interviewer/calls/${callId}/interview`);
    expect(begun.text).not.toMatch(/Apolline|Vasseur|39 98/);
    const last = await answerThrough(
      claire,
      `/api/interviewer/calls/${callId}/saves`,
      begun.body as unknown as StepView,
    );
    expect(last).toMatchObject({ kind: "end", reason: "ready" });
    expect((await claire("POST", `/api/interviewer/calls/${callId}/submit`, { saveId: randomUUID() })).status).toBe(
      200,
    );
    expect((await end(claire, callId, "complete")).status).toBe(204);
    expect(await office.ctx.store.case(of.id)).toMatchObject({
      state: "complete",
      finishedMode: "phone",
      disposition: "complete",
    });
    expect((await end(claire, callId, "complete")).body.code).toBe("call-ended");
    expect(await draw(claire)).toBeNull();
  });

  test("a case that the web finishes meanwhile is not dialled: draw the next one", async () => {
    const { code } = await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const web = office.browser(office.respondent);
    const seated = await web("POST", "/api/r/sitting", { code });
    await answerThrough(web, "/api/r/saves", (seated.body as unknown as { step: StepView }).step);
    expect((await web("POST", "/api/r/submit", { saveId: randomUUID() })).status).toBe(200);
    const reply = await claire("POST", `/api/interviewer/cases/${card.caseId}/calls`, {
      numberId: card.numbers[0]?.id,
    });
    expect([reply.status, reply.body.code]).toEqual([409, "case-finished"]);
    expect(await draw(claire)).toBeNull();
    expect(await office.ctx.store.claim(card.caseId)).toBeNull();
  });

  test("goes on where the web stopped, and ends the sitting that was open there", async () => {
    const { code } = await office.household();
    const web = office.browser(office.respondent);
    const seated = await web("POST", "/api/r/sitting", { code });
    await answerThrough(web, "/api/r/saves", (seated.body as unknown as { step: StepView }).step, asks("SATQ"));
    office.tick(60 * 24 * 3);
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    expect(card.begun).toBe(true);
    const { callId } = await dial(claire, card);
    const begun = await claire("POST", `/api/interviewer/calls/${callId}/interview`);
    expect((begun.body as unknown as { questions: { name: string }[] }).questions[0]?.name).toBe("SATQ");
    expect((await web("GET", "/api/r/step")).body.code).toBe("sitting-ended");
    expect(await office.ctx.store.responsesOfCase(card.caseId)).toHaveLength(1);
  });

  test("a break-off after the privacy question is a safety stop: nobody calls or writes again by rule", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    await office.ctx.store.write((tx) => tx.addSending(aSending({ caseId: card.caseId, step: "reminder-2" })));
    const { callId } = await dial(claire, card);
    const begun = await claire("POST", `/api/interviewer/calls/${callId}/interview`);
    await answerThrough(
      claire,
      `/api/interviewer/calls/${callId}/saves`,
      begun.body as unknown as StepView,
      asks("V_CAMB"),
    );
    expect((await end(claire, callId, "break-off")).status).toBe(204);
    expect(await stateOf(card.caseId)).toBe("at-rest");
    expect((await office.ctx.store.sendings(card.caseId)).map((sending) => sending.state)).toEqual(["cancelled"]);
    office.tick(60 * 24 * 10);
    expect(await draw(await office.signedIn("interviewer"))).toBeNull();
  });

  test("a person under the age floor concludes the call as such, whatever outcome is chosen", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const { callId } = await dial(claire, card);
    const begun = await claire("POST", `/api/interviewer/calls/${callId}/interview`);
    const saves = `/api/interviewer/calls/${callId}/saves`;
    const tooYoung = { ...QUIET, ANNAIS: 2015 };
    const stopped = await answerThrough(claire, saves, begun.body as unknown as StepView, undefined, tooYoung);
    expect(stopped).toMatchObject({ kind: "end", reason: "stopped" });
    expect((await end(claire, callId, "break-off")).status).toBe(204);
    expect((await office.ctx.store.attempts(card.caseId)).at(-1)?.outcome).toBe("under-age");
    expect(await stateOf(card.caseId)).toBe("not-eligible");
  });

  test("a web break-off after the privacy question is never called by rule", async () => {
    const { code } = await office.household();
    const web = office.browser(office.respondent);
    const seated = await web("POST", "/api/r/sitting", { code });
    await answerThrough(web, "/api/r/saves", (seated.body as unknown as { step: StepView }).step, asks("V_CAMB"));
    office.tick(60 * 24 * 10);
    expect(await draw(await office.signedIn("interviewer"))).toBeNull();
  });

  test("an appointment needs a time in the future, and brings the call then", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const { callId } = await dial(claire, card);
    expect((await end(claire, callId, "appointment-hard")).body.code).toBe("appointment-needed");
    const at = (minutes: number) => new Date(office.ctx.now().getTime() + minutes * 60_000).toISOString();
    // past, and a leap second: it has the shape of a time, and is none
    for (const never of [at(-5), "2026-12-31T23:59:60Z"])
      expect(
        (await end(claire, callId, "appointment-hard", { appointment: { at: never, hard: true } })).body.code,
      ).toBe("appointment-needed");
    expect((await end(claire, callId, "appointment-hard", { appointment: { at: at(120), hard: true } })).status).toBe(
      204,
    );
    expect(await stateOf(card.caseId)).toBe("appointment");
    office.tick(60);
    expect(await draw(claire)).toBeNull();
    office.tick(60);
    expect(await draw(await office.signedIn("interviewer"))).toMatchObject({
      caseId: card.caseId,
      appointment: { hard: true },
    });
  });

  test("an unknown outcome, and a complete one without an interview, change nothing", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const { callId } = await dial(claire, card);
    expect((await end(claire, callId, "mail-refused")).body.code).toBe("unknown-outcome");
    expect((await end(claire, callId, "complete")).body.code).toBe("not-ready");
    expect((await office.ctx.store.attempt(callId))?.ended).toBeNull();
  });

  test("a number out of service is closed, and the case goes on with another", async () => {
    const phones = ["p1", "p2"].map((id) => ({
      id,
      number: `06 39 98 00 0${id[1]}`,
      kind: "mobile" as const,
      source: "frame",
      state: "ok" as const,
    }));
    await office.household({}, { phones });
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    await end(claire, (await dial(claire, card)).callId, "non-working");
    expect((await draw(claire))?.numbers.map((number) => number.id)).toEqual(["p2"]);
  });

  test("a call of a colleague does not exist for me", async () => {
    await office.household();
    const [claire, nadia] = [await office.signedIn("interviewer"), await office.signedIn("interviewer")];
    const { callId } = await dial(claire, (await draw(claire))!);
    expect((await nadia("POST", `/api/interviewer/calls/${callId}/interview`)).status).toBe(404);
  });

  test("leaves a row for each thing that was done to a case", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const { callId } = await dial(claire, card);
    await claire("POST", `/api/interviewer/calls/${callId}/interview`);
    await claire("GET", `/api/interviewer/calls/${callId}/step`);
    await end(claire, callId, "break-off");
    const rows = (await office.ctx.store.audit(50)).filter(({ who }) => who === claire.login).reverse();
    const ofCase = rows.filter(({ subject }) => subject === card.caseId).map(({ what }) => what);
    // not one for each screen, nor the end: they would tell how much was asked, and for how long
    expect(ofCase).toEqual(["draw-case", "start-call", "begin-interview"]);
    expect(rows.at(-1)).toMatchObject({ what: "end-call", subject: null });
  });

  test("a call that no interview came of leaves the row of its end with the case", async () => {
    await office.household();
    const claire = await office.signedIn("interviewer");
    const card = (await draw(claire))!;
    const { callId } = await dial(claire, card);
    await end(claire, callId, "no-answer");
    const [last] = await office.ctx.store.audit(1);
    expect(last).toMatchObject({ what: "end-call", subject: card.caseId, who: claire.login });
  });

  test("what is said before somebody is identified names no topic", async () => {
    const claire = await office.signedIn("interviewer");
    const { scripts, stopWord } = (await claire("GET", "/api/interviewer/scripts")).body as unknown as Scripts;
    expect(stopWord.fr).toBe("météo");
    const aloud = (key: string) => JSON.stringify(scripts.find((script) => script.key === key)?.aloud ?? []);
    const topic = /violen|victim|sécurité|security|crime|délinq|police|minist|agress/i;
    const unidentified = ["someone-else-answers", "wrong-number", "child-answers", "other-language", "relay"];
    for (const key of ["introduction", ...unidentified]) expect(aloud(key), key).not.toMatch(topic);
    // nor that anybody asks questions at all, or wrote a letter
    for (const key of unidentified)
      expect(aloud(key), key).not.toMatch(/enqu|survey|question|lettre|letter|courrier|étude/i);
    for (const key of ["wrong-number", "child-answers"]) expect(aloud(key), key).not.toContain("prénom");
    expect(aloud("voicemail")).toBe("[]");
    const before = situations(scripts, "before");
    expect(before.map(({ key }) => key)).not.toContain("help-lines");
    for (const { key } of before) expect(aloud(key), key).not.toMatch(topic);
    const offered = [...before, ...situations(scripts, "during")].map(({ key }) => key);
    for (const { key } of scripts) if (key !== "introduction") expect(offered, key).toContain(key);
  });
});
