/** A made-up sitting that stands at one question: every question before it answered, nothing after it. */
import type { Answers, Cell, Report, Surroundings } from "../../../../questionnaires/format/answers";
import { incidentUnits } from "../../../../questionnaires/format/incident-draw";
import { link } from "../../../../questionnaires/format/link";
import { type Route, routeThrough, type Step } from "../../../../questionnaires/format/route";
import type { Mode, Questionnaire, Variable, WaveFacts } from "../../../../questionnaires/format/types";
import { foldEvents } from "../../../services/interviews/fold";
import type { OpenInterview } from "../../../services/interviews/open-interview";
import type { AnswerEntry } from "../../../store/records";
import { possibleCells, reach, type Start } from "./reach";

export interface Sitting {
  variable: Variable;
  mode: Mode;
  answers: Answers;
  around: Surroundings;
  /** the report that the question belongs to */
  report: Report | null;
}

const NOBODY = "preview";
const WHEN = new Date(0);
const NO = 2;

/** Who reports an incident has said so before: it happened once, in the reference year. */
const screened = (questionnaire: Questionnaire, offence: string): Record<string, Cell> => {
  const screener = questionnaire.offences.find(({ code }) => code === offence)?.screener;
  return {
    ...(screener ? { [screener]: { value: 1 } } : {}),
    [`P_${offence}`]: { value: [1] },
    [`N_${offence}`]: { value: 1 },
  };
};

/** The question of the reports' module that stands before the reports is asked only of who has one. */
const isAboutReports = (questionnaire: Questionnaire, variable: Variable): boolean =>
  variable.module === questionnaire.incident?.module;

const preloadOf = (questionnaire: Questionnaire, start: Start): Record<string, number> =>
  Object.fromEntries(
    Object.values(questionnaire.variables)
      .filter(({ origin }) => origin === "preloaded")
      .map(({ name, choices }) => [name, start.preload[name] ?? choices[0]?.value ?? 0]),
  );

/** An ordinary answer that does not end the interview; "no" where a screener asks. */
export const ordinaryAnswer = (questionnaire: Questionnaire, { variable, ...sitting }: Sitting): Cell => {
  const isScreener = questionnaire.offences.some(({ screener }) => screener === variable.name);
  const possible = possibleCells(variable, sitting.around.wave);
  const stops = link(questionnaire).stops.get(variable.name) ?? [];
  const own = variable.scope === "incident" ? sitting.report?.cells : sitting.answers.cells;
  const { [variable.name]: before } = own ?? {};
  const ends = (cell: Cell): boolean => {
    if (!own) return false;
    own[variable.name] = cell;
    return stops.some((stop) => stop.holds(sitting.answers, sitting.report, sitting.around));
  };
  const found = [...(isScreener ? [{ value: NO }] : []), ...possible].find((cell) => !ends(cell));
  if (own) own[variable.name] = before;
  return found ?? possible[0] ?? {};
};

class Filling {
  private readonly linked;

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly sitting: Sitting,
  ) {
    this.linked = link(questionnaire);
  }

  /** In the order of the questionnaire: a condition reads earlier answers only. */
  fill(fixed: ReadonlySet<string>): void {
    const { answers, report, around, variable } = this.sitting;
    const { order, variables } = this.questionnaire;
    for (const name of order.slice(0, order.indexOf(variable.name))) {
      const one = variables[name]!;
      const cells = one.scope === "incident" ? report?.cells : answers.cells;
      if (!cells || one.origin !== "asked") continue;
      if (!this.linked.isVisible(name, answers, one.scope === "incident" ? report : null, around)) delete cells[name];
      else if (!fixed.has(name)) cells[name] = ordinaryAnswer(this.questionnaire, { ...this.sitting, variable: one });
    }
  }
}

/** null: no answers were found that lead to the question in this mode. */
export const sitAt = (
  questionnaire: Questionnaire,
  variable: Variable,
  mode: Mode,
  wave: WaveFacts,
): Sitting | null => {
  if (!variable.askedIn.includes(mode)) return null;
  const start = reach(questionnaire, variable, mode, wave);
  if (!start) return null;
  const offence = start.offence ?? questionnaire.offences.find(({ size }) => size > 0)?.code ?? "";
  const told = isAboutReports(questionnaire, variable) ? screened(questionnaire, offence) : {};
  const known = Object.fromEntries(Object.entries(told).filter(([name]) => questionnaire.variables[name]));
  const drawn: Report = { id: `${offence}.1`, offence, cells: { ...start.reportCells } };
  const reports = isAboutReports(questionnaire, variable) ? [drawn] : [];
  const answers: Answers = { cells: { ...known, ...start.cells }, reports };
  const report = variable.scope === "incident" ? drawn : null;
  const around: Surroundings = { mode, wave, preload: preloadOf(questionnaire, start) };
  const sitting: Sitting = { variable, mode, answers, around, report };
  const fixed = new Set([...Object.keys(answers.cells), ...Object.keys(start.reportCells)]);
  new Filling(questionnaire, sitting).fill(fixed);
  const shown = link(questionnaire).isVisible(variable.name, answers, report, around);
  return shown ? sitting : null;
};

