/**
 * Answer sets of every shape that the types allow, most of them on no possible way: what a response may hold after
 * somebody has gone back and changed an answer.
 */
import fc from "fast-check";
import type { Answers, Cell, Cells, Report, Surroundings } from "../../questionnaires/format/answers";
import { REPORT_TYPE } from "../../questionnaires/format/condition";
import { boundValue } from "../../questionnaires/format/tell";
import type { Mode, Questionnaire, Variable, WaveFacts } from "../../questionnaires/format/types";

export const WAVE: WaveFacts = { year: 2026, ageFloor: 18 };

const typedValue = (variable: Variable): fc.Arbitrary<Cell> => {
  const codes = variable.choices.map((choice) => choice.value);
  if (variable.type === "single") return fc.constantFrom(...codes).map((value) => ({ value }));
  if (variable.type === "multi") return fc.subarray(codes, { minLength: 1 }).map((value) => ({ value }));
  if (variable.type !== "integer") return fc.constant({ value: "text" });
  const min = boundValue(variable.min, WAVE) ?? 0;
  return fc.integer({ min, max: boundValue(variable.max, WAVE) ?? 99 }).map((value) => ({ value }));
};
const cellOf = (variable: Variable): fc.Arbitrary<Cell | undefined> => {
  const missing =
    variable.missing.length > 0
      ? [{ weight: 1, arbitrary: fc.constantFrom(...variable.missing).map((code): Cell => ({ missing: code })) }]
      : [];
  return fc.oneof(
    { weight: 8, arbitrary: typedValue(variable) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    ...missing,
  );
};
/** Doors open more often than chance gives it, and the right person answers: else nearly every way ends at once. */
const cellsOf = (variables: Variable[]): fc.Arbitrary<Cells> =>
  fc.record(
    Object.fromEntries(
      variables.map((variable) => {
        const isDoor = variable.putOff !== undefined || (variable.stops.length > 0 && variable.type === "single");
        const open = fc.constant({ value: 1 });
        return [variable.name, isDoor ? fc.oneof({ weight: 9, arbitrary: open }, cellOf(variable)) : cellOf(variable)];
      }),
    ),
  ) as fc.Arbitrary<Cells>;

export const answerSets = (questionnaire: Questionnaire): fc.Arbitrary<Answers> => {
  const asked = Object.values(questionnaire.variables).filter((variable) => variable.origin === "asked");
  const cells = cellsOf(asked.filter((variable) => variable.scope === "response"));
  const drawn = questionnaire.offences.filter((offence) => offence.size > 0).map((offence) => offence.code);
  if (!questionnaire.incident || drawn.length === 0) return cells.map((given) => ({ cells: given, reports: [] }));
  const inReport = asked.filter((variable) => variable.scope === "incident" && variable.name !== REPORT_TYPE);
  const report = fc
    .tuple(fc.constantFrom(...drawn), cellsOf(inReport))
    .map(([offence, given]): Report => ({ id: `${offence}.1`, offence, cells: given }));
  // Mostly two: a panel that survey-core has to make anew takes as long as a hundred questions.
  const reports = fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.tuple(report) },
    { weight: 5, arbitrary: fc.tuple(report, report) },
  );
  return fc.record({ cells, reports });
};

/** Every combination of what is known before the interview, such as the variant that a household was drawn for. */
export const preloads = (questionnaire: Questionnaire): Record<string, number>[] =>
  Object.values(questionnaire.variables)
    .filter((variable) => variable.origin === "preloaded" && variable.choices.length > 0)
    .reduce<Record<string, number>[]>(
      (known, { name, choices }) => known.flatMap((one) => choices.map(({ value }) => ({ ...one, [name]: value }))),
      [{}],
    );

export const surroundings = (questionnaire: Questionnaire, mode: Mode): fc.Arbitrary<Surroundings> =>
  fc.constantFrom(...preloads(questionnaire)).map((preload) => ({ mode, wave: WAVE, preload }));
