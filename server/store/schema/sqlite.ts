/** The tables as SQLite holds them: the same rows as in postgres.ts, which says why. tables.ts holds the two together. */
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Language, Mode } from "../../../questionnaires/format/types";
import type { Role } from "../../domain/role";
import type * as r from "../records";

const sealed = (name = "") => blob(name, { mode: "buffer" });
const boolean = (name = "") => integer(name, { mode: "boolean" });
const json = (name = "") => text(name, { mode: "json" });
const instant = (name = "") => integer(name, { mode: "timestamp_ms" });

export const waves = sqliteTable("waves", {
  id: text().primaryKey(),
  title: text().notNull(),
  questionnaireId: text("questionnaire_id").notNull(),
  questionnaireHash: text("questionnaire_hash").notNull(),
  year: integer().notNull(),
  ageFloor: integer("age_floor").notNull(),
  opened: instant().notNull(),
  closes: instant().notNull(),
  demo: boolean().notNull(),
  reconciliation: text().$type<r.Wave["reconciliation"]>().notNull(),
  modePrecedence: json("mode_precedence").$type<Mode[]>().notNull(),
  forecast: json().$type<number[]>().notNull(),
});

export const questionnaires = sqliteTable("questionnaires", {
  hash: text().primaryKey(),
  id: text().notNull(),
  measure: text().notNull(),
  telling: text().notNull(),
  definition: text().notNull(),
});

export const cases = sqliteTable(
  "cases",
  {
    id: text().primaryKey(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    number: text().notNull(),
    stratum: text().notNull(),
    designWeight: real("design_weight").notNull(),
    language: text().$type<Language>().notNull(),
    state: text().notNull(),
    disposition: text().notNull(),
    finishedMode: text("finished_mode").$type<Mode>(),
    finishedAt: instant("finished_at"),
    preload: sealed().notNull(),
    attempts: integer().notNull().default(0),
    lastContact: instant("last_contact"),
    calls: integer().notNull().default(0),
    lastCall: instant("last_call"),
    callAfter: instant("call_after"),
  },
  (t) => [
    uniqueIndex("cases_number").on(t.waveId, t.number),
    index("cases_state").on(t.waveId, t.state),
    index("cases_last_contact").on(t.waveId, t.lastContact),
    index("cases_queue").on(t.waveId, t.lastCall).where(sql`${t.finishedMode} is null`),
  ],
);
const caseId = () =>
  text("case_id")
    .notNull()
    .references(() => cases.id);

export const caseKeys = sqliteTable("case_keys", {
  caseId: caseId().primaryKey(),
  contactsKeyId: text("contacts_key_id").notNull(),
  contactsWrapped: sealed("contacts_wrapped").notNull(),
  answersKeyId: text("answers_key_id").notNull(),
  answersWrapped: sealed("answers_wrapped").notNull(),
});

export const contacts = sqliteTable("contacts", { caseId: caseId().primaryKey(), sealed: sealed().notNull() });

export const accessCodes = sqliteTable(
  "access_codes",
  {
    caseId: caseId(),
    serial: integer().notNull(),
    lookup: text().notNull(),
    revoked: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.serial] }), uniqueIndex("access_codes_lookup").on(t.lookup)],
);

export const responses = sqliteTable(
  "responses",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    number: text().notNull(),
    version: integer().notNull(),
    state: text().$type<r.Response["state"]>().notNull(),
    modes: json().$type<Mode[]>().notNull(),
    begun: instant().notNull(),
    completedAt: instant("completed_at"),
    stands: boolean().notNull(),
    independent: boolean().notNull(),
  },
  (t) => [
    uniqueIndex("responses_number").on(t.waveId, t.number),
    index("responses_case").on(t.caseId),
    index("responses_begun").on(t.waveId, t.begun),
  ],
);

export const interviews = sqliteTable(
  "interviews",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    mode: text().$type<Mode>().notNull(),
    who: text().notNull(),
    questionnaireHash: text("questionnaire_hash").notNull(),
    language: text().$type<Language>().notNull(),
    begun: instant().notNull(),
    ended: instant(),
    how: text().$type<r.Interview["how"]>().notNull(),
  },
  (t) => [index("interviews_case").on(t.caseId), index("interviews_response").on(t.responseId)],
);

