/**
 * An interviewer's shift by keyboard alone: calls that reach nobody, a wrong number, an appointment, and an interview that
 * is looked over, remarked on, cut off from the network for a while, and handed over to the web.
 */
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { DESK } from "../support/browser";
import { journey } from "../support/journey";
import { MARC } from "../support/person";
import { caseFile, responsesOf, signInStaff } from "../support/staff";
import { AxeWalk } from "./axe";
import { answerByKeysUntil, type Console, drawNext, reach, signInConsole } from "./console";

const platform = inject("platform");
const REMARK = "Demande ce que veut dire quartier";
const WHO = "interviewer3";

/** Takes the next case and dials its first number. */
async function dialNext(desk: Console): Promise<void> {
  await drawNext(desk);
  await desk.page.keyboard.press("1");
  await desk.page.getByText("Composez ce numéro").waitFor();
}

/** The figure before an outcome, as it stands on the screen. */
async function outcome(page: Page, key: string): Promise<void> {
  const row = page.locator(`[data-outcome="${key}"]`).first();
  await row.waitFor();
  const figure = (await row.locator("kbd").first().textContent()) ?? "";
  // a figure that may still get a second is closed by a zero in front
  await page.keyboard.type(figure.length === 1 ? `0${figure}` : figure);
}
async function end(desk: Console, key: string, reached = false): Promise<void> {
  const { page } = desk;
  await page.keyboard.press("f");
  await page.getByText("Quelle est l’issue de cet appel").waitFor();
  if (reached) await page.keyboard.press("p");
  await outcome(page, key);
  await page.keyboard.press("Enter");
  await page.getByText("Issue enregistrée").waitFor();
}

const step = (page: Page) => page.locator("[data-step]").getAttribute("data-step");
/** Whatever is asked, without looking at what the server says: "doesn't know" where it is offered, else the first answer. */
async function answerInTheCut(page: Page): Promise<void> {
  const before = await step(page);
  const unsure = (await page.locator(".silent input[value=dont-know]").count()) > 0;
  await page.keyboard.press(unsure ? "n" : "1");
  await page.keyboard.press("Enter");
  await page.waitForFunction((was) => document.querySelector("[data-step]")?.getAttribute("data-step") !== was, before);
}

it("a shift of calls, by keyboard alone", () =>
  journey("phone-shift", async ({ device }) => {
    const desk = await signInConsole(await device(DESK), platform, WHO);
    const { page } = desk;
    const axe = new AxeWalk(page);
    await axe.look("ready");
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Toutes les touches" }).waitFor();
    await axe.look("key map");
    await page.keyboard.press("Escape");

    await dialNext(desk);
    await axe.look("calling");
    await end(desk, "no-answer");

    await dialNext(desk);
    await page.keyboard.press("a");
    for (let down = 0; down < 2; down++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("[data-script-open=wrong-number]").waitFor();
    await axe.look("what to say");
    await page.keyboard.press("Escape");
    await end(desk, "unknown-person");

    await dialNext(desk);
    await end(desk, "soft-refusal", true);

    const { caseId } = await drawNext(desk);
    await reach(desk);
    await answerByKeysUntil(desk, MARC, "SATQ");
    await page.keyboard.press("o");
    await page.getByLabel("Remarque sur cette question").waitFor();
    await axe.look("remark");
    await page.keyboard.type(REMARK);
    await page.keyboard.press("Enter");
    await page.getByText("Remarque gardée").waitFor();
    await answerByKeysUntil(desk, MARC, "INSQ");

    await page.keyboard.press("v");
    await page.locator('[data-jump="SATQ"]').waitFor();
    await axe.look("overview");
    const rows = await page
      .locator("[data-jump]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-jump")));
    for (let down = 0; down < rows.indexOf("SATQ"); down++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator('[data-step="SATQ"]').waitFor();
    expect(await page.locator("main").textContent()).not.toContain("veut dire quartier");
    await page.keyboard.press("v");
    await page.getByText("Là où en est l’entretien").waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[data-step="INSQ"]').waitFor();

    // what is ahead is fetched while the question is read
    const heard = desk.heard.length;
    await page.waitForTimeout(1200);
    expect(desk.heard.slice(heard).join("")).not.toContain('"answers":[{');
    const begun = await step(page);
    await page.context().setOffline(true);
    for (let turn = 0; turn < 6; turn++) await answerInTheCut(page);
    await page.getByText("L’entretien continue sans le serveur").waitFor();
    await axe.look("cut of the network");
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    for (const trace of ["INSQ", "dont-know", String(begun)]) expect(stored).not.toContain(trace);
    const reached = await step(page);
    await page.context().setOffline(false);
    await page.locator('[data-saved="clear"]').waitFor();
    // all six arrived: the server asks the very question that was being asked
    expect(await step(page)).toBe(reached);
    await desk.page.keyboard.press("v");
    await page.locator('[data-jump="INSQ"]').waitFor();
    await page.keyboard.press("Escape");

    await page.keyboard.press("w");
    await page.getByText("Rien n’est envoyé, l’adresse est dite").waitFor();
    await axe.look("answering online");
    await page.keyboard.press(String(await page.locator("input[name=way]").count()));
    await page.keyboard.press("Enter");
    await page.locator("[data-code-group]").first().waitFor();
    await axe.look("a code to say");
    await page.keyboard.press("Enter");
    await page.getByText("Quelle est l’issue de cet appel").waitFor();
    await axe.look("outcome");
    await page.keyboard.press("Enter");
    await page.getByText("Issue enregistrée").waitFor();
    axe.expectNothing(9);

    const manager = await signInStaff(platform, "manager");
    const [response] = await responsesOf(manager, caseId);
    const given = response?.rows.filter(({ mode }) => mode === "phone") ?? [];
    expect(given.find(({ variable }) => variable === "SATQ")?.comments).toEqual([REMARK]);
    // the six of the cut are among them, from the very question on at which the network went
    const names = given.map(({ variable }) => variable);
    expect(names.length - names.indexOf(begun ?? "")).toBeGreaterThanOrEqual(6);
    expect((await caseFile(manager, caseId)).state).toBe("calling");
  }));
