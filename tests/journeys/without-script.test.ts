/** A browser that runs no script: the whole questionnaire as plain pages, and what is left behind by them. */
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { WORDS } from "../../web-respondent/words/words";
import { PHONE } from "../support/browser";
import { type Journey, journey } from "../support/journey";
import { AMINA, MARC, type Person } from "../support/person";
import { EXIT_URL } from "../support/server";
import { freshCases, responsesOf, signInStaff } from "../support/staff";
import { SAYS } from "./household";
import {
  answerPlain,
  answerPlainUntil,
  openPlainLetter,
  type PlainStep,
  plainStep,
  pressPlain,
} from "./plain-household";

const platform = inject("platform");
const asks = ({ questions }: PlainStep, variable: string): boolean => questions.some(({ name }) => name === variable);

/** Insulted last year, has moved house, to a town of which only the beginning is typed. */
const victim: Person = { ...MARC, facts: { ...MARC.facts, DEMENAG: 2, COMMUNE: "Saint-Den", PROF: "vendeur" } };

const somebody = async () => {
  const manager = await signInStaff(platform, "manager");
  const [drawn] = await freshCases(manager, 1);
  if (!drawn) throw new Error("no case");
  return { ...drawn, manager };
};
const bare = ({ device }: Journey, language: "fr" | "en") =>
  device(PHONE, { script: false, language: language === "fr" ? "fr-FR" : "en-GB" });

