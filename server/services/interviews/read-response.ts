/** A response as it stands: each variable with its value or the reason why there is none, its mode, who and when. */
import type { Answers, Report, Surroundings } from "../../../questionnaires/format/answers";
import { impliedScreeners } from "../../../questionnaires/format/implied";
import { type Linked, link } from "../../../questionnaires/format/link";
import type { MissingCode } from "../../../questionnaires/format/missing";
import { type Route, routeThrough } from "../../../questionnaires/format/route";
import { tellBoth } from "../../../questionnaires/format/tell";
import type { Hashes, Mode, Module, Questionnaire, Text, Value, Variable } from "../../../questionnaires/format/types";
import type { Response, Wave } from "../../store/records";
import type { Context } from "../context";
import { hashToGoOn } from "../fieldwork/version-in-force";
import { answersOf, type Folded, type FoldedCell, type FoldedCells, foldEvents } from "./fold";
import { inWords } from "./said-in-part";

export interface ResponseRow {
  part: string;
  variable: string;
  /** stable id of the incident report */
  report: string | null;
  title: Text;
  value: Value | null;
  label: Text | null;
  missing: MissingCode | null;
  mode: Mode | null;
  who: string | null;
  at: Date | null;
  /** out-of-route: kept, though the way does not lead there; set-aside: of a report that is told no more; implied-1: a
   * follow-up on paper implies this answer */
  flag: string | null;
  times: number;
  /** what interviewers remarked on the question, in order */
  comments: string[];
}
export interface ModuleReading {
  name: string;
  part: string;
  title: Text;
  sealed: boolean;
  state: "not-begun" | "under-way" | "done" | "put-off";
  modes: Mode[];
  at: Date | null;
}
export interface ResponseReading {
  /** the newest that it was answered under: all are of one measure */
  questionnaire: Questionnaire;
  /** every version that it was answered under, in order */
  versions: Hashes[];
  wave: Wave;
  rows: ResponseRow[];
  modules: ModuleReading[];
}

interface Reading {
  questionnaire: Questionnaire;
  linked: Linked;
  wave: Wave;
  folded: Folded;
  answers: Answers;
  around: Surroundings;
  route: Route;
}

/** Why nothing is there, in the order in which the reasons hold. */
const absence = (reading: Reading, variable: Variable, report: Report | null): MissingCode => {
  const { questionnaire, linked, answers, around, folded } = reading;
  const modes = folded.modes.length > 0 ? folded.modes : [around.mode];
  if (variable.origin === "asked" && !modes.some((mode) => variable.askedIn.includes(mode))) return "not-asked";
  const rotates = variable.reads.some((name) => questionnaire.variables[name]?.origin === "preloaded");
  if (rotates && !linked.isVisible(variable.name, { ...answers, cells: {} }, report, around)) {
    const own = variable.reads.find((name) => questionnaire.variables[name]?.origin === "preloaded")!;
    if (around.preload[own] !== 1) return "not-selected";
  }
  if (!linked.isVisible(variable.name, answers, report, around)) return "not-applicable";
  return "not-reached";
};

/** Codes have a label; a figure and a text speak for themselves. */
const labelOf = (variable: Variable, value: Value | undefined, wave: Wave): Text | null =>
  variable.choices.length > 0 ? inWords(variable, { value }, wave) : null;

const rowOf = (
  reading: Reading,
  module: Module,
  variable: Variable,
  cell: FoldedCell | undefined,
  report: Report | null,
  more: Partial<ResponseRow> = {},
): ResponseRow => {
  const { questionnaire, linked, wave, answers, around } = reading;
  const offence = report ? questionnaire.offences.find((each) => each.code === report.offence)?.label : undefined;
  const visible = linked.isVisible(variable.name, answers, report, around);
  // Left empty because the printed way passes over it: routed past, as in the other modes. The event keeps the blank.
  const kept = cell?.missing === "blank" && !visible ? undefined : cell;
  const outOfRoute = cell?.value !== undefined && !cell.derived && !visible && variable.askedIn.includes(around.mode);
  return {
    part: module.part,
    variable: variable.name,
    report: report?.id ?? null,
    title: tellBoth(variable.title, wave, offence),
    value: cell?.value ?? null,
    label: labelOf(variable, cell?.value, wave),
    missing: kept?.value !== undefined ? null : (kept?.missing ?? absence(reading, variable, report)),
    mode: kept?.mode ?? null,
    who: kept?.who ?? null,
    at: kept?.at ?? null,
    flag: outOfRoute ? "out-of-route" : null,
    times: cell?.times ?? 0,
    comments: reading.folded.comments.flatMap(({ variable: name, incident, text }) =>
      name === variable.name && (incident ?? null) === (report?.id ?? null) ? [text] : [],
    ),
    ...more,
  };
};

/** Values of a report that nobody is asked for: its type on web and telephone, and what the draw says. */
const derivedValue = (reading: Reading, variable: Variable, report: Report): Value | undefined => {
  const drawn = reading.folded.draw?.incidents.find((each) => each.id === report.id);
  switch (variable.name) {
    case "I_TYPE":
      return reading.questionnaire.offences.findIndex((offence) => offence.code === report.offence) + 1 || undefined;
    case "I_PROBA":
      return drawn?.probability;
    case "I_SERIE":
      return drawn && (drawn.series ? 1 : 2);
    case "I_NB":
      return drawn?.count;
    default:
      return undefined;
  }
};

