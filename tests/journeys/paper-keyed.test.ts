/** Simone fills her form with a pen. A clerk keys it by keyboard alone; the manager sees paper beside each variable. */
import { describe, expect, inject, it } from "vitest";
import { journey, SIZES } from "../support/journey";
import { fillForm } from "../support/paper";
import { SIMONE } from "../support/person";
import { caseFile, postedForm, responsesOf, signInStaff } from "../support/staff";
import { finishForm, keyForm, openForm, signInOffice } from "./clerk";

const platform = inject("platform");

describe("a paper form is keyed", () => {
  it.each(SIZES.slice(0, 1))(
    "at %s: by keyboard, and every variable of the response carries the mode paper",
    async (size, viewport) => {
      const manager = await signInStaff(platform, "manager");
      const simone = await postedForm(manager);
      await journey(`paper-keyed-${size}`, async ({ device }) => {
        const clerk = await device(viewport);
        await signInOffice(clerk, platform, "clerk", "keying");
        const form = await openForm(clerk, simone.formCode);
        expect(form).toMatchObject({ formId: simone.formId, keyedPages: [] });
        const filled = fillForm(SIMONE, form, new Date().getFullYear());
        expect(filled.size).toBeGreaterThan(40);
        await keyForm(clerk, form, filled);
        await finishForm(clerk);

        const file = await caseFile(manager, simone.caseId);
        expect(file).toMatchObject({ state: "complete" });
        const [number] = file.responseNumbers;
        if (!number) throw new Error("no response");
        const office = await device(viewport);
        await signInOffice(office, platform, "manager", `responses/${number}`);
        const row = office.getByRole("row").filter({ hasText: "SATQ" });
        await row.first().waitFor();
        expect(await row.first().innerText()).toMatch(/papier/i);
      });
      const [response] = await responsesOf(manager, simone.caseId);
      expect(response).toMatchObject({ state: "complete", modes: ["paper"], stands: true });
      const given = response?.rows.filter((row) => row.at !== null) ?? [];
      expect(given.length).toBeGreaterThan(40);
      expect([...new Set(given.map(({ mode }) => mode))]).toEqual(["paper"]);
      const satisfaction = given.find(({ variable }) => variable === "SATQ");
      expect(satisfaction).toMatchObject({ value: "2", who: expect.stringContaining("clerk") });
    },
  );
});
