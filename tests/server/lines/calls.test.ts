/** Calls through Twilio, against a server made from Twilio's own description. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApps } from "../../../server/app";
import { DESCRIBED, WHY_SKIPPED } from "../../support/twilio/contract";
import { attributeOf, textOf } from "../../support/twilio/instructions";
import { FROM, signatureOf, TOKEN } from "../../support/twilio/server";
import type { Send } from "../an-office";
import { dial, HANDSET, type LineScene, lineScene } from "./scene";

const CHILD = `CA${"f".repeat(32)}`;

describe.skipIf(!DESCRIBED)(`calls through Twilio (${WHY_SKIPPED})`, () => {
  let scene: LineScene;
  beforeAll(async () => {
    scene = await lineScene();
  });
  afterAll(() => scene?.close());

  const lineOf = async (send: Send, callId: unknown) =>
    (await send("GET", `/api/interviewer/calls/${callId}/line`)).body;
  const end = (send: Send, callId: unknown, outcome = "no-answer") =>
    send("POST", `/api/interviewer/calls/${callId}/end`, { outcome });
  /** A household is called over a handset that was picked up. */
  const onTheWay = async () => {
    const { office, twilio } = scene;
    await office.household();
    const claire = await office.signedIn("interviewer");
    const { card, call } = await dial(claire, HANDSET);
    const rung = twilio.last(/Calls\.json$/);
    const xml = (await twilio.tell(rung.form.get("Url") ?? "", { CallSid: rung.sid, CallStatus: "in-progress" })).text;
    const news = attributeOf(xml, "Number", "statusCallback");
    const tell = (status: string, more = {}) =>
      twilio.tell(news, { CallSid: CHILD, ParentCallSid: rung.sid, CallStatus: status, ...more });
    return { claire, card, callId: call.callId, call, rung, xml, tell, news };
  };

  test("the handset rings first; once picked up, it is put through to the person's number", async () => {
    const { claire, call, callId, rung, xml } = await onTheWay();
    expect(call).toMatchObject({ line: { way: "handset" } });
    expect([rung.form.get("To"), rung.form.get("From")]).toEqual(["+33199005566", FROM]);
    expect(textOf(xml, "Number")).toBe("+33639981234");
    expect(attributeOf(xml, "Dial", "callerId")).toBe(FROM);
    expect(await lineOf(claire, callId)).toEqual({ state: "calling", answeredBy: null });
    await end(claire, callId);
  });

  test("the console sees it ring, be picked up and end, in whatever order and however often Twilio tells", async () => {
    const { claire, callId, tell } = await onTheWay();
    for (const [status, state] of [
      ["initiated", "calling"],
      ["ringing", "ringing"],
      ["in-progress", "in-line"],
      ["ringing", "in-line"],
      ["in-progress", "in-line"],
      ["completed", "ended"],
      ["completed", "ended"],
      ["in-progress", "ended"],
    ] as const) {
      expect((await tell(status)).status).toBe(204);
      expect((await lineOf(claire, callId)).state).toBe(state);
    }
    await end(claire, callId);
  });

  test("a machine's guess of who picked up is a hint: nothing else follows from it", async () => {
    const { claire, callId, xml, rung, card } = await onTheWay();
    expect(attributeOf(xml, "Number", "machineDetection")).toBe("Enable");
    const answered = attributeOf(xml, "Number", "amdStatusCallback");
    await scene.twilio.tell(answered, { CallSid: CHILD, ParentCallSid: rung.sid, AnsweredBy: "machine_start" });
    expect(await lineOf(claire, callId)).toEqual({ state: "calling", answeredBy: "machine" });
    expect((await scene.office.ctx.store.attempts(card.caseId)).at(-1)).toMatchObject({ ended: null, outcome: null });
    await end(claire, callId);
  });

  test("hanging up at the console ends the call; closing it forgets the line, and later news changes nothing", async () => {
    const { claire, callId, rung, tell } = await onTheWay();
    expect((await claire("POST", `/api/interviewer/calls/${callId}/line/hang-up`)).status).toBe(204);
    const asked = scene.twilio.last(/Calls\/CA/);
    expect([asked.method, asked.sid, asked.form.get("Status")]).toEqual(["POST", rung.sid, "completed"]);
    expect((await lineOf(claire, callId)).state).toBe("ended");
    await end(claire, callId);
    expect(await scene.office.ctx.store.lineOfCall(String(callId))).toBeNull();
    expect((await tell("in-progress")).status).toBe(204);
    expect(await scene.office.ctx.store.lineOfCall(String(callId))).toBeNull();
  });

  test("closing a call hangs up what is still open", async () => {
    const { claire, callId, rung, tell } = await onTheWay();
    await tell("in-progress");
    await end(claire, callId);
    expect(scene.twilio.last(/Calls\/CA/)).toMatchObject({ method: "POST", sid: rung.sid });
  });

  test("what is over is deleted at Twilio, which would keep the number and the length of the call", async () => {
    const { claire, callId, tell } = await onTheWay();
    await tell("completed");
    expect(scene.twilio.last(/Calls\/CA/)).toMatchObject({ method: "DELETE", sid: CHILD });
    await end(claire, callId);
  });

  test("a wrong signature, none, or one for another address is refused, and changes nothing", async () => {
    const { claire, callId, news, rung } = await onTheWay();
    const fields = { CallSid: CHILD, ParentCallSid: rung.sid, CallStatus: "completed" };
    const send = (headers: Record<string, string>) =>
      scene.office.respondent.inject({
        method: "POST",
        url: news.replace("https://r.example", ""),
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        payload: new URLSearchParams(fields).toString(),
      });
    const wrong: Record<string, string>[] = [
      {},
      { "x-twilio-signature": "" },
      { "x-twilio-signature": signatureOf(news, fields, `${TOKEN}.`) },
      { "x-twilio-signature": signatureOf(`${news}&more=1`, fields) },
      { "x-twilio-signature": signatureOf(news, { ...fields, CallStatus: "ringing" }) },
    ];
    for (const headers of wrong) {
      const reply = await send(headers);
      expect([reply.statusCode, reply.json().code]).toEqual([403, "not-allowed"]);
    }
    expect((await lineOf(claire, callId)).state).toBe("calling");
    await end(claire, callId);
  });

  test("news of an unknown line, or of another call than the line's, is harmless", async () => {
    const { claire, callId, news, tell } = await onTheWay();
    const unknown = news.replace(/leg=.*/, "leg=00000000");
    const told = await scene.twilio.tell(unknown, { CallSid: CHILD, CallStatus: "completed" });
    expect(told.status).toBe(204);
    await tell("completed", { ParentCallSid: `CA${"0".repeat(32)}` });
    expect((await lineOf(claire, callId)).state).toBe("calling");
    await end(claire, callId);
  });

  test("a handset that nobody picks up is a line that failed: nobody was called", async () => {
    const { claire, callId, rung } = await onTheWay();
    await scene.twilio.tell(rung.form.get("StatusCallback") ?? "", { CallSid: rung.sid, CallStatus: "no-answer" });
    expect((await lineOf(claire, callId)).state).toBe("failed");
    await end(claire, callId);
  });

  test("where Twilio is away the call has begun all the same, to be dialled by hand", async () => {
    await scene.office.household();
    const claire = await scene.office.signedIn("interviewer");
    scene.twilio.fail(1, 503, 20500);
    const { call } = await dial(claire, HANDSET);
    expect(call).toMatchObject({ line: { way: "by-hand" } });
    expect(await lineOf(claire, call.callId)).toEqual({ state: null, answeredBy: null });
    expect((await end(claire, call.callId)).status).toBe(204);
  });

  test("a handset abroad is refused before anything is dialled", async () => {
    await scene.office.household();
    const claire = await scene.office.signedIn("interviewer");
    await expect(dial(claire, { way: "handset", number: "+88213000001" })).rejects.toThrow("number-needed");
  });

  test("in the browser: a short-lived token in the console's name, and the line is its own", async () => {
    const { office, twilio } = scene;
    await office.household();
    const claire = await office.signedIn("interviewer");
    const { token, seconds } = (await claire("POST", "/api/interviewer/line/token")).body as {
      token?: string;
      seconds?: number;
    };
    const held = JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString());
    const name = claire.login.replace("-", "_2d_");
    expect(held.grants).toMatchObject({ identity: name, voice: { incoming: { allow: true } } });
    expect(held.exp - held.iat).toBe(seconds);
    expect(seconds).toBeLessThanOrEqual(900);

    const { call } = await dial(claire, { way: "browser" });
    const { leg } = call.line as { leg: string };
    const url = "https://r.example/machines/twilio/browser";
    const ask = (from: string) => twilio.tell(url, { CallSid: `CA${"b".repeat(32)}`, From: `client:${from}`, leg });
    expect((await ask("somebody_else")).text).toContain("<Hangup/>");
    expect(textOf((await ask(name)).text, "Number")).toBe("+33639981234");
    await end(claire, call.callId);
    expect((await ask(name)).text).toContain("<Hangup/>");
  });

  test("no line of the log holds a number, an id or an address that was told", async () => {
    const lines: string[] = [];
    const apps = await buildApps(scene.office.ctx, { logLevel: "trace", logTo: { write: (line) => lines.push(line) } });
    const url = "https://r.example/machines/twilio/line?leg=a-leg";
    const fields = { CallSid: CHILD, From: FROM, To: "+33639981234", CallStatus: "completed" };
    for (const signature of [signatureOf(url, fields), "wrong"])
      await apps.respondent.inject({
        method: "POST",
        url: url.replace("https://r.example", ""),
        headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature },
        payload: new URLSearchParams(fields).toString(),
      });
    await Promise.all([apps.respondent.close(), apps.staff.close()]);
    expect(lines.filter((line) => line.includes("/machines/twilio/line"))).toHaveLength(2);
    expect(lines.join("")).not.toMatch(/CA[0-9a-f]{32}|33199|33639|a-leg/);
  });

  test("no request and no instruction has ever named a recording or a listener, and each was one that Twilio takes", () => {
    const { heard, refused } = scene.twilio;
    expect(heard.length).toBeGreaterThan(15);
    for (const { path, form } of heard)
      expect(`${path} ${[...form.keys()].join(" ")}`).not.toMatch(
        /record|listen|coach|monitor|stream|transcri|siprec/i,
      );
    expect(refused).toEqual([]);
  });
});
