/** Somebody comes into the room: the page is empty before anything goes over the network, and leaves no trace. */
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { keptIn, NOTHING } from "../support/browser-storage";
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

/** In the page: what it shows at the very moment when it calls out, by a request or by going elsewhere. */
function watchCalls(): void {
  const say = (window as unknown as { lookedAt(call: string, text: string): void }).lookedAt;
  const look = (call: string) => say(call, document.body?.textContent?.trim() ?? "");
  const { fetch, navigator } = window;
  window.fetch = (...call) => {
    look(`fetch ${String(call[0])}`);
    return fetch(...call);
  };
  const send = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (...call) => {
    look(`beacon ${String(call[0])}`);
    return send(...call);
  };
  window.navigation?.addEventListener("navigate", (event) => look(`navigation to ${event.destination.url}`));
}

describe("quick exit", () => {
  it.each(CASES)(
    "by $way at $size: a blank page before any network call, no history, nothing kept",
    async ({ size, viewport, way, leave }) => {
      const manager = await signInStaff(platform, "manager");
      const [amina] = await freshCases(manager, 1);
      if (!amina) throw new Error("no case");
      await journey(`quick-exit-${size}-${way}`, async ({ device }) => {
        const page = await device(viewport);
        const seen: { call: string; text: string }[] = [];
        await page
          .context()
          .exposeBinding("lookedAt", (_, call: string, text: string) => void seen.push({ call, text }));
        await page.context().route(`${EXIT_URL}**`, (route) =>
          route.fulfill({
            contentType: "text/html; charset=utf-8",
            body: "<title>Météo</title><h1>Météo du jour</h1>",
          }),
        );
        await page.addInitScript(watchCalls);
        const household = await openLetter(page, platform.household, amina.code);
        await answerUntil(household, AMINA, "SATQ");
        await page.getByRole("radio").first().check();
        const question = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
        const history = await page.evaluate(() => window.history.length);

        // the look works: until now calls were made with something on the page
        expect(seen.some(({ text }) => text !== "")).toBe(true);
        seen.length = 0;
        await leave(page);
        await page.getByRole("heading", { name: "Météo du jour" }).waitFor();

        expect(seen.length).toBeGreaterThan(0);
        for (const { call, text } of seen) expect(`${call}: ${text}`).toBe(`${call}: `);
        expect(await page.evaluate(() => window.history.length)).toBe(history);

        // "back" does not lead into the questionnaire again
        await page.goBack({ timeout: 3000 }).catch(() => null);
        expect(await page.locator("body").innerText()).not.toContain(question);
        await page.goto(platform.household);
        expect(await keptIn(page)).toEqual(NOTHING);
        expect(await page.locator("body").innerText()).not.toContain(question);
        await page.getByRole("textbox", { name: SAYS.fr.code }).waitFor();
      });
    },
  );
});
