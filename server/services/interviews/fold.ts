/** The current response is a fold of its events: a pure function, so that any rule can be applied to the past anew. */
import type { Answers, Cell, Cells, Report } from "../../../questionnaires/format/answers";
import { impliedScreeners } from "../../../questionnaires/format/implied";
import { activeReports, incidentUnits } from "../../../questionnaires/format/incident-draw";
import type { Mode, Questionnaire } from "../../../questionnaires/format/types";
import type { AnswerEvent, AnswerPayload } from "../../store/records";

export interface FoldedCell extends Cell {
  mode: Mode;
  who: string;
  at: Date;
  interviewId: string;
  /** of the response, which this answer made */
  version: number;
  /** how often it was answered */
  times: number;
  /** computed, given by nobody */
  derived: boolean;
}
export type FoldedCells = Record<string, FoldedCell | undefined>;

/** A save that was counted: sent again, it counts no second time. */
export interface SaveSeen {
  interviewId: string;
  step: string;
  version: number;
  at: Date;
}

export interface Folded {
  version: number;
  /** by the id that its client made */
  saves: Map<string, SaveSeen>;
  cells: FoldedCells;
  /** by stable id of the report */
  reports: Record<string, FoldedCells>;
  draw: NonNullable<AnswerPayload["draw"]> | null;
  /** opt-in questions that were asked once more */
  askedAgain: Set<string>;
  submitted: { at: Date; mode: Mode; version: number } | null;
  modes: Mode[];
  lastAt: Date | null;
  /** of interviewers, on single questions */
  comments: NonNullable<AnswerPayload["comment"]>[];
}

/** A printed report has no drawn incident: it is known by its place in the booklet. */
export const paperReportId = (ordinal: number): string => `paper.${ordinal}`;

const AGAIN = "again:";
/** What had waited in a browser was given by whoever sat there then: it belongs to no sitting that could be shown it. */
const NO_SITTING = "";

export const foldEvents = (events: readonly AnswerEvent[]): Folded => {
  const folded: Folded = {
    version: 0,
    saves: new Map(),
    cells: {},
    reports: {},
    draw: null,
    askedAgain: new Set(),
    submitted: null,
    modes: [],
    lastAt: null,
    comments: [],
  };
  for (const event of events) applyEvent(folded, event);
  return folded;
};

/** The fold with one more event; the one before stays as it was. */
export const withEvent = (folded: Folded, event: AnswerEvent): Folded => {
  const next: Folded = {
    ...folded,
    saves: new Map(folded.saves),
    cells: { ...folded.cells },
    reports: { ...folded.reports },
  };
  applyEvent(next, event);
  return next;
};

/** Changes the fold's own maps, and puts what they hold anew: a fold that it was copied from stays as it was. */
const applyEvent = (folded: Folded, event: AnswerEvent): void => {
  const { payload, mode, who, at, interviewId } = event;
  folded.version = event.version;
  folded.saves.set(event.saveId, { interviewId, step: payload.step, version: event.version, at });
  folded.lastAt = at;
  for (const entry of payload.entries) {
    if (!entry.derived && !folded.modes.includes(mode)) folded.modes = [...folded.modes, mode];
    let cells = folded.cells;
    if (entry.incident) {
      cells = { ...folded.reports[entry.incident] };
      folded.reports[entry.incident] = cells;
    }
    const before = cells[entry.variable];
    const cell: Cell = entry.missing === undefined ? { value: entry.value } : { missing: entry.missing };
    cells[entry.variable] = {
      ...cell,
      mode,
      who,
      at,
      interviewId: payload.kept ? NO_SITTING : interviewId,
      version: event.version,
      times: (before?.times ?? 0) + 1,
      derived: entry.derived ?? false,
    };
  }
  if (payload.step.startsWith(AGAIN))
    folded.askedAgain = new Set([...folded.askedAgain, payload.step.slice(AGAIN.length)]);
  if (payload.comment) folded.comments = [...folded.comments, payload.comment];
  if (payload.draw) folded.draw = payload.draw;
  if (payload.submitted) folded.submitted = { at, mode, version: event.version };
};

const paperReports = (questionnaire: Questionnaire, folded: Folded): Report[] =>
  Object.entries(folded.reports).map(([id, cells]) => {
    const type = cells.I_TYPE?.value;
    return {
      id,
      offence: (typeof type === "number" && questionnaire.offences[type - 1]?.code) || "",
      cells: cells as Cells,
    };
  });

/** What conditions and checks read: the drawn reports that the screeners still tell of, and implied screeners on paper. */
export const answersOf = (questionnaire: Questionnaire, folded: Folded, mode: Mode): Answers => {
  if (mode === "paper") {
    const cells: Cells = { ...folded.cells, ...impliedScreeners(questionnaire, folded.cells) };
    return { cells, reports: paperReports(questionnaire, folded) };
  }
  const answers: Answers = { cells: folded.cells, reports: null };
  if (!folded.draw) return answers;
  const active = activeReports(folded.draw.incidents, incidentUnits(questionnaire, answers));
  return {
    cells: folded.cells,
    reports: active.map(({ id, offence }) => ({ id, offence, cells: (folded.reports[id] ?? {}) as Cells })),
  };
};
