/** Responses, sittings, and the saves that they are made of. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Language, Mode } from "../../../../questionnaires/format/types";
import type * as r from "../../records";
import { boolean, instant, json, sealed } from "./columns";
import { caseId, waves } from "./fieldwork";

export const responses = sqliteTable(
  "responses",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    waveId: text("wave_id")
      .notNull()
      .references(() => waves.id),
    number: text().notNull(),
    /** id of the newest event: tells whether what a process remembers of the response is current */
    head: text(),
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

/**
 * The newest saves of a response, one a row. Who, when, in which mode and which version is sealed with the answers: how many
 * screens a person was shown, and for how long, would tell a victim. Full, the slots move into the archive.
 */
export const answerEvents = sqliteTable(
  "answer_events",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    slot: integer().notNull(),
    sealed: sealed().notNull(),
  },
  (t) => [uniqueIndex("answer_events_slot").on(t.responseId, t.slot)],
);

/** The earlier saves of a response, whole and in order, in one seal of one size; there from the response's first day. */
export const answerArchives = sqliteTable("answer_archives", {
  responseId: text("response_id")
    .primaryKey()
    .references(() => responses.id),
  caseId: caseId(),
  sealed: sealed().notNull(),
});

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

/** Somebody of the office decided who answered, from the circumstances and without an answer: an event like any other. */
export const identityDecisions = sqliteTable(
  "identity_decisions",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    responseId: text("response_id")
      .notNull()
      .references(() => responses.id),
    decision: text().$type<r.IdentityDecision["decision"]>().notNull(),
    who: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("identity_decisions_response").on(t.responseId, t.at)],
);
