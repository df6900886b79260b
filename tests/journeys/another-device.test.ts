/** A household goes on at another device: its answers stay behind, and the first device ends without a word about it. */
import { describe, expect, inject, it } from "vitest";
import { journey, SIZES } from "../support/journey";
import { AMINA } from "../support/person";
import { freshCases, signInStaff } from "../support/staff";
import { nameOf } from "../support/steps";
import { answerUntil, openLetter, SAYS } from "./household";

const platform = inject("platform");

describe("a questionnaire is resumed on another device", () => {
  it.each(SIZES.slice(0, 1))(
    "at %s: it opens the next unanswered question and shows no earlier answer",
    async (size, viewport) => {
      const manager = await signInStaff(platform, "manager");
      const [amina] = await freshCases(manager, 1);
      if (!amina) throw new Error("no case");
      await journey(`another-device-${size}`, async ({ device }) => {
        const first = await device(viewport);
        const before = await openLetter(first, platform.household, amina.code);
        const left = await answerUntil(before, AMINA, "SATQ");

        const second = await device(viewport);
        const after = await openLetter(second, platform.household, amina.code);
        const opened = after.steps.now();
        expect(opened && nameOf(opened)).toBe(nameOf(left));
        expect(opened).toMatchObject({ answers: [], canGoBack: false });
        expect(await second.getByRole("radio", { checked: true }).count()).toBe(0);
        expect(await second.getByRole("checkbox", { checked: true }).count()).toBe(0);

        // the first device learns of it when it next speaks to the server, and names nobody and nothing
        const groups = first.getByRole("group").filter({ has: first.getByRole("radio") });
        for (const group of await groups.all()) await group.getByRole("radio").first().check();
        await first.getByRole("button", { name: SAYS.fr.next, exact: true }).click();
        await first.getByRole("heading", { name: SAYS.fr.ended }).waitFor();
        const said = (await first.locator("body").innerText()).toLowerCase();
        for (const word of ["appareil", "navigateur", "téléphone", "ordinateur", "ailleurs", "autre"])
          expect(said).not.toContain(word);
        expect(await first.getByRole("radio").count()).toBe(0);
      });
    },
  );
});
