/** Somebody comes into the room: the page is empty before anything goes over the network, and leaves no trace. */
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { journey, SIZES } from "../support/journey";
import { AMINA } from "../support/person";
import { EXIT_URL } from "../support/server";
import { freshCases, signInStaff } from "../support/staff";
import { answerUntil, openLetter, SAYS } from "./household";

const platform = inject("platform");

const WAYS: [string, (page: Page) => Promise<void>][] = [
  [
    "the button",
    (page) =>
      page
        .getByRole("link", { name: SAYS.fr.leave })
        .or(page.getByRole("button", { name: SAYS.fr.leave }))
        .first()
        .click({ noWaitAfter: true }),
  ],
  [
    "three times Shift",
    async (page) => {
      for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
    },
  ],
];
const CASES = SIZES.flatMap(([size, viewport]) => WAYS.map(([way, leave]) => ({ size, viewport, way, leave })));

/** Everything that a page can keep in a browser. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: "caches" in window ? await caches.keys() : [],
    cookies: document.cookie,
    workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));

describe("quick exit", () => {
  it.each(CASES)(
    "by $way at $size: a blank page before any network call, no history, nothing kept",
    async ({ size, viewport, way, leave }) => {
      const manager = await signInStaff(platform, "manager");
      const [amina] = await freshCases(manager, 1);
      if (!amina) throw new Error("no case");
      await journey(`quick-exit-${size}-${way}`, async ({ device }) => {
        const page = await device(viewport);
        const household = await openLetter(page, platform.household, amina.code);
        await answerUntil(household, AMINA, "SATQ");
        await page.getByRole("radio").first().check();
        const question = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
        const history = await page.evaluate(() => window.history.length);

        // every call from now on is held back, and the page looked at as it is at that moment
        const seen: { url: string; text: string; title: string }[] = [];
        let released: () => void = () => undefined;
        const looked = new Promise<void>((resolve) => {
          released = resolve;
        });
        await page.context().route("**/*", async (route) => {
          const url = route.request().url();
          const { text, title } = await page.evaluate(() => ({
            text: document.body?.innerText.trim() ?? "",
            title: document.title,
          }));
          seen.push({ url, text, title });
          if (!url.startsWith(EXIT_URL)) return route.fulfill({ status: 204 });
          released();
          return route.fulfill({ contentType: "text/html", body: "<title>Météo</title><h1>Météo du jour</h1>" });
        });
        await leave(page);
        await looked;
        await page.getByRole("heading", { name: "Météo du jour" }).waitFor();

        expect(seen.length).toBeGreaterThan(0);
        for (const { text, title } of seen) {
          expect(text).toBe("");
          expect(title).not.toContain(question);
        }
        expect(await page.evaluate(() => window.history.length)).toBe(history);
        await page.context().unrouteAll({ behavior: "wait" });

        // "back" does not lead into the questionnaire again
        await page.goBack({ timeout: 3000 }).catch(() => null);
        expect(await page.locator("body").innerText()).not.toContain(question);
        await page.goto(platform.household);
        expect(await kept(page)).toEqual({
          local: [],
          session: [],
          databases: [],
          caches: [],
          cookies: "",
          workers: 0,
        });
        expect(await page.locator("body").innerText()).not.toContain(question);
        await page.getByRole("textbox", { name: SAYS.fr.code }).waitFor();
      });
    },
  );
});
