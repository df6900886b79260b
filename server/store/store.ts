/**
 * The store's face. Reads are free; every write goes through `write`, one transaction, durable when it resolves.
 * SQLite (better-sqlite3, WAL, synchronous FULL) and PostgreSQL (pg) stand behind the same code; `openStore` chooses by
 * DATABASE_URL. Contacts, answers, notes and preloads are sealed on the way in and opened on the way out.
 */
import type { Mode } from "../../questionnaires/format/types";
import type { AppointmentReads, AppointmentWrites } from "./appointments";
import type { CallableReads } from "./callable";
import type { FloorReads, FloorWrites } from "./floor";
import type { FigureReads, FigureWrites } from "./floor-figures";
import type { HoursReads, HoursWrites } from "./floor-hours";
import type { OutboxReads, OutboxWrites } from "./outbox";
import type { LineReads, LineWrites } from "./phone-legs";
import type { Pin } from "./pins";
import type { PracticeReads, PracticeWrites } from "./practice";
import type * as r from "./records";
import type { ShiftReads, ShiftWrites } from "./shifts";
import type { StratumReads, StratumWrites } from "./strata";

export interface Reads
  extends CallableReads,
    StratumReads,
    FloorReads,
    AppointmentReads,
    ShiftReads,
    HoursReads,
    FigureReads,
    PracticeReads,
    LineReads,
    OutboxReads {
  wave(id: string): Promise<r.Wave | null>;
  waves(): Promise<r.Wave[]>;
  /** what the wave pinned, in the order of its serials */
  waveVersions(waveId: string): Promise<r.PinnedVersion[]>;
  /** how many of its responses have a sitting under each content; one that went on under a newer telling counts for both */
  responsesByVersion(waveId: string): Promise<{ questionnaireHash: string; responses: number }[]>;
  /** canonical definition (JSON text) by hash, so that old answers can be read for ever */
  questionnaireDefinition(hash: string): Promise<string | null>;

  case(id: string): Promise<r.Case | null>;
  caseByNumber(waveId: string, number: string): Promise<r.Case | null>;
  /** newest contact first; filters are all optional */
  cases(filter: {
    waveId: string;
    state?: string;
    mode?: Mode;
    number?: string;
    offset: number;
    limit: number;
  }): Promise<{
    rows: (r.CaseSummary & { attempts: number; lastContact: Date | null; modes: Mode[] })[];
    total: number;
  }>;
  allCases(waveId: string): Promise<r.CaseSummary[]>;
  /** cases of phase one that phase two has drawn, whatever wave it is in */
  drawnFromWave(waveId: string): Promise<{ caseId: string; batch: string }[]>;
  contact(caseId: string): Promise<r.Contact | null>;
  /** by keyed hash of the normalised code; null where unknown or revoked */
  caseByAccessCode(lookup: string): Promise<{ caseId: string; serial: number; startsAt: Date | null } | null>;
  /** in the order of their serials, the revoked ones too */
  accessCodes(caseId: string): Promise<(r.AccessCode & { revoked: boolean })[]>;
  pin(caseId: string): Promise<Pin | null>;

  interview(id: string): Promise<r.Interview | null>;
  interviews(caseId: string): Promise<r.Interview[]>;
  /** with all that a step of it needs, in one query */
  interviewInFull(id: string): Promise<{
    interview: r.Interview;
    response: r.Response;
    case: r.Case;
    wave: Pick<r.Wave, "id" | "year" | "ageFloor">;
  } | null>;
  response(id: string): Promise<r.Response | null>;
  responseByNumber(waveId: string, number: string): Promise<r.Response | null>;
  responsesOfCase(caseId: string): Promise<r.Response[]>;
  responses(filter: {
    waveId: string;
    mode?: Mode;
    state?: string;
    offset: number;
    limit: number;
  }): Promise<{ rows: r.Response[]; total: number }>;
  /** in order of version */
  events(responseId: string): Promise<r.AnswerEvent[]>;
  /** what was noted and decided about who answered, oldest first */
  identityEvents(caseId: string): Promise<r.IdentityDecision[]>;
  identityEventsOfWave(waveId: string): Promise<r.IdentityDecision[]>;

  attempts(caseId: string): Promise<r.Attempt[]>;
  attempt(id: string): Promise<r.Attempt | null>;
  allAttempts(waveId: string): Promise<r.AttemptSummary[]>;
  claim(caseId: string): Promise<r.Claim | null>;
  claimOf(who: string): Promise<r.Claim | null>;
  sendings(caseId: string): Promise<r.Sending[]>;
  allSendings(waveId: string): Promise<r.Sending[]>;
  form(id: string): Promise<r.Form | null>;
  formsByCode(waveId: string, codePrefix: string): Promise<r.Form[]>;
  formsOfCase(caseId: string): Promise<r.Form[]>;
  forms(waveId: string): Promise<r.Form[]>;

  /** what the household asked for, oldest first; nothing once the person is erased or their contacts are purged */
  requests(caseId: string): Promise<r.HouseholdRequest[]>;
  request(id: string): Promise<r.HouseholdRequest | null>;
  /** those that wait for somebody, oldest first, with the open appointment where one was booked */
  waitingRequests(
    waveId: string,
    limit: number,
  ): Promise<(r.HouseholdRequest & { caseNumber: string; appointment: r.Appointment | null })[]>;
  /** how many are the office's to do: open ones, and calls whose time has passed */
  countRequests(waveId: string, now: Date): Promise<number>;

  erasure(id: string): Promise<r.Erasure | null>;
  /** newest request first */
  erasures(limit: number): Promise<(r.Erasure & { caseNumber: string })[]>;
  /** the newest request that was not withdrawn */
  erasureOfCase(caseId: string): Promise<r.Erasure | null>;
  /** false once the person was erased */
  hasKeys(caseId: string): Promise<boolean>;
  /** cases of erased persons; after a restore also those that the newer keys know to be erased */
  casesWithoutKeys(): Promise<string[]>;
  /** how many cases each master key wraps the key of */
  keyUse(): Promise<{ vault: "contacts" | "answers"; keyId: string; cases: number }[]>;
  /** audit rows of exports from an instant on, oldest first */
  exportsSince(from: Date): Promise<r.AuditEntry[]>;

  staffByLogin(login: string): Promise<r.StaffMember | null>;
  staff(): Promise<r.StaffMember[]>;
  staffMember(id: string): Promise<r.StaffMember | null>;
  /** by issuer and subject at the identity provider */
  staffByIdentity(identity: string): Promise<r.StaffMember | null>;
  session(id: string): Promise<r.Session | null>;
  /** of a member of staff, that nobody ended, newest first */
  staffSessions(staffId: string): Promise<r.Session[]>;
  /** sittings touched since then and still open, and messages that wait: for whoever watches the server */
  gauges(touchedSince: Date): Promise<{ respondents: number; staff: number; messagesWaiting: number }>;
  /** sittings of households that nobody ended and nobody touched since, longest ago first */
  untouchedSittings(since: Date, limit: number): Promise<r.Session[]>;
  /** newest first */
  audit(limit: number): Promise<r.AuditEntry[]>;
  /** newest first; both filters are optional */
  auditPage(filter: {
    who?: string;
    subject?: string;
    offset: number;
    limit: number;
  }): Promise<{ rows: (r.AuditEntry & { id: number; sealed: boolean })[]; total: number }>;
  /**
   * Follows the chain. brokenAt: first position where a row was changed, removed or put in between; head.last: newest
   * link that is sound; head.noted: whether a link that was noted earlier is among them.
   */
  auditChain(
    noted?: string,
  ): Promise<{ sealed: number; brokenAt: number | null; head: { last: string; noted: boolean } }>;
  /** what is not chained yet, from the row that was written first */
  auditTail(): Promise<{ rows: number; from: { id: number; at: Date } | null }>;
}

