/** Answers as survey-core holds them, and what surrounds them as its variables. */
import type { Model } from "survey-core";
import { REPORTS_PANEL } from "../questionnaires/compiler/survey-js";
import type { Answers, Cells, Surroundings } from "../questionnaires/format/answers";
import { WAVE_REFERENCES } from "../questionnaires/format/compile-condition";
import { REPORT_TYPE } from "../questionnaires/format/condition";

const cellsToData = (cells: Cells): Record<string, unknown> => {
  const data: Record<string, unknown> = {};
  const missing: Record<string, string> = {};
  for (const [name, cell] of Object.entries(cells)) {
    if (cell?.missing) missing[name] = cell.missing;
    if (cell?.value !== undefined) data[name] = cell.value;
  }
  return { ...data, m: missing };
};

export const toData = ({ cells, reports }: Answers): Record<string, unknown> => ({
  ...cellsToData(cells),
  [REPORTS_PANEL]: reports?.map((report) => ({ ...cellsToData(report.cells), [REPORT_TYPE]: report.offence })) ?? [],
});

export const setSurroundings = (model: Model, around: Surroundings): void => {
  const facts = Object.entries(WAVE_REFERENCES).map(([name, read]) => [name.slice("wave.".length), read(around.wave)]);
  model.setVariable("wave", Object.fromEntries(facts));
  for (const [name, value] of Object.entries(around.preload)) model.setVariable(name, value);
};
