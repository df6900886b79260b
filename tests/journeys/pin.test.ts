/** A household chooses a PIN on its phone, leaves, and comes back: by the code alone it sees nothing of before. */
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PHONE } from "../support/browser";
import { journey } from "../support/journey";
import { AMINA } from "../support/person";
import { freshCases, responsesOf, signInStaff } from "../support/staff";
import { answerUntil, openLetter, SAYS } from "./household";

const platform = inject("platform");
const PIN = "482913";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("a PIN", () => {
  it("at 375 px: opens earlier answers for correction, with the code and never without", async () => {
    const manager = await signInStaff(platform, "manager");
    const [amina] = await freshCases(manager, 1);
    if (!amina) throw new Error("no case");
    await journey("pin", async ({ device }) => {
      const page = await device(PHONE);
      const first = await openLetter(page, platform.household, amina.code);
      first.keepsPinOffer = true;
      const history = await page.evaluate(() => window.history.length);
      await answerUntil(first, AMINA, "CALME");

      // the two are typed; the first slip is told
      await page.getByRole("heading", { name: /Un code secret/ }).waitFor();
      await page.getByRole("link", { name: SAYS.fr.leave }).waitFor();
      const [one, two] = [page.getByLabel(/de 6 à 12 chiffres/), page.getByLabel(/encore une fois/)];
      await one.fill(PIN);
      await two.fill("482914");
      await button(page, "Choisir ce code secret").click();
      await page.getByRole("alert").getByText("Les deux ne sont pas pareils").waitFor();
      await two.fill(PIN);
      await button(page, "Choisir ce code secret").click();
      await button(page, "Mes réponses").waitFor();
      expect(await page.evaluate(() => window.history.length)).toBe(history);

      // by the code alone: the same question, and nothing of before
      const alone = await openLetter(page, platform.household, amina.code);
      expect(alone.steps.now()).toMatchObject({ answers: [], canGoBack: false });
      expect(await button(page, "Mes réponses").count()).toBe(0);

      // a wrong PIN is told, and the right one opens
      const both = await openLetter(page, platform.household, amina.code, "fr", async () => {
        await page.getByText("J’ai choisi un code secret").click();
        const field = page.getByLabel("Votre code secret");
        await field.fill("739105");
        await button(page, SAYS.fr.start).click();
        await page.getByRole("alert").getByText("Ce code secret ne convient pas").waitFor();
        await button(page, SAYS.fr.withoutPin).waitFor();
        await field.fill(PIN);
      });
      expect(both.steps.now()).toMatchObject({ canGoBack: true });
      await button(page, "Mes réponses").click();
      await page.getByRole("heading", { name: "Mes réponses" }).waitFor();
      const home = page.getByRole("listitem").filter({ hasText: "Votre logement est" });
      expect(await home.getByText("Un appartement").count()).toBe(1);

      await home.getByRole("button", { name: "Corriger" }).click();
      await page.getByRole("radio", { name: "Une maison", exact: true }).check();
      await button(page, SAYS.fr.next).click();
      await page.getByText("Votre correction est enregistrée").waitFor();
      expect(await home.getByText("Une maison").count()).toBe(1);
      await button(page, "Continuer le questionnaire").first().click();
      await page.getByRole("radio").first().waitFor();
      expect(await page.evaluate(() => window.history.length)).toBe(history);
    });
    const [response] = await responsesOf(manager, amina.caseId);
    expect(response?.rows.find(({ variable }) => variable === "TYPLOG")).toMatchObject({ value: "1" });
  });
});
