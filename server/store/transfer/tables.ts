/** Every table once, in an order in which foreign keys are met: what a backup, a restore and a move go through. */
import type { Tables } from "../schema/tables";

export type TableName = keyof Tables;
export type Part = "data" | "keys";

interface Facts {
  part: Part;
  /** properties of its primary key, in order */
  key: readonly string[];
  /** which column says of which wave a row is: by itself, or by its case; office: rows of no wave */
  of: "office" | "case" | { wave: string };
}

const facts = {
  caseKeys: { part: "keys", key: ["caseId"], of: "case" },
  questionnaires: { part: "data", key: ["hash"], of: "office" },
  staff: { part: "data", key: ["id"], of: "office" },
  audit: { part: "data", key: ["id"], of: "office" },
  waves: { part: "data", key: ["id"], of: { wave: "id" } },
  strata: { part: "data", key: ["waveId", "stratum"], of: { wave: "waveId" } },
  waveVersions: { part: "data", key: ["waveId", "serial"], of: { wave: "waveId" } },
  cases: { part: "data", key: ["id"], of: { wave: "waveId" } },
  contacts: { part: "data", key: ["caseId"], of: "case" },
  accessCodes: { part: "data", key: ["caseId", "serial"], of: "case" },
  pins: { part: "data", key: ["caseId"], of: "case" },
  requests: { part: "data", key: ["id"], of: "case" },
  erasures: { part: "data", key: ["id"], of: "case" },
  responses: { part: "data", key: ["id"], of: { wave: "waveId" } },
  interviews: { part: "data", key: ["id"], of: "case" },
  answerEvents: { part: "data", key: ["id"], of: "case" },
  answerArchives: { part: "data", key: ["responseId"], of: "case" },
  identityDecisions: { part: "data", key: ["id"], of: "case" },
  forms: { part: "data", key: ["id"], of: "case" },
  attempts: { part: "data", key: ["id"], of: "case" },
  appointments: { part: "data", key: ["id"], of: "case" },
  claims: { part: "data", key: ["caseId"], of: "case" },
  sendings: { part: "data", key: ["id"], of: "case" },
  outbox: { part: "data", key: ["id"], of: "case" },
  shifts: { part: "data", key: ["id"], of: "office" },
  floorHours: { part: "data", key: ["id"], of: "office" },
  floorMessages: { part: "data", key: ["id"], of: "office" },
  monitorings: { part: "data", key: ["id"], of: "office" },
  phoneLegs: { part: "data", key: ["id"], of: "office" },
  floorFigures: { part: "data", key: ["id"], of: "office" },
  sessions: { part: "data", key: ["id"], of: "case" },
} as const satisfies Record<TableName, Facts>;

export const TABLES: Record<TableName, Facts> = facts;
// Object.keys keeps the order above; a table that is missing there does not compile
export const TABLE_NAMES = Object.keys(facts) as TableName[];
export const tablesOf = (part: Part): TableName[] => TABLE_NAMES.filter((name) => TABLES[name].part === part);
