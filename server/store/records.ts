/** What the store keeps, as its callers see it: names and answers in clear, sealed only on disk. Instants are Dates. */

import type { MissingCode } from "../../questionnaires/format/missing";
import type { Language, Mode, Value } from "../../questionnaires/format/types";
import type { CallingRules } from "../domain/calling";
import type { KnownNumber } from "../domain/numbers";
import type { Role } from "../domain/role";

export * from "./records-floor";
export * from "./records-office";

export interface Wave {
  id: string;
  title: string;
  questionnaireId: string;
  /** what it opened with; what holds by now is asked of server/services/fieldwork/version-in-force.ts */
  questionnaireHash: string;
  year: number;
  ageFloor: number;
  opened: Date;
  closes: Date;
  demo: boolean;
  reconciliation: "first-complete" | "mode-precedence" | "most-complete";
  /** most trusted first; read by the rule mode-precedence */
  modePrecedence: Mode[];
  /** phase two of another wave: whose respondents it is drawn from */
  phaseOneWaveId: string | null;
  /** when names, addresses and telephones are destroyed; null: no date was set yet */
  contactsPurgeAt: Date | null;
  /** share of cases expected back by day since the opening, cumulated; last one holds on */
  forecast: number[];
  /** rules of calling that differ from the usual ones; null: none does */
  calling: Partial<CallingRules> | null;
  /** practice cases for the training of interviewers: in no list, no figure and no file */
  training: boolean;
}

/** What a wave pinned, in order: `serial` 1 is the first. */
export interface WaveVersion {
  waveId: string;
  serial: number;
  questionnaireHash: string;
  kind: "first" | "telling" | "measure";
  /** answers given from here on are answers to this version */
  holdsFrom: Date;
  /** a staff login, or "system" */
  declaredBy: string;
  reason: string;
}
/** With the hash of what it measures: two versions with the same one differ in telling only. */
export interface PinnedVersion extends WaveVersion {
  measure: string;
}

export interface Case {
  id: string;
  waveId: string;
  /** what staff say to each other: "26-000123" */
  number: string;
  stratum: string;
  designWeight: number;
  language: Language;
  /** key of the case state table in server/domain/case.ts */
  state: string;
  /** key of server/domain/disposition.ts */
  disposition: string;
  finishedMode: Mode | null;
  finishedAt: Date | null;
  /** login of the only interviewer who calls it; null: anybody */
  interviewer: string | null;
  /** preloaded variables (MODTOUR): they may route, and are never shown */
  preload: Record<string, number>;
  /** phase two: the case of phase one, and the batch of invitations */
  drawnFrom?: { caseId: string; batch: string };
}

/** What lists hold of a case: nothing that would have to be opened. */
export type CaseSummary = Omit<Case, "preload" | "drawnFrom">;

/** The vault. Sealed under the case's contact key. */
export interface Contact {
  firstName: string;
  lastName: string;
  address: string[];
  email?: string;
  phones: KnownNumber[];
  /** the frame's own facts, for the check of identity */
  frame: { birthYear: number; sex: 1 | 2 };
  /** safe way to be reached, as the respondent said it (COORD) */
  safeWay?: string;
}

/** Never the code itself: it is derived from case and serial when a letter prints it. */
export interface AccessCode {
  caseId: string;
  serial: number;
  lookup: string;
  issuedAt: Date;
  /** posting day of the letter that carries it; null: at once */
  startsAt: Date | null;
  sendingId: string | null;
}

export interface Interview {
  id: string;
  caseId: string;
  responseId: string;
  mode: Mode;
  /** "respondent", or a staff login */
  who: string;
  questionnaireHash: string;
  language: Language;
  begun: Date;
  /** the day only: how long a sitting took would tell a victim */
  ended: Date | null;
  how: "open" | "submitted" | "broken-off" | "stopped" | "superseded";
}

