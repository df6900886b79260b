/** Simone posted her form, and her son then helped her to answer on the web as well: both are kept, one stands. */
import { describe, expect, inject, it } from "vitest";
import { journey, SIZES } from "../support/journey";
import { fillForm } from "../support/paper";
import { SIMONE } from "../support/person";
import { postedForm, responsesOf, signInStaff } from "../support/staff";
import { finishForm, keyForm, openForm, signInOffice } from "./clerk";
import { answerUntil, openLetter, submit } from "./household";

const platform = inject("platform");
const ON_THE_WEB = { ...SIMONE, facts: { ...SIMONE.facts, SATQ: 4 } };

describe("a web response and a paper form come back from one case", () => {
  it.each(SIZES.slice(0, 1))(
    "at %s: two responses, never mixed; the wave's rule says which one stands, and why",
    async (size, viewport) => {
      const manager = await signInStaff(platform, "manager");
      const simone = await postedForm(manager);
      await journey(`web-and-paper-${size}`, async ({ device }) => {
        const household = await openLetter(await device(viewport), platform.household, simone.code);
        await answerUntil(household, ON_THE_WEB, "the end");
        await submit(household);

        const clerk = await device(viewport);
        await signInOffice(clerk, platform, "clerk", "keying");
        const form = await openForm(clerk, simone.formCode);
        await keyForm(clerk, form, fillForm(SIMONE, form, new Date().getFullYear()));
        await finishForm(clerk);

        const both = await responsesOf(manager, simone.caseId);
        const standing = both.find(({ stands }) => stands);
        if (!standing) throw new Error("no response stands");
        const office = await device(viewport);
        await signInOffice(office, platform, "manager", `responses/${standing.number}`);
        await office.getByText(standing.standing.fr).first().waitFor();
      });
      const both = await responsesOf(manager, simone.caseId);
      expect(both.map(({ modes }) => modes)).toEqual(expect.arrayContaining([["web"], ["paper"]]));
      expect(both.map(({ stands }) => stands).sort()).toEqual([false, true]);
      // each keeps its own value: nothing was mixed
      for (const { modes, rows } of both)
        expect(rows.find(({ variable }) => variable === "SATQ")).toMatchObject({
          mode: modes[0],
          value: modes[0] === "web" ? "4" : "2",
        });
      for (const { standing } of both) expect(standing.en.length).toBeGreaterThan(10);
    },
  );
});