/** The same sitting with an answer to its question; `{}` takes it away again. */
export const withAnswer = (questionnaire: Questionnaire, sitting: Sitting, cell: Cell): Sitting => {
  const { variable, report, answers, mode } = sitting;
  const put = (cells: Record<string, Cell | undefined>) => ({ ...cells, [variable.name]: cell });
  if (report) {
    const now = { ...report, cells: put(report.cells) };
    const reports = (answers.reports ?? []).map((one) => (one.id === now.id ? now : one));
    return { ...sitting, report: now, answers: { ...answers, reports } };
  }
  const cells = put(answers.cells);
  if (isAboutReports(questionnaire, variable)) return { ...sitting, answers: { ...answers, cells } };
  // The first incidents stand in for the draw: which are drawn is chance, that some are is not.
  const drawn = incidentUnits(questionnaire, { cells, reports: null }).slice(0, questionnaire.incident?.limit[mode]);
  const reports = drawn.map(({ id, offence }) => ({ id, offence, cells: {} }));
  return { ...sitting, answers: { cells, reports } };
};

export const routeOf = (questionnaire: Questionnaire, { answers, around }: Sitting): Route =>
  routeThrough(questionnaire, answers, around);

export const stepOf = (route: Route, { variable, report }: Sitting): Step | undefined =>
  route.steps.find((step) => !step.again && step.report === report && step.variables.includes(variable.name)) ??
  route.steps.find((step) => !step.again && step.variables.includes(variable.name));

const entriesOf = (cells: Record<string, Cell | undefined>, incident?: string): AnswerEntry[] =>
  Object.entries(cells).flatMap(([variable, cell]) =>
    cell?.value === undefined && cell?.missing === undefined
      ? []
      : [{ variable, ...cell, ...(incident === undefined ? {} : { incident }) }],
  );

/** The sitting as the services know one: what a screen is made from. Nobody's, and nothing of it is stored. */
export const asInterview = (questionnaire: Questionnaire, sitting: Sitting): OpenInterview => {
  const { answers, around, mode } = sitting;
  const { wave } = around;
  const questionnaireHash = questionnaire.hashes.whole;
  const ids = { caseId: NOBODY, responseId: NOBODY, interviewId: NOBODY };
  const entries = [
    ...entriesOf(answers.cells),
    ...(answers.reports ?? []).flatMap(({ id, cells }) => entriesOf(cells, id)),
  ];
  const event = {
    ...ids,
    ...{ id: NOBODY, saveId: NOBODY, version: 1, baseVersion: 0, mode, who: NOBODY, at: WHEN, questionnaireHash },
    payload: { step: "", entries },
  };
  return {
    interview: {
      ...{ id: NOBODY, caseId: NOBODY, responseId: NOBODY, mode, who: NOBODY, questionnaireHash },
      ...{ language: "fr", begun: WHEN, ended: null, how: "open" },
    },
    response: {
      ...{ id: NOBODY, caseId: NOBODY, waveId: NOBODY, number: "", head: null, state: "under-way", modes: [mode] },
      ...{ begun: WHEN, completedAt: null, stands: true, independent: false },
    },
    case: {
      ...{ id: NOBODY, waveId: NOBODY, number: "", stratum: "", designWeight: 1, language: "fr", state: "" },
      ...{ disposition: "", finishedMode: null, finishedAt: null, interviewer: null, preload: around.preload },
    },
    wave: {
      ...{ id: NOBODY, title: "", questionnaireId: questionnaire.id, questionnaireHash, ...wave },
      ...{ opened: WHEN, closes: WHEN, demo: true, reconciliation: "first-complete", modePrecedence: [] },
      ...{ phaseOneWaveId: null, contactsPurgeAt: null, forecast: [] },
    },
    questionnaire,
    folded: foldEvents([event]),
    around,
    answers,
    route: routeOf(questionnaire, sitting),
  };
};
