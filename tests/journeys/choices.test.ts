/** What a household asks for beside answering: a call in the app, the form and "no" on plain pages. */
import { describe, expect, inject, it } from "vitest";
import type { RequestList } from "../../server/contract/requests";
import { REQUEST_WORDS } from "../../web-respondent/words/requests";
import { PHONE } from "../support/browser";
import { journey } from "../support/journey";
import { caseFile, freshCases, signInStaff } from "../support/staff";
import { openLetter } from "./household";
import { openPlainLetter, plainStep, pressPlain } from "./plain-household";

const platform = inject("platform");
const words = REQUEST_WORDS.fr;

const somebody = async () => {
  const manager = await signInStaff(platform, "manager");
  const [drawn] = await freshCases(manager, 1);
  if (!drawn) throw new Error("no case");
  const asked = async () => {
    const { requests } = await manager.get<RequestList>("/api/office/requests");
    return requests.filter(({ caseId }) => caseId === drawn.caseId);
  };
  return { ...drawn, manager, asked };
};

describe("your choices", () => {
  it("in the app: a call at a chosen time becomes an appointment, and the page below is as it was", async () => {
    const amina = await somebody();
    await journey("choices-call", async ({ device }) => {
      const page = await device(PHONE);
      await openLetter(page, platform.household, amina.code);
      const history = await page.evaluate(() => window.history.length);
      await page.getByRole("radio").first().check();
      const button = (name: string) => page.getByRole("button", { name, exact: true });
      await button(words.go).click();
      await button(words.kinds.call.go).click();
      // nothing chosen yet: said, and the field has the focus
      await button(words.callSend).click();
      await page.getByText(words.faults.missing.slot ?? "").waitFor();
      const slot = page.getByLabel(words.callSlot);
      expect(await slot.evaluate((field) => field === document.activeElement)).toBe(true);
      const value = await slot.locator('option[value*="."]').nth(3).getAttribute("value");
      await slot.selectOption(value);
      // some of the demo's households have no number: whoever has one may give another
      await page.getByRole("textbox", { name: words.phone, exact: true }).fill("06 39 98 12 34");
      await button(words.callSend).click();
      await page.getByRole("heading", { name: words.doneTitle }).waitFor();
      await button(words.close).click();
      expect(await page.getByRole("radio").first().isChecked()).toBe(true);
      expect(await page.evaluate(() => window.history.length)).toBe(history);
    });
    expect(await caseFile(amina.manager, amina.caseId)).toMatchObject({
      state: "appointment",
      requests: [{ kind: "call", state: "booked" }],
    });
  });

  it("on plain pages: the form is asked for, and the office lists it", async () => {
    const amina = await somebody();
    await journey("choices-paper", async ({ device }) => {
      const page = await device(PHONE, { script: false });
      await openPlainLetter(page, platform.household, amina.code);
      const { step } = await plainStep(page);
      await pressPlain(page, words.go);
      await pressPlain(page, words.kinds.paper.go);
      await page.getByRole("radio", { name: words.languages.en }).check();
      await pressPlain(page, words.paperSend);
      await page.getByText(words.donePaper).waitFor();
      await pressPlain(page, words.close);
      expect((await plainStep(page)).step).toBe(step);
    });
    expect(await amina.asked()).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "paper", language: "en" })]),
    );
  });

  it("on plain pages: not to take part, with a reason; the same code opens again", async () => {
    const amina = await somebody();
    await journey("choices-decline", async ({ device }) => {
      const page = await device(PHONE, { script: false });
      await openPlainLetter(page, platform.household, amina.code);
      const { step } = await plainStep(page);
      await pressPlain(page, words.go);
      await pressPlain(page, words.kinds.decline.go);
      await page.getByRole("radio", { name: words.reasons["no-time"] }).check();
      await pressPlain(page, words.declineSend);
      await page.getByText(words.doneDecline).waitFor();
      expect(await page.context().cookies()).toEqual([]);
      expect(await caseFile(amina.manager, amina.caseId)).toMatchObject({
        requests: expect.arrayContaining([expect.objectContaining({ kind: "decline", state: "done" })]),
      });

      await openPlainLetter(page, platform.household, amina.code);
      expect((await plainStep(page)).step).toBe(step);
    });
  });
});
