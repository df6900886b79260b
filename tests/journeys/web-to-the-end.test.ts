/** Amina answers on her phone, in French, in one go. Nothing has happened to her. */
import { describe, expect, inject, it } from "vitest";
import { journey, SIZES } from "../support/journey";
import { AMINA } from "../support/person";
import { freshCases, responsesOf, signInStaff } from "../support/staff";
import { isEnd } from "../support/steps";
import { answerUntil, openLetter, submit } from "./household";

const platform = inject("platform");

describe("a household answers on the web to the end", () => {
  it.each(SIZES.slice(0, 1))(
    "at %s: one address, no history, a receipt, and every variable carries the mode web",
    async (size, viewport) => {
      const manager = await signInStaff(platform, "manager");
      const [amina] = await freshCases(manager, 1);
      if (!amina) throw new Error("no case");
      await journey(`web-to-the-end-${size}`, async ({ device }) => {
        const page = await device(viewport);
        const household = await openLetter(page, platform.household, amina.code);
        const address = page.url();
        const history = await page.evaluate(() => window.history.length);
        expect(new URL(address).hash).toBe("");
        expect(await page.title()).toBe("Questionnaire");

        const end = await answerUntil(household, AMINA, "the end");
        expect(isEnd(end) && end.reason).toBe("ready");
        await submit(household);

        expect(page.url()).toBe(address);
        expect(await page.evaluate(() => window.history.length)).toBe(history);
      });
      const [response, ...others] = await responsesOf(manager, amina.caseId);
      expect(others).toEqual([]);
      expect(response).toMatchObject({ state: "complete", modes: ["web"], stands: true });
      const given = response?.rows.filter((row) => row.at !== null) ?? [];
      expect(given.length).toBeGreaterThan(60);
      expect([...new Set(given.map(({ mode }) => mode))]).toEqual(["web"]);
      expect(given.find(({ variable }) => variable === "SATQ")).toMatchObject({ value: "1", missing: null });
    },
  );
});
