/**
 * All responses as CSV, one row each, written as they are read. Beside each variable stands the mode that it came from;
 * a missing value is told by its code, never left empty. Reports of incidents are columns of their own: I1_…, I2_….
 */
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Questionnaire } from "../../../questionnaires/format/types";
import type { Verdict } from "../../domain/reconciliation";
import type { Response } from "../../store/records";
import type { Context } from "../context";
import { currentWave } from "../fieldwork/current-wave";
import { verdictOn } from "../fieldwork/reconcile-case";
import { type ResponseReading, readResponse } from "../interviews/read-response";
import { columnsOverVersions, VERSION_COLUMNS, versionCells, withNotAsked } from "./over-versions";
import { spellValue } from "./spell-value";

type Row = Record<string, string>;
const PAGE = 200;
const ABOUT = [
  "response",
  "state",
  "stands",
  "stands_by",
  "modes",
  "begun_day",
  "completed_day",
  "questionnaire",
  "comments",
] as const;

export async function responsesCsv(ctx: Context): Promise<Readable> {
  const wave = await currentWave(ctx);
  const names = await columnsOverVersions(ctx, await ctx.store.waveVersions(wave.id), columnsOf);
  const columns = [...ABOUT, ...VERSION_COLUMNS, ...names.flatMap((name) => [name, `${name}_mode`])];
  return Readable.from(withNotAsked(rows(ctx, wave.id), names)).pipe(
    stringify({ header: true, columns, escape_formulas: true }),
  );
}

async function* rows(ctx: Context, waveId: string): AsyncGenerator<Row> {
  for (let offset = 0; ; offset += PAGE) {
    const page = (await ctx.store.responses({ waveId, offset, limit: PAGE })).rows;
    for (const response of page)
      yield rowOf(response, await readResponse(ctx, response), await verdictOn(ctx.store, response));
    if (page.length < PAGE) return;
  }
}

/** Columns in the order of the questionnaire: contacts are in no export. */
export function columnsOf(questionnaire: Questionnaire): string[] {
  const { order, variables, incident } = questionnaire;
  const names = order.filter((name) => !variables[name]?.contact);
  const reports = incident ? Math.max(...Object.values(incident.limit)) : 0;
  const ofReport = names.filter((name) => variables[name]?.scope === "incident");
  return names.flatMap((name) => {
    if (variables[name]?.scope !== "incident") return [name];
    if (name !== ofReport[0]) return [];
    return Array.from({ length: reports }, (_, at) => ofReport.map((each) => reportColumn(each, at + 1))).flat();
  });
}

/** I_MOIS of the second report: I2_MOIS. */
const reportColumn = (variable: string, ordinal: number): string => `I${ordinal}_${variable.replace(/^I_/, "")}`;

export function rowOf(response: Response, reading: ResponseReading, { by }: Pick<Verdict, "by">): Row {
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";
  const row: Row = {
    response: response.number,
    state: response.state,
    stands: response.stands ? "yes" : "no",
    // one that does not stand is delivered all the same, for the study of mode effects, with what set it apart
    stands_by: by,
    modes: response.modes.join(" "),
    begun_day: day(response.begun),
    completed_day: day(response.completedAt),
    questionnaire: reading.questionnaire.hashes.whole.slice(0, 12),
    comments: reading.rows
      .flatMap(({ variable, report, comments }) =>
        comments.map((text) => `${report ?? ""}${report ? " " : ""}${variable}: ${text}`),
      )
      .join(" | "),
    ...versionCells(reading),
  };
  // where there are fewer reports than columns, the way did not lead to one
  for (const column of columnsOf(reading.questionnaire)) {
    row[column] = "not-applicable";
    row[`${column}_mode`] = "";
  }
  const reports: string[] = [];
  for (const { variable, report, value, missing, mode, flag } of reading.rows) {
    if (flag === "set-aside") continue;
    if (report && !reports.includes(report)) reports.push(report);
    const column = report ? reportColumn(variable, reports.indexOf(report) + 1) : variable;
    row[column] = value === null ? (missing ?? "not-reached") : spellValue(value);
    row[`${column}_mode`] = mode ?? "";
  }
  return row;
}