export const answerEvents = sqliteTable(
  "answer_events",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    interviewId: text("interview_id")
      .notNull()
      .references(() => interviews.id),
    saveId: text("save_id").notNull(),
    version: integer().notNull(),
    baseVersion: integer("base_version").notNull(),
    mode: text().$type<Mode>().notNull(),
    who: text().notNull(),
    at: instant().notNull(),
    questionnaireHash: text("questionnaire_hash").notNull(),
    sealed: sealed().notNull(),
  },
  (t) => [
    uniqueIndex("answer_events_save_id").on(t.saveId),
    uniqueIndex("answer_events_version").on(t.responseId, t.version),
  ],
);

export const attempts = sqliteTable(
  "attempts",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    channel: text().$type<r.Attempt["channel"]>().notNull(),
    numberId: text("number_id"),
    who: text(),
    started: instant().notNull(),
    ended: instant(),
    outcome: text(),
    note: sealed().notNull(),
    interviewId: text("interview_id"),
  },
  (t) => [index("attempts_case").on(t.caseId, t.started)],
);

export const appointments = sqliteTable(
  "appointments",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    at: instant().notNull(),
    hard: boolean().notNull(),
    madeBy: text("made_by").notNull(),
    state: text().$type<r.Appointment["state"]>().notNull(),
  },
  (t) => [
    index("appointments_case").on(t.caseId),
    uniqueIndex("appointments_one_open").on(t.caseId).where(sql`${t.state} = 'open'`),
    index("appointments_due").on(t.at).where(sql`${t.state} = 'open'`),
  ],
);

export const claims = sqliteTable(
  "claims",
  { caseId: caseId().primaryKey(), who: text().notNull(), until: instant().notNull() },
  (t) => [index("claims_who").on(t.who)],
);

export const sendings = sqliteTable(
  "sendings",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    step: text().notNull(),
    channel: text().$type<r.Sending["channel"]>().notNull(),
    at: instant().notNull(),
    state: text().$type<r.Sending["state"]>().notNull(),
  },
  (t) => [uniqueIndex("sendings_step").on(t.caseId, t.step), index("sendings_due").on(t.state, t.at)],
);

export const forms = sqliteTable(
  "forms",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    code: text().notNull(),
    language: text().$type<Language>().notNull(),
    variant: text().notNull(),
    questionnaireHash: text("questionnaire_hash").notNull(),
    offenceOrder: json("offence_order").$type<string[]>().notNull(),
    state: text().$type<r.Form["state"]>().notNull(),
    postedAt: instant("posted_at"),
    responseId: text("response_id"),
    interviewId: text("interview_id"),
    keyedPages: json("keyed_pages").$type<number[]>().notNull(),
  },
  (t) => [uniqueIndex("forms_code").on(t.code), index("forms_case").on(t.caseId)],
);

export const staff = sqliteTable("staff", {
  id: text().primaryKey(),
  login: text().notNull().unique("staff_login"),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  language: text().$type<Language>().notNull(),
  passwordHash: text("password_hash").notNull(),
  demo: boolean().notNull(),
});

export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    audience: text().$type<r.Session["audience"]>().notNull(),
    staffId: text("staff_id").references(() => staff.id),
    caseId: text("case_id").references(() => cases.id),
    interviewId: text("interview_id"),
    language: text().$type<Language>().notNull(),
    created: instant().notNull(),
    seen: instant().notNull(),
    ended: instant(),
    endedWhy: text("ended_why"),
  },
  (t) => [index("sessions_case").on(t.caseId), index("sessions_staff").on(t.staffId)],
);

export const audit = sqliteTable(
  "audit",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    who: text().notNull(),
    what: text().notNull(),
    subject: text(),
    position: integer(),
    link: text(),
  },
  (t) => [uniqueIndex("audit_position").on(t.position), index("audit_subject").on(t.subject)],
);
