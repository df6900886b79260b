/**
 * Waves and their fieldwork. In clear stand only strata, weights, states, outcome codes, times of contact and ids; all else
 * is sealed (docs/safety.md).
 */
import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Language, Mode } from "../../../../questionnaires/format/types";
import type * as r from "../../records";
import { instant, sealed } from "./columns";

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
  /** phase two of another wave: whose respondents it is drawn from */
  phaseOneWaveId: text("phase_one_wave_id"),
  /** when names, addresses and telephones are destroyed */
  contactsPurgeAt: instant("contacts_purge_at"),
  forecast: jsonb().$type<number[]>().notNull(),
  /** rules of calling that differ from the usual ones */
  calling: jsonb().$type<r.Wave["calling"]>(),
  /** practice cases for the training of interviewers: in no list, no figure and no file */
  training: boolean().notNull().default(false),
});

/** How a stratum is called: what a manager set, and where its people live. */
export const strata = pgTable(
  "strata",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    stratum: text().notNull(),
    /** key of server/domain/territory.ts: its time zone and its holidays */
    territory: text().notNull(),
    /** higher is called sooner, within a tier */
    priority: integer().notNull().default(0),
    open: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.stratum] })],
);

/** What a wave has pinned, in order: a change of telling is taken over, one of measure is declared with its first instant. */
export const waveVersions = pgTable(
  "wave_versions",
  {
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    serial: integer().notNull(),
    questionnaireHash: text("questionnaire_hash").notNull(),
    kind: text().$type<r.WaveVersion["kind"]>().notNull(),
    holdsFrom: instant("holds_from").notNull(),
    declaredBy: text("declared_by").notNull(),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.serial] })],
);

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
    /** login of the only interviewer who calls it; null: anybody */
    interviewer: text(),
    // kept by queue.ts: the line in which the case waits for a call by rule (null: in none), and its place there, low first
    line: text(),
    rankStratum: integer("rank_stratum").notNull().default(0),
    rankMorning: doublePrecision("rank_morning").notNull().default(0),
    rankAfternoon: doublePrecision("rank_afternoon").notNull().default(0),
    rankEvening: doublePrecision("rank_evening").notNull().default(0),
    rankSaturday: doublePrecision("rank_saturday").notNull().default(0),
    /** phase two: the case of phase one, and the batch of invitations; never why it was drawn */
    phaseOneCaseId: text("phase_one_case_id"),
    batch: text(),
  },
  (t) => [
    uniqueIndex("cases_number").on(t.waveId, t.number),
    index("cases_state").on(t.waveId, t.state, t.disposition),
    index("cases_last_contact").on(t.waveId, t.lastContact),
    index("cases_line_morning")
      .on(t.waveId, t.line, t.rankMorning, t.rankStratum, t.lastCall, t.id, t.callAfter)
      .where(sql`${t.line} is not null`),
    index("cases_line_afternoon")
      .on(t.waveId, t.line, t.rankAfternoon, t.rankStratum, t.lastCall, t.id, t.callAfter)
      .where(sql`${t.line} is not null`),
    index("cases_line_evening")
      .on(t.waveId, t.line, t.rankEvening, t.rankStratum, t.lastCall, t.id, t.callAfter)
      .where(sql`${t.line} is not null`),
    index("cases_line_saturday")
      .on(t.waveId, t.line, t.rankSaturday, t.rankStratum, t.lastCall, t.id, t.callAfter)
      .where(sql`${t.line} is not null`),
  ],
);

/** The case that a row belongs to. */
export const caseId = () =>
  text("case_id")
    .notNull()
    .references(() => cases.id);

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
    /** end of the part of a day that the person chose: no call after it */
    until: instant(),
    hard: boolean().notNull(),
    madeBy: text("made_by").notNull(),
    /** login of the interviewer whom the person wants; null: anybody */
    withWhom: text("with_whom"),
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

/** What must be said to somebody: claimed with a lease, sent once. To whom and in which words is sealed. */
export const outbox = pgTable(
  "outbox",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    channel: text().$type<r.Message["channel"]>().notNull(),
    purpose: text().notNull(),
    state: text().$type<r.Message["state"]>().notNull(),
    due: instant().notNull(),
    tries: integer().notNull(),
    claimedBy: text("claimed_by"),
    claimedUntil: instant("claimed_until"),
    sentAt: instant("sent_at"),
    externalId: text("external_id"),
    /** what the carrier said of a message that did not arrive */
    fault: text(),
    sealed: sealed().notNull(),
  },
  (t) => [index("outbox_due").on(t.due).where(sql`${t.state} = 'waiting'`), index("outbox_case").on(t.caseId)],
);