/** One address and one title, and nothing kept but the two session cookies, whose names and values say nothing. */
async function leavesNoTrace(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { entries } = await cdp.send("Page.getNavigationHistory");
  await cdp.detach();
  const seen = entries.filter(({ url }) => url !== "about:blank" && !url.startsWith(EXIT_URL));
  expect(seen.length).toBeGreaterThan(0);
  expect([...new Set(seen.map(({ url, title }) => `${url} ${title}`))]).toEqual([
    `${platform.household} Questionnaire`,
  ]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  const cookies = await page.context().cookies();
  for (const { name, value, expires, httpOnly, sameSite } of cookies) {
    expect(["s", "p"]).toContain(name);
    expect(value).toMatch(name === "p" ? /^[ht]\.(step|saved|after-pin)?\.[0-9a-f-]{36}$/ : /^[\w-]+$/);
    expect({ expires, httpOnly, sameSite }).toEqual({ expires: -1, httpOnly: true, sameSite: "Strict" });
  }
}

describe("without script, at 375 px", () => {
  it("in French, with a report: remarks, Back, the PIN declined, a list's entry chosen, to the receipt", async () => {
    const marc = await somebody();
    const words = WORDS.fr;
    const seen: string[] = [];
    await journey("without-script-fr", async (here) => {
      const page = await bare(here, "fr");
      await page.goto(platform.household);
      await pressPlain(page, words.start);
      await page.getByText(words.codeMissing).waitFor();
      await openPlainLetter(page, platform.household, marc.code);

      const each = async (step: PlainStep): Promise<void> => {
        seen.push(...step.questions.map(({ name }) => name), step.step);
        if (asks(step, "ANNAIS")) await refusesWords(page, "ANNAIS");
        if (asks(step, "DEMENAG")) await offersEntries(page);
        if (step.step === "pin") await refusesPin(page);
      };
      await answerPlainUntil(page, victim, (step) => asks(step, "SATQ"), "fr", each);
      // passed over: said under its own question, and the two quiet answers are offered
      await pressPlain(page, words.next);
      const satq = page.locator('fieldset[data-question="SATQ"]');
      expect(await satq.locator(".nudge").innerText()).toContain(words.emptyTitle);
      await satq.getByRole("radio", { name: words.dontKnow, exact: true }).waitFor();
      await answerPlain(page, victim);

      // Back: the page before, with what was answered; Continue leads where one was
      const { step: after } = await plainStep(page);
      await pressPlain(page, words.back);
      await satq.waitFor();
      expect(await satq.getByRole("radio", { checked: true }).inputValue()).toBe("3");
      await pressPlain(page, words.next);
      expect((await plainStep(page)).step).toBe(after);

      await answerPlainUntil(page, victim, ({ step }) => step === "ready", "fr", each);
      await leavesNoTrace(page);
      await pressPlain(page, words.submit);
      await page.getByRole("heading", { name: words.receiptTitle }).waitFor();
      expect(await page.locator(".receipt .number").innerText()).toMatch(/^[\w-]+$/);
      await pressPlain(page, words.close);
      await page.getByRole("heading", { name: words.closedTitle }).waitFor();
      await leavesNoTrace(page);
      expect(await page.context().cookies()).toEqual([]);
    });
    expect(seen).toEqual(expect.arrayContaining(["ANNAIS", "DEMENAG", "pin", "V_INJU"]));
    const rows = await allFromTheWeb(marc);
    // the entry that was chosen, not the words that were typed
    expect(rows.find(({ variable }) => variable === "COMMUNE")?.value).toMatch(/^\d{5}$/);
    expect(rows.filter(({ report }) => report !== null).length).toBeGreaterThan(5);
  });

  // the same pages to the receipt, in English: tests/journeys/by-keyboard.test.ts
  it("in English, through all open parts to the offer of a PIN", async () => {
    const amina = await somebody();
    await journey("without-script-en", async (here) => {
      const page = await bare(here, "en");
      await openPlainLetter(page, platform.household, amina.code, "en");
      const amy = { ...AMINA, facts: { ...AMINA.facts, LANGUE: 2 } };
      await answerPlainUntil(page, amy, ({ step }) => step === "pin", "en");
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await leavesNoTrace(page);
    });
  });

  it("the way out is a link that tells nobody where it was; the browser's Back shows no question", async () => {
    const amina = await somebody();
    await journey("without-script-exit", async (here) => {
      const page = await bare(here, "fr");
      const referers: (string | undefined)[] = [];
      await page.context().route(`${EXIT_URL}**`, async (route) => {
        referers.push((await route.request().allHeaders()).referer);
        await route.fulfill({ contentType: "text/html; charset=utf-8", body: "<h1>Météo du jour</h1>" });
      });
      await openPlainLetter(page, platform.household, amina.code);
      await answerPlainUntil(page, AMINA, (step) => asks(step, "SATQ"));
      const question = await page.getByRole("heading", { level: 1 }).innerText();
      const link = page.getByRole("link", { name: SAYS.fr.leave });
      expect(await link.getAttribute("href")).toBe(EXIT_URL);
      expect(await link.getAttribute("rel")).toContain("noreferrer");
      await link.click();
      await page.getByRole("heading", { name: "Météo du jour" }).waitFor();
      expect(referers).toEqual([undefined]);

      await page.goBack();
      await page.getByRole("textbox", { name: SAYS.fr.code }).waitFor();
      expect(await page.locator("body").innerText()).not.toContain(question);
      await leavesNoTrace(page);
      // and so does every entry before it
      while (await page.goBack().catch(() => null)) {
        if (page.url() === "about:blank") break;
        expect(await page.locator("fieldset.question").count()).toBe(0);
      }
    });
  });
});

async function refusesWords(page: Page, name: string): Promise<void> {
  const fieldset = page.locator(`fieldset[data-question="${name}"]`);
  await fieldset.getByRole("textbox").fill("bientôt");
  await pressPlain(page, SAYS.fr.next);
  expect(await fieldset.locator(".nudge").innerText()).toContain(WORDS.fr.wholeNumber);
  // what was typed stands
  expect(await fieldset.getByRole("textbox").inputValue()).toBe("bientôt");
  expect(await fieldset.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
}

/** A question that the answer above it calls for comes without a word of reproach; then its list's entries. */
async function offersEntries(page: Page): Promise<void> {
  await page.locator('fieldset[data-question="DEMENAG"] input[value="2"]').check();
  await pressPlain(page, SAYS.fr.next);
  const fieldset = page.locator('fieldset[data-question="COMMUNE"]');
  expect(await page.locator(".nudge").count()).toBe(0);
  await fieldset.getByRole("textbox").fill("Saint-Den");
  await pressPlain(page, SAYS.fr.next);
  expect(await fieldset.getByText(WORDS.fr.candidatesHow).count()).toBe(1);
  expect(await fieldset.getByRole("radio", { name: /Saint-Den/ }).count()).toBeGreaterThan(1);
  await fieldset.getByRole("radio", { name: WORDS.fr.candidatesNone, exact: true }).waitFor();
}

async function refusesPin(page: Page): Promise<void> {
  await page.getByLabel(WORDS.fr.pinFirst).fill("482913");
  await page.getByLabel(WORDS.fr.pinSecond).fill("482914");
  await pressPlain(page, WORDS.fr.pinChoose);
  await page.getByText(WORDS.fr.pinDiffers).waitFor();
}

/** @returns what was answered */
async function allFromTheWeb({ manager, caseId }: Awaited<ReturnType<typeof somebody>>) {
  const [response, ...others] = await responsesOf(manager, caseId);
  expect(others).toEqual([]);
  expect(response).toMatchObject({ state: "complete", modes: ["web"], stands: true });
  const given = response?.rows.filter((row) => row.at !== null) ?? [];
  expect([...new Set(given.map(({ mode }) => mode))]).toEqual(["web"]);
  return given;
}
