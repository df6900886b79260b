/**
 * How far a case has come, module by module. Whatever speaks of offences is one row, alike for everybody: neither its
 * time nor its length may tell a victim from somebody who is none (docs/safety.md).
 */
import type { Questionnaire } from "../../../questionnaires/format/types";
import type { CaseFile } from "../../contract/office";
import { localTime } from "../../domain/clock";
import type { Response } from "../../store/records";
import type { Context } from "../context";
import { readResponse } from "../interviews/read-response";

type Row = CaseFile["modules"][number];

export async function caseModules(ctx: Context, responses: readonly Response[]): Promise<Row[]> {
  const response = responses.find((each) => each.stands) ?? responses.at(-1);
  if (!response) return [];
  const { questionnaire, modules } = await readResponse(ctx, response);
  const closed = closedModules(questionnaire);
  const rows: Row[] = [];
  const inside = modules.filter((module) => closed.has(module.name));
  for (const module of modules) {
    if (!closed.has(module.name))
      rows.push({
        part: module.part,
        title: module.title,
        sealed: false,
        state: module.state,
        modes: module.modes,
        day: module.at && localTime(module.at).day,
      });
    else if (module === inside[0]) rows.push(closedRow(inside, response));
  }
  return rows;
}

function closedRow(inside: { part: string; state: Row["state"]; modes: Row["modes"] }[], response: Response): Row {
  const begun = inside.some((module) => module.state !== "not-begun");
  const settled = response.completedAt !== null;
  return {
    part: [...new Set(inside.map((module) => module.part))].join(" "),
    title: { fr: "Parties sous scellé", en: "Sealed parts" },
    sealed: true,
    state: settled ? "done" : begun ? "under-way" : "not-begun",
    modes: settled || begun ? response.modes : [],
    day: null,
  };
}

/** Sealed modules, incident reports, and every module that holds a screener or what follows from one. */
function closedModules({ modules, variables, offences }: Questionnaire): Set<string> {
  const screeners = new Set(offences.map((offence) => offence.screener));
  const closed = new Set(modules.filter((module) => module.sealed || module.repeat).map((module) => module.name));
  for (const variable of Object.values(variables))
    if (variable.offence !== undefined || screeners.has(variable.name)) closed.add(variable.module);
  return closed;
}
