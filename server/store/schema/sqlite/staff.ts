/** Who works here, who is signed in, and who did what. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Language } from "../../../../questionnaires/format/types";
import type { Role } from "../../../domain/role";
import type * as r from "../../records";
import { boolean, instant, json, sealed } from "./columns";
import { cases } from "./fieldwork";

export const staff = sqliteTable("staff", {
  id: text().primaryKey(),
  login: text().notNull().unique("staff_login"),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  language: text().$type<Language>().notNull(),
  /** null: signs in through the office's identity provider only */
  passwordHash: text("password_hash"),
  /** second factor: its secret and its recovery codes, sealed under the office's session key */
  secondFactor: sealed("second_factor"),
  /** newest time step of a code that was accepted: none counts twice (RFC 6238, 5.2) */
  lastStep: integer("last_step"),
  failedTries: integer("failed_tries").notNull().default(0),
  lockedUntil: instant("locked_until"),
  active: boolean().notNull().default(true),
  /** what an interviewer can do: languages, and keys of server/domain/skill.ts; null: each language, nothing else */
  skills: json().$type<string[]>(),
  /** issuer and subject at the office's identity provider */
  identity: text().unique("staff_identity"),
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
    /** how a member of staff proved who they are */
    factors: text().$type<r.Session["factors"]>(),
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
    /** network address of the member of staff; a household has none */
    address: text(),
    position: integer(),
    link: text(),
  },
  (t) => [uniqueIndex("audit_position").on(t.position), index("audit_subject").on(t.subject)],
);
