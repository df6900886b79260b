import { join } from "node:path";
import { expect, it } from "vitest";
import { loadQuestionnaire } from "../../../questionnaires/compiler/load";
import { checkValue } from "../../../questionnaires/format/check-value";
import type { Mode, Questionnaire } from "../../../questionnaires/format/types";
import { shownWhen, toldQuestion } from "../../../server/services/interviews/told-question";
import { aWave } from "../../factories";

const questionnaire = loadQuestionnaire(join(import.meta.dirname, "../../../questionnaires/vrs-2026"));
const wave = aWave();
const told = (name: string, mode: Mode) =>
  toldQuestion({ questionnaire, wave, around: { mode, wave } as never }, questionnaire.variables[name]!, undefined);

it("a month is chosen among twelve on the web, each beside a holiday or a season, and kept as its number", () => {
  const { type, choices, min, max } = told("I_MOIS", "web");
  expect({ type, min, max }).toEqual({ type: "single", min: undefined, max: undefined });
  expect(choices.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(choices[6]).toMatchObject({ text: { fr: "Juillet", en: "July" }, hint: { fr: "14 Juillet", en: "14 July" } });
  expect(new Set(choices.map(({ hint }) => hint?.fr)).size).toBe(12);
  for (const { value } of choices) expect(checkValue(questionnaire.variables.I_MOIS!, value, wave)).toBeNull();
});

it("a month is keyed as its number by telephone", () => {
  expect(told("I_MOIS", "phone")).toMatchObject({ type: "integer", min: 1, max: 12, choices: [] });
});

it("what stands beside a question is of its own module, also where another has a screen of the same name", () => {
  const numbered = (name: string, module: { screens: { name: string }[] }): string =>
    `s${module.screens.findIndex((screen) => screen.name === name)}`;
  const alike: Questionnaire = {
    ...questionnaire,
    modules: questionnaire.modules.map((module) => ({
      ...module,
      screens: module.screens.map((screen) => ({ ...screen, name: numbered(screen.name, module) })),
    })),
    variables: Object.fromEntries(
      Object.values(questionnaire.variables).map((variable) => {
        const module = questionnaire.modules.find(({ name }) => name === variable.module);
        const screen = variable.screen && module ? numbered(variable.screen, module) : variable.screen;
        return [variable.name, { ...variable, screen }];
      }),
    ),
  };
  const readsHere = (of: Questionnaire): string[] =>
    of.order.filter((name) => shownWhen(of, of.variables[name]!, "web", false).readsHere);
  expect(readsHere(questionnaire).length).toBeGreaterThan(5);
  expect(readsHere(alike)).toEqual(readsHere(questionnaire));
});

it("a number tells its unit in every mode", () => {
  for (const mode of ["web", "phone"] as const) expect(told("I_ITT", mode).unit).toEqual({ fr: "jours", en: "days" });
});
