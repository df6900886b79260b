/** An administrator adds somebody; who signs in, chooses a password and sets up a second factor; and reads who did what. */
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { codeFor } from "../server/access/signing-in";
import { DESK } from "../support/browser";
import { journey } from "../support/journey";
import { signInOffice } from "./clerk";

const platform = inject("platform");
const LOGIN = "nouvelle.collegue";
const OWN = "une phrase que je retiens";

const office = (path: string) => new URL(`office/${path}`, platform.staff).href;
const type = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press("Enter");
};

it("a new colleague comes in with a second factor, and the audit says what they did", () =>
  journey("new-colleague", async ({ device }) => {
    const admin = await device(DESK);
    await signInOffice(admin, platform, "administrator", "accounts");
    await admin.getByRole("button", { name: "Ajouter un compte" }).click();
    await admin.getByLabel("Identifiant", { exact: true }).fill(LOGIN);
    await admin.getByLabel("Nom", { exact: true }).fill("Nouvelle Collègue");
    await admin.getByLabel("Rôle", { exact: true }).selectOption("manager");
    await admin.keyboard.press("Enter");
    const handed = admin.getByRole("status").filter({ hasText: "Mot de passe provisoire" });
    const password = (await handed.locator("b").textContent()) ?? "";
    expect(password).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await handed.getByRole("button").click();

    const page = await device(DESK);
    await page.goto(office(""));
    await page.getByLabel("Identifiant", { exact: true }).fill(LOGIN);
    await type(page, "Mot de passe", password);
    await page.getByRole("heading", { name: "Choisir un mot de passe" }).waitFor();
    await type(page, "Nouveau mot de passe", "motdepasse1234");
    await page.getByText("trop courant").waitFor();
    await type(page, "Nouveau mot de passe", OWN);
    await page.getByRole("heading", { name: "Ajouter un second facteur" }).waitFor();
    await page.getByRole("img", { name: "Code à scanner" }).waitFor();
    const key = (await page.locator("[data-key]").textContent()) ?? "";
    await type(page, "Code que l’application affiche", codeFor(key, new Date()));
    const codes = page.locator(".recovery li");
    await codes.first().waitFor();
    expect(await codes.count()).toBe(8);
    const recovery = (await codes.first().textContent()) ?? "";
    await page.getByRole("button", { name: "C’est noté" }).click();
    await page.getByRole("link", { name: "Dossiers" }).waitFor();

    // the next day, without the telephone
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByLabel("Identifiant", { exact: true }).fill(LOGIN);
    await type(page, "Mot de passe", OWN);
    await type(page, "Code", recovery);
    await page.getByRole("link", { name: "Dossiers" }).waitFor();

    await admin.goto(office(`audit?who=${LOGIN}`));
    const rows = admin.locator("tbody tr");
    await rows.filter({ hasText: "use-recovery-code" }).waitFor();
    expect(await rows.filter({ hasText: "127.0.0.1" }).count()).toBe(await rows.count());
  }));
