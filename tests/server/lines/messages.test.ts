/** SMS and e-mail leave the outbox: once, at the right hours, to whoever may still be written to. */
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordOutcome } from "../../../server/services/fieldwork/record-outcome";
import { queueMessage } from "../../../server/services/messages/queue-message";
import { sendMessages } from "../../../server/services/messages/send-messages";
import type { Contact } from "../../../server/store/records";
import { ENGINES } from "../../support/stores";
import { DESCRIBED, WHY_SKIPPED } from "../../support/twilio/contract";
import { FROM } from "../../support/twilio/server";
import { anOffice, type Office } from "../an-office";
import { type LineScene, lineScene } from "./scene";

const MOBILE = "06 39 98 12 34";
const HOUR = 60;

async function aMessage(office: Office, channel: "sms" | "e-mail", contact: Partial<Contact> = {}, to = MOBILE) {
  const { case: of, code } = await office.household({}, contact);
  const id = await office.ctx.store.write((tx) =>
    queueMessage(office.ctx, tx, { caseId: of.id, channel, to, purpose: "web-link", language: "fr" }),
  );
  return { of, code, id, now: () => office.ctx.store.message(id) };
}

describe.skipIf(!DESCRIBED)(`SMS through Twilio (${WHY_SKIPPED})`, () => {
  let scene: LineScene;
  beforeAll(async () => {
    scene = await lineScene();
  });
  afterAll(() => scene?.close());
  const sent = () => scene.twilio.heard.filter(({ path }) => path.endsWith("/Messages.json"));
  const tell = (id: string, sid: string, status: string, more = {}) =>
    scene.twilio.tell(`https://r.example/machines/twilio/message?message=${id}`, {
      MessageSid: sid,
      MessageStatus: status,
      ...more,
    });

  test("leaves once, with the address and without a code, and is known to have arrived", async () => {
    const { id, code, now } = await aMessage(scene.office, "sms");
    expect(await sendMessages(scene.office.ctx)).toBe(1);
    expect(await sendMessages(scene.office.ctx)).toBe(0);
    const [{ form, sid }] = sent().slice(-1) as [ReturnType<typeof sent>[number]];
    expect([form.get("To"), form.get("From")]).toEqual(["+33639981234", FROM]);
    expect(form.get("Body")).toContain(scene.office.ctx.settings.publicUrl);
    expect(form.get("Body")?.replaceAll(/\W/g, "")).not.toContain(code.replaceAll("-", ""));
    expect(await now()).toMatchObject({ state: "sent", externalId: sid, tries: 1 });
    for (const status of ["queued", "sent", "delivered", "delivered", "undelivered"]) await tell(id, sid, status);
    expect(await now()).toMatchObject({ state: "delivered", fault: null });
    expect(scene.twilio.last(/Messages\/SM/)).toMatchObject({ method: "DELETE", sid });
  });

  test("one that did not arrive says what the carrier said", async () => {
    const { id, now } = await aMessage(scene.office, "sms");
    await sendMessages(scene.office.ctx);
    const { sid } = sent().at(-1)!;
    await tell(id, `SM${"0".repeat(32)}`, "undelivered", { ErrorCode: "1" });
    expect(await now()).toMatchObject({ state: "sent" });
    await tell(id, sid, "undelivered", { ErrorCode: "30003" });
    expect(await now()).toMatchObject({ state: "failed", fault: "30003" });
    expect((await tell("unknown", sid, "delivered")).status).toBe(204);
  });

  test("is tried again, ever later, where it is certain that nothing left; then it is given up", async () => {
    const { office, twilio } = scene;
    const { now } = await aMessage(office, "sms");
    twilio.fail(5, 429, 20429);
    for (const [tries, pause] of [1, 5, 30, 120].entries()) {
      await sendMessages(office.ctx);
      expect(await now()).toMatchObject({ state: "waiting", tries: tries + 1, fault: "20429", sentAt: null });
      office.tick(pause - 0.5);
      expect(await sendMessages(office.ctx)).toBe(0);
      office.tick(0.5);
    }
    await sendMessages(office.ctx);
    expect(await now()).toMatchObject({ state: "failed", tries: 5 });
  });

  test("is never sent again where it may have left, and not where the number is refused", async () => {
    for (const [status, code] of [
      [500, 20500],
      [400, 21211],
    ] as const) {
      const { now } = await aMessage(scene.office, "sms");
      scene.twilio.fail(1, status, code);
      await sendMessages(scene.office.ctx);
      expect(await now()).toMatchObject({ state: "failed", fault: String(code), tries: 1 });
    }
    scene.office.tick(24 * HOUR);
    expect(await sendMessages(scene.office.ctx)).toBe(0);
  });

  test("two servers at once send each message once", async () => {
    const before = sent().length;
    const messages = await Promise.all(Array.from({ length: 12 }, () => aMessage(scene.office, "sms")));
    // another process has settings of its own, and so another name as a sender
    const { ctx } = scene.office;
    const other = { ...ctx, settings: { ...ctx.settings } };
    await Promise.all([sendMessages(ctx), sendMessages(other)]);
    expect(sent().length - before).toBe(messages.length);
  });

  test("one whose server died in the middle stays with what is known, and is not sent twice", async () => {
    const { office } = scene;
    const { id, now } = await aMessage(office, "sms");
    const before = sent().length;
    await office.ctx.store.write(async (tx) => {
      const at = office.ctx.now();
      await tx.claimMessages({ who: "gone", now: at, until: at, limit: 100 });
      await tx.settleMessage(id, "gone", { state: "sent", sentAt: at, tries: 1 });
    });
    office.tick(HOUR);
    await sendMessages(office.ctx);
    expect(sent().length).toBe(before);
    expect(await now()).toMatchObject({ state: "sent", externalId: null });
  });

  test("nothing leaves to whoever finished, refused or was erased meanwhile", async () => {
    const { office } = scene;
    const before = sent().length;
    const [finished, refused, erased] = [
      await aMessage(office, "sms"),
      await aMessage(office, "sms"),
      await aMessage(office, "sms"),
    ];
    await office.ctx.store.write(async (tx) => {
      const finishedAt = office.ctx.now();
      await tx.updateCase(finished.of.id, { state: "complete", finishedMode: "web", finishedAt });
      await recordOutcome(tx, refused.of.id, "respondent-refusal");
      await tx.erasePerson(erased.of.id, finishedAt);
    });
    await sendMessages(office.ctx);
    expect(sent().length).toBe(before);
    for (const each of [finished, refused, erased]) expect((await each.now())?.state).toBe("cancelled");
  });

  test("an SMS waits for the hours of calls where the person lives", async () => {
    const { office } = scene;
    // noon in Paris, and night in Nouméa
    while (office.ctx.now().getUTCHours() !== 11) office.tick(HOUR);
    const far = await aMessage(office, "sms", { address: ["1 rue de Sébastopol", "98800 Nouméa"] });
    const near = await aMessage(office, "sms");
    await sendMessages(office.ctx);
    expect([(await near.now())?.state, (await far.now())?.state]).toEqual(["sent", "waiting"]);
    for (let hour = 0; hour < 24; hour++) {
      office.tick(HOUR);
      await sendMessages(office.ctx);
    }
    expect((await far.now())?.state).toBe("sent");
  });

  test("no SMS is written to a landline", async () => {
    await expect(aMessage(scene.office, "sms", {}, "01 99 00 12 34")).rejects.toThrow("telephone number");
  });
});