const reportRows = (reading: Reading, module: Module, report: Report, setAside: boolean): ResponseRow[] => {
  const cells: FoldedCells = reading.folded.reports[report.id] ?? {};
  return reading.questionnaire.order.flatMap((name): ResponseRow[] => {
    const variable = reading.questionnaire.variables[name]!;
    if (variable.scope !== "incident") return [];
    const more: Partial<ResponseRow> = setAside ? { flag: "set-aside" } : {};
    const value = cells[name] ? undefined : derivedValue(reading, variable, report);
    if (value !== undefined)
      return [
        rowOf(reading, module, variable, undefined, report, {
          ...more,
          value,
          missing: null,
          label: labelOf(variable, value, reading.wave),
        }),
      ];
    return [rowOf(reading, module, variable, cells[name], report, more)];
  });
};

const allRows = (reading: Reading): ResponseRow[] => {
  const { questionnaire, folded, answers, around, wave } = reading;
  const implied = around.mode === "paper" ? impliedScreeners(questionnaire, folded.cells) : {};
  const active = answers.reports ?? [];
  const aside = Object.keys(folded.reports)
    .filter((id) => !active.some((report) => report.id === id))
    .map(
      (id): Report => ({
        id,
        offence: folded.draw?.incidents.find((each) => each.id === id)?.offence ?? "",
        cells: folded.reports[id] ?? {},
      }),
    );
  return questionnaire.modules.flatMap((module) => {
    const once = questionnaire.order.flatMap((name): ResponseRow[] => {
      const variable = questionnaire.variables[name]!;
      if (variable.module !== module.name || variable.scope === "incident" || variable.contact) return [];
      if (variable.origin === "preloaded") {
        const value = around.preload[name];
        return [
          rowOf(
            reading,
            module,
            variable,
            undefined,
            null,
            value === undefined ? {} : { value, missing: null, label: labelOf(variable, value, wave) },
          ),
        ];
      }
      const value = implied[name]?.value;
      return [
        rowOf(
          reading,
          module,
          variable,
          folded.cells[name],
          null,
          value === undefined ? {} : { flag: `implied-${value}` },
        ),
      ];
    });
    if (!module.repeat) return once;
    return [
      ...once,
      ...active.flatMap((report) => reportRows(reading, module, report, false)),
      ...aside.flatMap((report) => reportRows(reading, module, report, true)),
    ];
  });
};

const modulesOf = ({ questionnaire, folded, answers, route }: Reading): ModuleReading[] =>
  questionnaire.modules.map((module) => {
    const steps = route.steps.filter((step) => step.module === module);
    const given = questionnaire.order.flatMap((name) => {
      if (questionnaire.variables[name]!.module !== module.name) return [];
      return [folded.cells[name], ...Object.values(folded.reports).map((cells) => cells[name])].filter(
        (cell): cell is FoldedCell => cell !== undefined,
      );
    });
    const done = steps.filter((step) => step.done).length;
    const putOff = module.putOffBy.some((name) => route.putOff.includes(name));
    const waits = module.repeat !== undefined && answers.reports === null;
    const state = putOff
      ? "put-off"
      : waits || given.length === 0
        ? done > 0 || (!waits && steps.length === 0 && folded.submitted)
          ? "done"
          : "not-begun"
        : done === steps.length
          ? "done"
          : "under-way";
    const last = given.reduce<Date | null>(
      (latest, cell) => (latest === null || cell.at > latest ? cell.at : latest),
      null,
    );
    return {
      name: module.name,
      part: module.part,
      title: module.title,
      sealed: module.sealed,
      state,
      modes: [...new Set(given.map((cell) => cell.mode))],
      at: last,
    };
  });

/** Reads and folds all events of a response. Pure but for the reading itself: nothing is cached. */
export const readResponse = async (ctx: Context, response: Response): Promise<ResponseReading> => {
  const wave = await ctx.store.wave(response.waveId);
  const ofCase = await ctx.store.case(response.caseId);
  if (!wave || !ofCase) throw new Error("A response belongs to no case or wave");
  const events = await ctx.store.events(response.id);
  const hashes = [...new Set(events.map((event) => event.questionnaireHash))];
  if (hashes.length === 0) hashes.push(await hashToGoOn(ctx, ctx.store, wave, response));
  const versions = (await Promise.all(hashes.map((hash) => ctx.questionnaire(hash)))).map((each) => each.hashes);
  const questionnaire = await ctx.questionnaire(events.at(-1)?.questionnaireHash ?? hashes[0]!);
  const folded = foldEvents(events);
  const mode: Mode = response.independent ? "paper" : (folded.modes.at(-1) ?? "web");
  const around: Surroundings = { mode, wave: { year: wave.year, ageFloor: wave.ageFloor }, preload: ofCase.preload };
  const answers = answersOf(questionnaire, folded, mode);
  const route = routeThrough(questionnaire, answers, around);
  const reading: Reading = { questionnaire, linked: link(questionnaire), wave, folded, answers, around, route };
  return { questionnaire, versions, wave, rows: allRows(reading), modules: modulesOf(reading) };
};
