/**
 * A shift on the line, by keyboard alone: a handset is named, a person is called over the contract server and would rather
 * answer online, then somebody calls back with their code. Nothing here has real audio; what Twilio would tell, it tells.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApps } from "../../server/app";
import { sendMessages } from "../../server/services/messages/send-messages";
import { aStaffMember } from "../factories";
import { type LineScene, lineScene } from "../server/lines/scene";
import { DESK } from "../support/browser";
import { journey } from "../support/journey";
import { root } from "../support/root";
import { DESCRIBED, WHY_SKIPPED } from "../support/twilio/contract";
import { attributeOf } from "../support/twilio/instructions";
import { drawNext, focusByTab, signInConsole } from "./console";

const CLAIRE = { login: "claire.delmas", password: "une longue phrase de passe" };
const CHILD = `CA${"c".repeat(32)}`;

describe.skipIf(!DESCRIBED)(`the telephone line (${WHY_SKIPPED})`, () => {
  let scene: LineScene;
  let apps: Awaited<ReturnType<typeof buildApps>>;
  let staff: string;
  beforeAll(async () => {
    scene = await lineScene();
    const { ctx } = scene.office;
    const passwordHash = await ctx.secrets.hashPassword(CLAIRE.password);
    await ctx.store.write((tx) => tx.addStaff(aStaffMember({ login: CLAIRE.login, passwordHash })));
    const built = (name: string) => join(root, "dist", name);
    apps = await buildApps(ctx, {
      staticFolders: {
        respondent: built("web-respondent"),
        console: built("cati-console"),
        office: built("fieldwork-office"),
      },
    });
    staff = `${await apps.staff.listen({ host: "127.0.0.1", port: 0 })}/`;
  });
  afterAll(async () => {
    await Promise.all([apps?.staff.close(), apps?.respondent.close()]);
    await scene?.close();
  });

  test("a call over a handset, an SMS, and a caller with a code", () =>
    journey("phone-line", async ({ device }) => {
      const { office, twilio } = scene;
      const { case: called, code: letter } = await office.household();
      const page = await device(DESK);
      const platform = { household: "", staff, logins: { interviewer: CLAIRE }, said: "" };
      const desk = await signInConsole(page, platform);
      const { keyboard } = page;
      const says = (text: string) => page.getByText(text, { exact: false }).first().waitFor();

      // the handset for this shift
      await page.locator('[data-act="handset"]').focus();
      await keyboard.press("Enter");
      await keyboard.type("01 99 00 55 66");
      await keyboard.press("Enter");
      await page.locator('[data-line="handset"]').waitFor();

      // the case is drawn and its number called: first the handset rings
      await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const card = await drawNext(desk);
      await keyboard.press("1");
      await page.locator('[data-line="calling"]').waitFor();
      const rung = twilio.last(/Calls\.json$/);
      expect(rung.form.get("To")).toBe("+33199005566");
      const { text } = await twilio.tell(rung.form.get("Url") ?? "", { CallSid: rung.sid, CallStatus: "in-progress" });
      const tell = (status: string) =>
        twilio.tell(attributeOf(text, "Number", "statusCallback"), {
          CallSid: CHILD,
          ParentCallSid: rung.sid,
          CallStatus: status,
        });
      await tell("ringing");
      await page.locator('[data-line="ringing"]').waitFor();
      await says("ça sonne chez la personne");
      await tell("in-progress");
      await page.locator('[data-line="in-line"]').waitFor();
      await twilio.tell(attributeOf(text, "Number", "amdStatusCallback"), {
        CallSid: CHILD,
        ParentCallSid: rung.sid,
        AnsweredBy: "human",
      });
      await says("Indice");

      // the person would rather answer online: the address leaves without a code, the code is said
      await keyboard.press("w");
      await page.getByRole("radio").first().waitFor();
      await keyboard.press("1");
      await keyboard.press("Enter");
      await page.locator("[data-code-group]").nth(2).waitFor();
      const said = (await page.locator("[data-code-group]").allTextContents()).join("");
      expect(said).toHaveLength(12);
      expect(await sendMessages(office.ctx)).toBe(1);
      const sms = twilio.last(/Messages\.json$/);
      expect(sms.form.get("To")).toBe("+33639981234");
      for (const code of [said, letter.replaceAll("-", "")])
        expect(sms.form.get("Body")?.replaceAll(/\W/g, "").toUpperCase()).not.toContain(code);
      const [message] = await office.ctx.store.messagesOfCase(called.id);
      const news = `https://r.example/machines/twilio/message?message=${message?.id}`;
      await twilio.tell(news, { MessageSid: sms.sid, MessageStatus: "delivered" });
      expect(await office.ctx.store.message(message?.id ?? "")).toMatchObject({ state: "delivered" });

      // the end of the call ends the line
      await keyboard.press("Enter");
      await page.locator('[data-shown="outcomes"], .outcomes').first().waitFor();
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: "Prêt pour un appel" }).waitFor();
      expect(twilio.last(/Calls\/CA/)).toMatchObject({ sid: rung.sid, method: "POST" });
      expect((await office.ctx.store.attempts(card.caseId)).at(-1)?.outcome).toBe("asked-web");

      // they call back, and say the code that they were given
      await page.locator('[data-section="incoming"]').focus();
      await keyboard.press("Enter");
      await focusByTab(page, "Code de la lettre");
      await keyboard.type(said);
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: card.name }).waitFor();
      await says("la personne a appelé");
      expect(twilio.refused).toEqual([]);
    }));
});
