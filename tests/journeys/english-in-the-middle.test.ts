/** James begins in French, changes to English in the middle, and goes on in English to the end. */
import { describe, expect, inject, it } from "vitest";
import { journey, SIZES } from "../support/journey";
import { JAMES } from "../support/person";
import { freshCases, responsesOf, signInStaff } from "../support/staff";
import { answerScreen, answerUntil, openLetter, SAYS, shown, submit } from "./household";

const platform = inject("platform");

describe("the language is changed in the middle", () => {
  // at 1280 px tests/journeys/by-keyboard.test.ts changes the language on every screen
  it.each(SIZES.slice(0, 1))(
    "at %s: the same screen, what was ticked on it, and all that follows",
    async (size, viewport) => {
      const manager = await signInStaff(platform, "manager");
      const [james] = await freshCases(manager, 1);
      if (!james) throw new Error("no case");
      await journey(`english-${size}`, async ({ device }) => {
        const page = await device(viewport);
        const household = await openLetter(page, platform.household, james.code);
        const step = await answerUntil(household, JAMES, "SATQ");
        if (step.kind !== "screen") throw new Error("no question");
        const satisfaction = step.questions.find(({ name }) => name === "SATQ");
        const second = satisfaction?.choices[1]?.text;
        if (!satisfaction || !second) throw new Error("no option");
        await page
          .getByRole("group", { name: satisfaction.title.fr })
          .getByRole("radio", { name: second.fr, exact: true })
          .check();

        await page.getByRole("button", { name: SAYS.fr.other }).click();
        household.language = "en";
        await shown(household, step);
        const group = page.getByRole("group", { name: satisfaction.title.en });
        expect(await group.getByRole("radio", { name: second.en, exact: true }).isChecked()).toBe(true);
        expect(await page.locator("html").getAttribute("lang")).toBe("en");

        await answerScreen(household, JAMES);
        await answerUntil(household, JAMES, "the end");
        await submit(household);
      });
      const [response] = await responsesOf(manager, james.caseId);
      expect(response).toMatchObject({ state: "complete", modes: ["web"] });
    },
  );
});
