/** Which theme a household's pages have: that of the wave that the screens are about. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_THEME, themeCss } from "../../questionnaires/compiler/theme/theme";
import { currentTheme } from "../../server/services/fieldwork/current-theme";
import { aWave } from "../factories";
import { ENGINES } from "../support/stores";
import { type TwoPhases, twoPhases } from "./two-phases";

let survey: TwoPhases;
beforeAll(async () => {
  survey = await twoPhases(ENGINES[0]!);
}, 60_000);
afterAll(() => survey?.close());

const opened = (questionnaireId: string, day: string) =>
  survey.ctx.store.write((tx) =>
    tx.putWave(aWave({ questionnaireId, opened: new Date(`2026-03-${day}T07:00:00Z`), questionnaireHash: "x" })),
  );

test("the pages look as the current wave's questionnaire says, and as the platform where it says nothing", async () => {
  const gbv = await currentTheme(survey.ctx);
  expect(gbv.css).toContain("--action:#3B4A9E");
  expect(gbv.logoSvg).toMatch(/^<svg /);
  expect(gbv.name.fr).toBe("Statistique publique");

  await opened("never-written", "10");
  survey.ctx.now = () => new Date("2026-03-11T12:00:00Z");
  expect(await currentTheme(survey.ctx)).toEqual({
    css: themeCss(DEFAULT_THEME),
    logoSvg: "",
    name: DEFAULT_THEME.name,
  });
});

test("an id that looks like a way out of the folder leads nowhere", () => {
  expect(survey.ctx.theme("../../tests")).toBe(DEFAULT_THEME);
});