export interface Writes
  extends Reads,
    StratumWrites,
    FloorWrites,
    AppointmentWrites,
    ShiftWrites,
    HoursWrites,
    FigureWrites,
    PracticeWrites,
    LineWrites,
    OutboxWrites {
  /** the first time with its first pin; later pins come by `addWaveVersion` alone */
  putWave(wave: r.Wave): Promise<void>;
  /** a serial is used once: a second one throws */
  addWaveVersion(version: r.WaveVersion): Promise<void>;
  putQuestionnaire(row: {
    hash: string;
    id: string;
    measure: string;
    telling: string;
    definition: string;
  }): Promise<void>;
  /** makes the case's two random keys, wraps them, and seals the contact under its own */
  addCase(row: r.Case, contact: r.Contact): Promise<void>;
  updateCase(
    id: string,
    change: Partial<Pick<r.Case, "state" | "disposition" | "finishedMode" | "finishedAt" | "language" | "interviewer">>,
  ): Promise<void>;
  /** erases the person: without its two keys nothing that was sealed for the case opens again; the outcome row stays */
  eraseKeys(caseId: string): Promise<void>;
  /** wraps up to `limit` case keys anew that another master key than today's wraps; returns how many there were */
  rewrapKeys(limit: number): Promise<number>;
  addErasure(row: r.Erasure): Promise<void>;
  /** throws where the request does not wait any more */
  decideErasure(
    id: string,
    change: Pick<r.Erasure, "state" | "decidedBy" | "decidedAt" | "certificate">,
  ): Promise<void>;
  /** eraseKeys, and with it the PIN, what was asked for, codes, sittings, claims, appointments, planned sendings and waiting messages */
  erasePerson(caseId: string, at: Date): Promise<void>;
  /** destroys contacts and their keys of up to `limit` cases of the wave, and what was to be sent; returns how many */
  purgeContacts(waveId: string, limit: number): Promise<number>;
  updateContact(caseId: string, contact: r.Contact): Promise<void>;
  addAccessCode(row: r.AccessCode): Promise<void>;
  revokeAccessCode(caseId: string, serial: number): Promise<void>;
  putPin(caseId: string, pin: Pin): Promise<void>;
  /** false where there was none */
  removePin(caseId: string): Promise<boolean>;
  addIdentityEvent(row: r.IdentityDecision): Promise<void>;

  addInterview(row: r.Interview): Promise<void>;
  endInterview(id: string, how: r.Interview["how"], at: Date): Promise<void>;
  addResponse(row: r.Response): Promise<void>;
  updateResponse(
    id: string,
    change: Partial<Pick<r.Response, "state" | "modes" | "completedAt" | "stands">>,
  ): Promise<void>;
  /**
   * @param after the response's head that the event builds on
   * @throws VersionTaken where another save came first (a race on PostgreSQL: the caller's write is tried again)
   * @throws NotSingle in that manner where the slots run out: the write has to be done again, in another manner
   */
  appendEvent(row: r.AnswerEvent, after: string | null): Promise<void>;

  addAttempt(row: r.Attempt): Promise<void>;
  updateAttempt(
    id: string,
    change: Partial<Pick<r.Attempt, "ended" | "outcome" | "note" | "interviewId">>,
  ): Promise<void>;
  addRequest(row: r.HouseholdRequest): Promise<void>;
  settleRequest(id: string, state: "done" | "withdrawn"): Promise<void>;
  /** the calls that the household asked for and that were not made yet, with a time or without */
  settleCallRequests(caseId: string, state: "done" | "withdrawn"): Promise<void>;
  /** atomic: false where somebody else holds it still (lease not run out) */
  takeClaim(claim: r.Claim, now: Date): Promise<boolean>;
  extendClaim(caseId: string, who: string, until: Date): Promise<boolean>;
  releaseClaim(caseId: string): Promise<void>;
  /** waits until nobody else changes the case; then nobody does before this write is done, and what is read of it holds */
  lockCase(caseId: string): Promise<void>;
  /** a step of the protocol happens once a case: a second one throws */
  addSending(row: r.Sending): Promise<void>;
  updateSending(id: string, change: Partial<Pick<r.Sending, "state" | "at">>): Promise<void>;
  cancelPlannedSendings(caseId: string): Promise<void>;
  addForm(row: r.Form): Promise<void>;
  updateForm(
    id: string,
    change: Partial<Pick<r.Form, "state" | "postedAt" | "responseId" | "interviewId" | "keyedPages">>,
  ): Promise<void>;

  addStaff(row: r.NewStaffMember): Promise<void>;
  updateStaff(id: string, change: Partial<Omit<r.StaffMember, "id" | "login" | "demo">>): Promise<void>;
  /** ends every open session of a member of staff but the one named */
  endStaffSessions(staffId: string, except: string | null, why: string, at: Date): Promise<void>;
  addSession(row: r.Session): Promise<void>;
  updateSession(
    id: string,
    change: Partial<Pick<r.Session, "seen" | "ended" | "endedWhy" | "language" | "interviewId" | "factors">>,
  ): Promise<void>;
  /** ends every open respondent sitting of the case but the one named */
  endSessions(caseId: string, except: string | null, why: string, at: Date): Promise<void>;
  /** the address is the one that a member of staff acts from, where the row names none */
  addAudit(row: r.AuditEntry): Promise<void>;
  /** chains up to `limit` audit rows that are not chained yet; returns how many it chained: none while another server does */
  chainAudit(limit: number): Promise<number>;
}

/**
 * How a write stands beside others on PostgreSQL; on SQLite there is one writer.
 * serial: as if it ran alone, whatever it read.
 * guarded: each row that it changes guards itself; what it read beside may have changed meanwhile.
 * single: one statement of it writes, and checks itself what it depends on (appendEvent). It needs no transaction.
 */
export type Manner = "serial" | "guarded" | "single";

export interface Store extends Reads {
  engine: "sqlite" | "postgres";
  /**
   * One transaction, durable when it resolves. On PostgreSQL it is retried whole on a serialisation failure or
   * VersionTaken, so `work` must have no outside effect; after an error inside it nothing more of it can succeed.
   * `work` uses `tx` alone: a `store.write` inside would wait for itself.
   */
  write<T>(work: (tx: Writes) => Promise<T>, manner?: Manner): Promise<T>;
  /** applies what is missing of `migrations/`; returns the names applied */
  migrate(): Promise<string[]>;
  /** a cheap round trip, for readiness */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The response has another head by now: somebody else's save came first. */
export class VersionTaken extends Error {}
/** A write of the manner "single" would have to write more than one statement: nothing is written yet. */
export class NotSingle extends Error {}