describe("e-mail through the office's server", () => {
  let office: Office;
  let answer: number | null = null;
  const received: { to: string[]; text: string }[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk;
      });
      stream.on("end", () => {
        if (answer !== null) return done(Object.assign(new Error("not now"), { responseCode: answer }));
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", () => resolve()));
    const address = smtp.server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const [sqlite] = ENGINES;
    const mail = { url: `smtp://127.0.0.1:${port}`, from: "contact@office.example" };
    office = await anOffice(sqlite!, {}, { mail });
  });
  afterAll(async () => {
    await office?.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });
  const write = () => aMessage(office, "e-mail", {}, "camille@example.org");

  test("carries the address and nothing else, at any hour", async () => {
    office.tick(12 * HOUR);
    const { code, now } = await write();
    expect(await sendMessages(office.ctx)).toBe(1);
    expect(received).toHaveLength(1);
    const [{ to, text }] = received as [(typeof received)[number]];
    expect(to).toEqual(["camille@example.org"]);
    expect(text).toContain("From: contact@office.example");
    expect(text).toContain("Auto-Submitted: auto-generated");
    expect(text).not.toMatch(/victim|enqu|survey|Apolline/i);
    expect(text).not.toContain(code);
    expect(await now()).toMatchObject({ state: "sent", fault: null });
  });

  test("is tried again after a refusal that passes, and not after one that stays", async () => {
    answer = 451;
    const later = await write();
    await sendMessages(office.ctx);
    expect(await later.now()).toMatchObject({ state: "waiting", fault: "451" });
    answer = 550;
    const never = await write();
    await sendMessages(office.ctx);
    expect(await never.now()).toMatchObject({ state: "failed", fault: "550" });
    answer = null;
    office.tick(1);
    expect(await sendMessages(office.ctx)).toBe(1);
    expect(await later.now()).toMatchObject({ state: "sent", tries: 2 });
  });

  test("where a channel is not set up, nothing is queued for it", async () => {
    await expect(aMessage(office, "sms")).rejects.toThrow("not set up");
  });
});
