/**
 * The tables, as PostgreSQL holds them: the master that queries are typed by. In clear stand only strata, weights,
 * states, outcome codes, times, ids, versions, modes, who, hashes; everything else is sealed (docs/safety.md).
 */
import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Language, Mode } from "../../../questionnaires/format/types";
import type { Role } from "../../domain/role";
import type * as r from "../records";

const sealed = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** Milliseconds: what a JavaScript Date can hold, so that what is read equals what was written. */
const instant = (name = "") => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const waves = pgTable("waves", {
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
  modePrecedence: jsonb("mode_precedence").$type<Mode[]>().notNull(),
  forecast: jsonb().$type<number[]>().notNull(),
});

export const questionnaires = pgTable("questionnaires", {
  hash: text().primaryKey(),
  id: text().notNull(),
  measure: text().notNull(),
  telling: text().notNull(),
  definition: text().notNull(),
});

export const cases = pgTable(
  "cases",
  {
    id: text().primaryKey(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    number: text().notNull(),
    stratum: text().notNull(),
    designWeight: doublePrecision("design_weight").notNull(),
    language: text().$type<Language>().notNull(),
    state: text().notNull(),
    disposition: text().notNull(),
    finishedMode: text("finished_mode").$type<Mode>(),
    finishedAt: instant("finished_at"),
    preload: sealed().notNull(),
    // kept by attempts.ts, so that the queue and the lists need not count attempts
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

/** Erasing a person is deleting this row. */
export const caseKeys = pgTable("case_keys", {
  caseId: caseId().primaryKey(),
  contactsKeyId: text("contacts_key_id").notNull(),
  contactsWrapped: sealed("contacts_wrapped").notNull(),
  answersKeyId: text("answers_key_id").notNull(),
  answersWrapped: sealed("answers_wrapped").notNull(),
});

export const contacts = pgTable("contacts", { caseId: caseId().primaryKey(), sealed: sealed().notNull() });

export const accessCodes = pgTable(
  "access_codes",
  {
    caseId: caseId(),
    serial: integer().notNull(),
    lookup: text().notNull(),
    revoked: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.serial] }), uniqueIndex("access_codes_lookup").on(t.lookup)],
);

export const responses = pgTable(
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
    modes: jsonb().$type<Mode[]>().notNull(),
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

export const interviews = pgTable(
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

export const answerEvents = pgTable(
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

export const attempts = pgTable(
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
    // sealed also where there is none: that somebody wrote a note tells something
    note: sealed().notNull(),
    interviewId: text("interview_id"),
  },
  (t) => [index("attempts_case").on(t.caseId, t.started)],
);

export const appointments = pgTable(
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

export const claims = pgTable(
  "claims",
  { caseId: caseId().primaryKey(), who: text().notNull(), until: instant().notNull() },
  (t) => [index("claims_who").on(t.who)],
);

export const sendings = pgTable(
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

export const forms = pgTable(
  "forms",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    code: text().notNull(),
    language: text().$type<Language>().notNull(),
    variant: text().notNull(),
    questionnaireHash: text("questionnaire_hash").notNull(),
    offenceOrder: jsonb("offence_order").$type<string[]>().notNull(),
    state: text().$type<r.Form["state"]>().notNull(),
    postedAt: instant("posted_at"),
    responseId: text("response_id"),
    interviewId: text("interview_id"),
    keyedPages: jsonb("keyed_pages").$type<number[]>().notNull(),
  },
  (t) => [uniqueIndex("forms_code").on(t.code), index("forms_case").on(t.caseId)],
);

export const staff = pgTable("staff", {
  id: text().primaryKey(),
  login: text().notNull().unique("staff_login"),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  language: text().$type<Language>().notNull(),
  passwordHash: text("password_hash").notNull(),
  demo: boolean().notNull(),
});

export const sessions = pgTable(
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

export const audit = pgTable(
  "audit",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    at: instant().notNull(),
    who: text().notNull(),
    what: text().notNull(),
    subject: text(),
    // chained afterwards: a chain inside each save would make all saves wait for each other
    position: integer(),
    link: text(),
  },
  (t) => [uniqueIndex("audit_position").on(t.position), index("audit_subject").on(t.subject)],
);