export interface AnswerEntry {
  variable: string;
  /** stable id of the incident report: type and ordinal, "VPHY.1" */
  incident?: string;
  value?: Value;
  missing?: MissingCode;
  /** not given by anybody: computed (the draw, an implied screener), and flagged as such */
  derived?: true;
}
/** Sealed part of an event. */
export interface AnswerPayload {
  step: string;
  entries: AnswerEntry[];
  /** draw of incident reports, frozen when first drawn */
  draw?: {
    incidents: { id: string; offence: string; probability: number; series: boolean; count: number }[];
    seed: string;
  };
  /** how long the screen was open, in seconds; paradata, sealed like the answers that it would tell of */
  secondsOpen?: number;
  /** how it was answered; server/contract/screen.ts says what each is */
  paradata?: {
    secondsHidden: number;
    breaks: number;
    changes: number;
    device: "phone" | "tablet" | "computer";
  };
  /** the interviewer's own remark on the question, for methodologists */
  comment?: { variable: string; incident?: string; text: string };
  /** it had waited in a browser: nobody's sitting opens it again */
  kept?: true;
  submitted?: true;
  /** how far the response had come then, so that completion can be read from the events alone */
  state?: "under-way" | "partial" | "complete";
  stopped?: string;
}
/** All but the three ids is sealed: who, when and how often would tell a victim from somebody else. */
export interface AnswerEvent {
  id: string;
  caseId: string;
  responseId: string;
  interviewId: string;
  /** made by the client; unique within the response */
  saveId: string;
  /** 1, 2, 3 … within the response: the version that it made */
  version: number;
  baseVersion: number;
  mode: Mode;
  who: string;
  at: Date;
  questionnaireHash: string;
  payload: AnswerPayload;
}

export interface Response {
  id: string;
  caseId: string;
  waveId: string;
  /** its own public number, unrelated to the case's */
  number: string;
  /** id of the newest event; null: none yet, or the person was erased */
  head: string | null;
  state: "under-way" | "partial" | "complete" | "stopped";
  modes: Mode[];
  begun: Date;
  /** day on which it became complete, or was submitted as partial; the instant stands in its events */
  completedAt: Date | null;
  stands: boolean;
  /** a paper form stands alone; web and phone go on with each other's */
  independent: boolean;
}

export interface Attempt {
  id: string;
  caseId: string;
  channel: "phone" | "letter" | "paper" | "web";
  /** id of a phone number in the vault */
  numberId: string | null;
  who: string | null;
  started: Date;
  ended: Date | null;
  outcome: string | null;
  /** sealed */
  note: string | null;
  interviewId: string | null;
}
/** What lists hold of an attempt: nothing that would have to be opened. */
export type AttemptSummary = Omit<Attempt, "note">;
export interface Appointment {
  id: string;
  caseId: string;
  at: Date;
  /** end of the part of a day that the person chose: no call after it; null: an hour, and none */
  until: Date | null;
  hard: boolean;
  madeBy: string;
  /** login of the interviewer whom the person wants; null: anybody */
  withWhom: string | null;
  state: "open" | "kept" | "cancelled";
}
export interface Sending {
  id: string;
  caseId: string;
  step: string;
  channel: "letter" | "form";
  at: Date;
  state: "planned" | "sent" | "cancelled" | "returned";
}
export interface Form {
  id: string;
  caseId: string;
  /** random; printed on each page with the page's number; never the access code */
  code: string;
  language: Language;
  /** "standard" or the name of a rotating version ("cyber") */
  variant: string;
  questionnaireHash: string;
  /** printed order of offences for the choice of incidents, drawn for this booklet */
  offenceOrder: string[];
  state: "printed" | "posted" | "being-keyed" | "keyed";
  postedAt: Date | null;
  responseId: string | null;
  interviewId: string | null;
  keyedPages: number[];
}

export interface StaffMember {
  id: string;
  login: string;
  name: string;
  role: Role;
  language: Language;
  /** null: signs in through the office's identity provider only */
  passwordHash: string | null;
  /** sealed secret and recovery codes; null: none set up yet */
  secondFactor: Buffer | null;
  /** newest time step of an accepted code (RFC 6238, 5.2) */
  lastStep: number | null;
  failedTries: number;
  lockedUntil: Date | null;
  active: boolean;
  /** languages, and keys of server/domain/skill.ts; null: each language, nothing else */
  skills: string[] | null;
  /** issuer and subject at the office's identity provider */
  identity: string | null;
  demo: boolean;
}
/** Starts without a second factor, unlocked and active, unless it says otherwise. */
export type NewStaffMember = Pick<
  StaffMember,
  "id" | "login" | "name" | "role" | "language" | "passwordHash" | "demo"
> &
  Partial<StaffMember>;
export interface Session {
  /** keyed hash of the cookie's token */
  id: string;
  audience: "staff" | "respondent";
  staffId: string | null;
  caseId: string | null;
  interviewId: string | null;
  language: Language;
  created: Date;
  seen: Date;
  ended: Date | null;
  /** why it ended: signed-out, superseded, idle */
  endedWhy: string | null;
  /** how a member of staff proved who they are; a household: code-and-pin where it chose or gave its PIN, else null */
  factors: "password" | "password-and-code" | "identity-provider" | "code-and-pin" | null;
}
export interface AuditEntry {
  at: Date;
  who: string;
  what: string;
  /** case, response or form */
  subject: string | null;
  /** network address of the member of staff; a household has none */
  address?: string | null;
}
