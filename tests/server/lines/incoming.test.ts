/** People who call: greeted without a topic, found by the code of their letter and by nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IncomingCall } from "../../../server/contract/interviewer";
import { ENGINES } from "../../support/stores";
import { DESCRIBED, WHY_SKIPPED } from "../../support/twilio/contract";
import { attributeOf, textOf } from "../../support/twilio/instructions";
import { FROM } from "../../support/twilio/server";
import { anOffice, type Office, type Send } from "../an-office";
import { type LineScene, lineScene } from "./scene";

const TOPIC = /victim|violen|s[ée]curit|enqu|sondage|statisti|questionnaire/i;
const CALLER = "+33639985678";

describe.skipIf(!DESCRIBED)(`a call to the floor's number (${WHY_SKIPPED})`, () => {
  let scene: LineScene;
  beforeAll(async () => {
    scene = await lineScene();
  });
  afterAll(() => scene?.close());
  const sid = (digit: string) => `CA${digit.repeat(32)}`;
  const ring = (call: string) =>
    scene.twilio.tell("https://r.example/machines/twilio/incoming", { CallSid: call, From: CALLER, To: FROM });
  const waits = (send: Send, waiting: boolean) => send("PUT", "/api/interviewer/line/waiting", { waiting });

  test("where nobody waits a neutral sentence is said, and nothing is recorded", async () => {
    const { text } = await ring(sid("1"));
    expect(textOf(text, "Say")).toContain("rappeler");
    expect(text).not.toMatch(TOPIC);
    expect(text).not.toMatch(/record|<Dial/i);
  });

  test("rings at a console that waits, which learns nothing of the caller; then that console is taken", async () => {
    const claire = await scene.office.signedIn("interviewer");
    await waits(claire, true);
    const { text } = await ring(sid("2"));
    expect(textOf(text, "Client")).toBe(claire.login.replace("-", "_2d_"));
    expect(attributeOf(text, "Dial", "callerId")).toBe(FROM);
    expect(textOf(text, "Say")).not.toMatch(TOPIC);
    expect(text).not.toContain(CALLER);
    expect((await ring(sid("3"))).text).not.toContain("<Dial");

    const after = attributeOf(text, "Dial", "action");
    const end = (status: string) => scene.twilio.tell(after, { CallSid: sid("2"), DialCallStatus: status });
    expect(textOf((await end("no-answer")).text, "Say")).toContain("rappeler");
    await waits(claire, true);
    expect((await ring(sid("4"))).text).toContain("<Client>");
    expect((await scene.twilio.tell(after, { CallSid: sid("4"), DialCallStatus: "completed" })).text).toContain(
      "<Hangup/>",
    );
  });

  test("waiting for a caller is no sign of life: a console that nobody touches is signed out all the same", async () => {
    const claire = await scene.office.signedIn("interviewer");
    let last = 204;
    for (let minutes = 0; last === 204 && minutes < 24 * 60; minutes += 10) {
      last = (await waits(claire, true)).status;
      scene.office.tick(10);
    }
    expect(last).toBe(401);
  });

  test("a console that takes no callers, or has vanished, is not rung", async () => {
    const claire = await scene.office.signedIn("interviewer");
    await waits(claire, true);
    await waits(claire, false);
    expect((await ring(sid("5"))).text).not.toContain("<Dial");
    await waits(claire, true);
    scene.office.tick(2);
    expect((await ring(sid("6"))).text).not.toContain("<Dial");
  });
});

describe.each(ENGINES.filter((engine) => engine.there))("a caller with a code, on $name", (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(engine);
  });
  afterAll(() => office?.close());
  const incoming = (send: Send, code: string) => send("POST", "/api/interviewer/incoming", { code });
  const conclude = (send: Send, callId: string) =>
    send("POST", `/api/interviewer/calls/${callId}/end`, { outcome: "callback" });

  test("is this interviewer's from then on, with a call that nobody dialled; an interview can begin", async () => {
    const { case: of, code } = await office.household();
    const claire = await office.signedIn("interviewer");
    const { case: card, call } = (await incoming(claire, code.toLowerCase())).body as unknown as IncomingCall;
    expect(card.caseId).toBe(of.id);
    expect(call).toMatchObject({ numberOrdinal: 0, kind: "incoming" });
    expect(await office.ctx.store.attempts(of.id)).toMatchObject([{ numberId: null, who: claire.login, ended: null }]);
    const begun = await claire("POST", `/api/interviewer/calls/${call.callId}/interview`);
    expect(begun.status).toBe(200);
    expect((await office.ctx.store.audit(20)).map(({ what }) => what)).toContain("incoming-call");
    expect((await conclude(claire, call.callId)).status).toBe(204);
  });

  test("works at night too, and for a person whom nobody calls by rule: they call themselves", async () => {
    const { code } = await office.household({ state: "at-rest" });
    office.tick(11 * 60);
    const claire = await office.signedIn("interviewer");
    const { call } = (await incoming(claire, code)).body as unknown as IncomingCall;
    expect((await conclude(claire, call.callId)).status).toBe(204);
    office.tick(13 * 60);
  });

  test("is not found where a colleague is on it, nor where it was finished", async () => {
    const { case: of, code } = await office.household();
    const [claire, nadia] = [await office.signedIn("interviewer"), await office.signedIn("interviewer")];
    const { call } = (await incoming(claire, code)).body as unknown as IncomingCall;
    expect((await incoming(nadia, code)).body.code).toBe("case-taken");
    await conclude(claire, call.callId);
    await office.ctx.store.write((tx) =>
      tx.updateCase(of.id, { state: "complete", finishedMode: "web", finishedAt: office.ctx.now() }),
    );
    expect((await incoming(nadia, code)).body.code).toBe("case-finished");
  });

  test("comes to nobody who has a case in hand, and never to whoever knows the person", async () => {
    const [one, other] = [await office.household(), await office.household()];
    const claire = await office.signedIn("interviewer");
    const { call } = (await incoming(claire, one.code)).body as unknown as IncomingCall;
    expect((await incoming(claire, other.code)).body.code).toBe("other-case-held");
    await claire("POST", `/api/interviewer/calls/${call.callId}/end`, { outcome: "interviewer-knows" });
    expect((await incoming(claire, one.code)).body.code).toBe("case-taken");
  });

  test("codes are not to be guessed at a console either: tries are slowed down, and tell nothing", async () => {
    const claire = await office.signedIn("interviewer");
    const guess = (serial: number) => incoming(claire, office.ctx.secrets.accessCode("nobody", serial));
    for (let serial = 1; serial <= 5; serial++) expect((await guess(serial)).body.code).toBe("wrong-code");
    const started = performance.now();
    await guess(6);
    expect(performance.now() - started).toBeGreaterThan(900);
    expect((await incoming(claire, "not a code")).body.code).toBe("wrong-code");
  });
});
