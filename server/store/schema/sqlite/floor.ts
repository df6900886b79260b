/** The telephone floor: who works when, its lines, and what is said to interviewers. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as r from "../../records";
import { instant, json, sealed } from "./columns";

/** Planned seats: an interviewer is there from … to …. */
export const shifts = sqliteTable(
  "shifts",
  {
    id: text().primaryKey(),
    login: text().notNull(),
    starts: instant().notNull(),
    ends: instant().notNull(),
  },
  (t) => [index("shifts_ends").on(t.ends), index("shifts_login").on(t.login, t.starts)],
);

/** Hours worked: begun and ended by the interviewer, closed at the last sign of life where a console vanished. */
export const floorHours = sqliteTable(
  "floor_hours",
  {
    id: text().primaryKey(),
    login: text().notNull(),
    kind: text().$type<r.FloorHours["kind"]>().notNull(),
    started: instant().notNull(),
    seen: instant().notNull(),
    ended: instant(),
  },
  (t) => [index("floor_hours_login").on(t.login, t.started), index("floor_hours_seen").on(t.seen)],
);

/** From a supervisor to one interviewer or to all. The words are sealed: they may speak of a case. */
export const floorMessages = sqliteTable(
  "floor_messages",
  {
    id: text().primaryKey(),
    from: text("from_whom").notNull(),
    to: text("to_whom").notNull(),
    at: instant().notNull(),
    readAt: instant("read_at"),
    sealed: sealed().notNull(),
  },
  (t) => [index("floor_messages_to").on(t.to, t.at)],
);

/** A form about how an interviewer conducted a call, for coaching. No answer, no case; marks and words are sealed. */
export const monitorings = sqliteTable(
  "monitorings",
  {
    id: text().primaryKey(),
    interviewer: text().notNull(),
    observer: text().notNull(),
    at: instant().notNull(),
    sealed: sealed().notNull(),
  },
  (t) => [index("monitorings_interviewer").on(t.interviewer, t.at)],
);

/** A telephone line in use, through the provider. Gone when its call is closed: no time of an end is kept. */
export const phoneLegs = sqliteTable(
  "phone_legs",
  {
    id: text().primaryKey(),
    direction: text().$type<r.PhoneLeg["direction"]>().notNull(),
    caseId: text("case_id"),
    attemptId: text("attempt_id"),
    login: text(),
    externalId: text("external_id"),
    state: text().notNull(),
    answeredBy: text("answered_by"),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex("phone_legs_external").on(t.externalId),
    index("phone_legs_attempt").on(t.attemptId),
    index("phone_legs_at").on(t.at),
  ],
);

/** Figures computed by night about an interviewer's work; none from fewer than 30 interviews. */
export const floorFigures = sqliteTable(
  "floor_figures",
  {
    id: text().primaryKey(),
    night: instant().notNull(),
    login: text().notNull(),
    name: text().notNull(),
    cases: integer().notNull(),
    value: json().$type<r.FloorFigure["value"]>().notNull(),
  },
  (t) => [uniqueIndex("floor_figures_one").on(t.night, t.login, t.name)],
);
