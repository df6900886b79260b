/** survey-core is the judge: for answers of every type, also wrong routes, it must show the very same questions. */
import { join } from "node:path";
import fc from "fast-check";
import { Model } from "survey-core";
import { describe, expect, test } from "vitest";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { REPORTS_PANEL, toSurveyJs } from "../../questionnaires/compiler/survey-js";
import type { Answers, Cell, Cells, Report, Surroundings } from "../../questionnaires/format/answers";
import { WAVE_REFERENCES } from "../../questionnaires/format/compile-condition";
import { REPORT_TYPE } from "../../questionnaires/format/condition";
import { routeThrough } from "../../questionnaires/format/route";
import { boundValue } from "../../questionnaires/format/tell";
import type { Mode, Variable } from "../../questionnaires/format/types";
import { around } from "./tiny";

const questionnaire = loadQuestionnaire(join(import.meta.dirname, "../../questionnaires/vrs-2026"));
const wave = { year: 2026, ageFloor: 18 };
const RUNS = Number(process.env.EQUALITY_RUNS ?? 100);

const cellOf = (variable: Variable): fc.Arbitrary<Cell | undefined> => {
  const codes = variable.choices.map((choice) => choice.value);
  const value: fc.Arbitrary<Cell> =
    variable.type === "single"
      ? fc.constantFrom(...codes).map((code) => ({ value: code }))
      : variable.type === "multi"
        ? fc.subarray(codes, { minLength: 1 }).map((some) => ({ value: some }))
        : variable.type === "integer"
          ? fc
              .integer({ min: boundValue(variable.min, wave) ?? 0, max: boundValue(variable.max, wave) ?? 99 })
              .map((number) => ({ value: number }))
          : fc.constant({ value: "text" });
  const missing =
    variable.missing.length > 0
      ? [{ weight: 1, arbitrary: fc.constantFrom(...variable.missing).map((code): Cell => ({ missing: code })) }]
      : [];
  return fc.oneof({ weight: 8, arbitrary: value }, { weight: 2, arbitrary: fc.constant(undefined) }, ...missing);
};
/** Yes more often than chance gives it, and the person named: else nearly every way ends at once. */
const cellsOf = (variables: Variable[]): fc.Arbitrary<Cells> =>
  fc.record(
    Object.fromEntries(
      variables.map((variable) => {
        const favoured =
          variable.name === "IDOK" || variable.putOff !== undefined
            ? fc.oneof({ weight: 9, arbitrary: fc.constant({ value: 1 }) }, cellOf(variable))
            : cellOf(variable);
        return [variable.name, favoured];
      }),
    ),
  ) as fc.Arbitrary<Cells>;

const all = Object.values(questionnaire.variables).filter((variable) => variable.origin === "asked");
const drawn = questionnaire.offences.filter((offence) => offence.size > 0).map((offence) => offence.code);
const reportOf: fc.Arbitrary<Report> = fc
  .tuple(
    fc.constantFrom(...drawn),
    cellsOf(all.filter((variable) => variable.scope === "incident" && variable.name !== REPORT_TYPE)),
  )
  .map(([offence, cells]) => ({ id: `${offence}.1`, offence, cells }));
const answersOf: fc.Arbitrary<Answers> = fc.record({
  cells: cellsOf(all.filter((variable) => variable.scope === "response")),
  reports: fc.array(reportOf, { minLength: 1, maxLength: 2 }),
});

const toData = (cells: Cells): Record<string, unknown> => {
  const missing = Object.entries(cells).flatMap(([name, cell]) => (cell?.missing ? [[name, cell.missing]] : []));
  const values = Object.entries(cells).flatMap(([name, cell]) =>
    cell?.value === undefined ? [] : [[name, cell.value]],
  );
  return { ...Object.fromEntries(values), m: Object.fromEntries(missing) };
};

const models = new Map<Mode, Model>();
const modelOf = (surroundings: Surroundings): Model => {
  let model = models.get(surroundings.mode);
  if (!model) {
    model = new Model(toSurveyJs(questionnaire, surroundings.mode, surroundings.wave));
    models.set(surroundings.mode, model);
  }
  model.setVariable(
    "wave",
    Object.fromEntries(
      Object.entries(WAVE_REFERENCES).map(([name, read]) => [name.slice("wave.".length), read(surroundings.wave)]),
    ),
  );
  for (const [name, value] of Object.entries(surroundings.preload)) model.setVariable(name, value);
  return model;
};

/** Names that survey-core shows, those of a report with its ordinal. */
const shownBySurveyCore = (answers: Answers, surroundings: Surroundings): string[] => {
  const model = modelOf(surroundings);
  model.data = {
    ...toData(answers.cells),
    [REPORTS_PANEL]:
      answers.reports?.map((report) => ({ ...toData(report.cells), [REPORT_TYPE]: report.offence })) ?? [],
  };
  return model.visiblePages.flatMap((page) =>
    page.questions.flatMap((question) => {
      if (!question.isVisible) return [];
      if (question.name !== REPORTS_PANEL) return [question.name];
      const panels = (question as unknown as { panels: { questions: { name: string; isVisible: boolean }[] }[] })
        .panels;
      return panels.flatMap((panel, index) =>
        panel.questions.filter((each) => each.isVisible).map((each) => `${each.name}#${index + 1}`),
      );
    }),
  );
};

const shownByUs = (answers: Answers, surroundings: Surroundings): string[] =>
  routeThrough(questionnaire, answers, surroundings)
    .steps.filter((step) => !step.id.startsWith("again:"))
    .flatMap((step) => step.variables.map((name) => (step.ordinal === null ? name : `${name}#${step.ordinal}`)));

describe.each(["web", "phone"] as const)("in mode %s", (mode) => {
  test("survey-core shows the same questions as the compiled questionnaire", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(answersOf, fc.constantFrom(1, 2), (answers, tour) => {
        const surroundings = around(mode, { preload: { MODTOUR: tour } });
        expect(shownByUs(answers, surroundings).sort()).toEqual(shownBySurveyCore(answers, surroundings).sort());
      }),
      { numRuns: RUNS },
    );
  });
});
