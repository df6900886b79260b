/** Who the sampled persons are, and what opens their rows. */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type * as r from "../../records";
import { instant, sealed } from "./columns";
import { caseId } from "./fieldwork";

export const contacts = pgTable("contacts", { caseId: caseId().primaryKey(), sealed: sealed().notNull() });

export const accessCodes = pgTable(
  "access_codes",
  {
    caseId: caseId(),
    serial: integer().notNull(),
    lookup: text().notNull(),
    revoked: boolean().notNull(),
    issuedAt: instant("issued_at").notNull(),
    /** a printed code opens nothing before its posting day */
    startsAt: instant("starts_at"),
    /** the letter or message that carries it; null: given by the help desk or an interviewer */
    sendingId: text("sending_id"),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.serial] }), uniqueIndex("access_codes_lookup").on(t.lookup)],
);

/** A PIN that the respondent chose, as argon2id hash, sealed: it opens earlier answers together with the code. */
export const pins = pgTable("pins", { caseId: caseId().primaryKey(), sealed: sealed().notNull() });

/** A request to erase a person: one asks, another decides. The outcome row stays; this row stays with it. */
export const erasures = pgTable(
  "erasures",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    state: text().$type<r.Erasure["state"]>().notNull(),
    requestedBy: text("requested_by").notNull(),
    requestedAt: instant("requested_at").notNull(),
    reason: text().notNull(),
    decidedBy: text("decided_by"),
    decidedAt: instant("decided_at"),
    certificate: jsonb().$type<r.ErasureCertificate>(),
  },
  (t) => [index("erasures_case").on(t.caseId), index("erasures_state").on(t.state)],
);

/**
 * What a household asked for. Kind, words and number are sealed; in clear stand the state and the day alone: the hour, beside
 * the begin of the sitting, would tell how long somebody was answering.
 */
export const requests = pgTable(
  "requests",
  {
    id: text().primaryKey(),
    caseId: caseId(),
    askedOn: instant("asked_on").notNull(),
    state: text().$type<r.HouseholdRequest["state"]>().notNull(),
    sealed: sealed().notNull(),
  },
  (t) => [
    index("requests_case").on(t.caseId),
    index("requests_waiting").on(t.state).where(sql`${t.state} in ('open', 'call-soon', 'booked')`),
    uniqueIndex("requests_one_call").on(t.caseId).where(sql`${t.state} = 'call-soon'`),
  ],
);
