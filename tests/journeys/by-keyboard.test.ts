/**
 * The whole questionnaire with the keyboard alone, in the app and in plain pages with large print; axe looks at every
 * screen on the way, in both languages, with its remarks shown.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { DESK, PHONE } from "../support/browser";
import { journey } from "../support/journey";
import { AMINA, type Person } from "../support/person";
import { root } from "../support/root";
import { freshCases, signInStaff } from "../support/staff";
import { AxeWalk } from "./axe";
import { answerByKeyboard, pressByKey, tabTo } from "./keyboard";

const platform = inject("platform");
const CONTINUE = ".page .go .main";
const STEPS = 120;

const invited = async (): Promise<string> => {
  const manager = await signInStaff(platform, "manager");
  const [drawn] = await freshCases(manager, 1);
  if (!drawn) throw new Error("no case");
  return drawn.code;
};
const stepOf = async (page: Page): Promise<string> =>
  (await page.locator("main").getAttribute("data-step", { timeout: 30_000 })) ?? "";

/** Waits for another page, on which the reading begins at its heading. */
async function turned(page: Page, from: string): Promise<string> {
  await page.locator(`main:not([data-step="${from}"])`).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches("main h1, main h2"))).toBe(true);
  return stepOf(page);
}

/** The other language and back, by the header's button: what is read aloud is of the page's language. */
async function inBothLanguages(page: Page, look: (language: string) => Promise<void>): Promise<void> {
  for (let times = 0; times < 2; times++) {
    const lang = (await page.locator("html").getAttribute("lang")) ?? "";
    await look(lang);
    await pressByKey(page, ".bar .lang");
    await page.locator(`html:not([lang="${lang}"])`).waitFor({ state: "attached" });
  }
}

/** A plain page asks a follow-up once its answer has come; a page may ask whether it is right, once. */
async function getPast(page: Page, step: string, person: Person): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    await answerByKeyboard(page, person);
    const form = await page
      .locator('input[name="page"]')
      .getAttribute("value", { timeout: 100 })
      .catch(() => null);
    const asks = await page.locator(".question .nudge b").count();
    await pressByKey(page, CONTINUE);
    await page.waitForFunction(
      ([from, before, remarks]) =>
        document.querySelector("main")?.getAttribute("data-step") !== from ||
        (before !== null && document.querySelector('input[name="page"]')?.getAttribute("value") !== before) ||
        (before === null && document.querySelectorAll(".question .nudge b").length > Number(remarks)),
      [step, form, String(asks)] as const,
    );
    if ((await stepOf(page)) !== step) return;
  }
  throw new Error(`The keyboard does not get past ${step}.`);
}

/** To the receipt. Each screen is passed over once, so that its remarks are seen. */
async function walk(page: Page, person: Person, axe: AxeWalk, languages: "both" | "one"): Promise<string[]> {
  const steps: string[] = [];
  for (let turn = 0; turn < STEPS; turn++) {
    const step = await stepOf(page);
    steps.push(step);
    if (step === "pin")
      await pressByKey(page, '.go.even .btn:not([value="pin"]):not([type="submit"]), .btn[value="no-pin"]');
    else if (step === "ready") {
      await axe.look(step);
      await pressByKey(page, CONTINUE);
    } else if (step === "submitted") {
      await axe.look(step);
      return steps;
    } else {
      await pressByKey(page, CONTINUE);
      await page.locator(".question .nudge").first().waitFor();
      if (languages === "both") await inBothLanguages(page, (language) => axe.look(`${step} ${language}`));
      else await axe.look(step);
      await getPast(page, step, person);
    }
    await turned(page, step);
  }
  throw new Error("The questionnaire does not come to an end.");
}

async function start(page: Page, code: string): Promise<void> {
  await tabTo(page, "#access-code");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await turned(page, "start");
}

describe("with the keyboard alone", () => {
  it("in the app at 1280 px, from the letter's code to the receipt; axe finds nothing on any screen", async () => {
    const code = await invited();
    await journey("by-keyboard-app", async ({ device }) => {
      const page = await device(DESK);
      await page.goto(platform.household);
      const axe = new AxeWalk(page);
      await axe.look("start");
      await tabTo(page, "#access-code");
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      await start(page, code);
      for (const [index, panel] of ["choices", "help", "leaving", "privacy", "accessibility"].entries()) {
        await pressByKey(page, `footer li:nth-child(${index + 1}) .link`);
        await page.locator("main > .page h1, main > .panel-page h1").first().waitFor();
        await axe.look(panel);
        await pressByKey(page, "main > .page .btn:last-of-type, main > .requests .go .btn");
      }
      const steps = await walk(page, AMINA, axe, "both");
      expect(steps.length).toBeGreaterThan(55);
      axe.expectNothing(110);
    });
  });

  it("in plain pages in large print at 375 px, in English; axe finds nothing on any page", async () => {
    const code = await invited();
    await journey("by-keyboard-plain", async ({ device }) => {
      const page = await device(PHONE, { language: "en-GB" });
      // the app never comes: the pages stay plain to the end
      const manifest = JSON.parse(readFileSync(join(root, "dist/web-respondent/manifest.json"), "utf8"));
      await page.route(`**/${manifest["app/main.tsx"].file}`, (route) => route.abort());
      await page.goto(platform.household);
      const axe = new AxeWalk(page);
      await inBothLanguages(page, (language) => axe.look(`start ${language}`));
      await pressByKey(page, '.versions [value="easy:yes"]');
      await page.locator(".easy").waitFor();
      await axe.look("easy");
      await pressByKey(page, '.versions [value="large:yes"]');
      await page.locator("html.large").waitFor();
      await tabTo(page, "#access-code");
      await page.keyboard.press("Enter");
      await page.locator(".code-form .nudge").waitFor();
      await axe.look("start, in large print, without a code");
      await start(page, code);
      await pressByKey(page, 'footer [value="choices"]');
      await page.locator(".choices").waitFor();
      await axe.look("choices");
      for (const kind of ["call", "paper", "help", "decline"]) {
        await pressByKey(page, `[value="choose:${kind}"]`);
        await page.locator(".request").waitFor();
        if (kind === "call" || kind === "help") {
          await pressByKey(page, '.request [value="ask"]');
          await page.locator(".request .nudge").first().waitFor();
        }
        await axe.look(`choices, ${kind}`);
        await pressByKey(page, '.request [value="choices"]');
        await page.locator(".choices").waitFor();
      }
      await pressByKey(page, '.go [value="go-on"]');
      await page.locator("fieldset.question").first().waitFor();
      const english = { ...AMINA, facts: { ...AMINA.facts, LANGUE: 2 } };
      const steps = await walk(page, english, axe, "one");
      expect(steps.length).toBeGreaterThan(55);
      axe.expectNothing(60);
      await pressByKey(page, CONTINUE);
      await page.locator('main[data-step="closed"]').waitFor();
    });
  });
});
