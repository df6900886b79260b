/** Things as tests need them: complete and plausible, each part replaceable by naming it. */
import { randomBytes, randomUUID } from "node:crypto";
import { openSecrets, type Secrets } from "../server/secrets/secrets";
import type * as r from "../server/store/records";
import type { Shift } from "../server/store/records-floor";

/** Everything happens around then. */
export const NOON = new Date("2026-03-10T12:00:00.000Z");
export const minutesLater = (minutes: number, from = NOON): Date => new Date(from.getTime() + minutes * 60_000);

/** Keys of their own, and passwords that cost little. */
export const someSecrets = (): Secrets =>
  openSecrets(
    { keys: { contacts: randomBytes(32), answers: randomBytes(32), code: randomBytes(32), session: randomBytes(32) } },
    { passwordCost: { memoryKiB: 64, passes: 1, lanes: 1 } },
  );

let last = 0;
const next = () => ++last;
const serial = (prefix: string) => `${prefix}${String(next()).padStart(6, "0")}`;

export const aWave = (over: Partial<r.Wave> = {}): r.Wave => ({
  id: serial("wave-"),
  title: "Cadre de vie et sécurité 2026",
  questionnaireId: "vrs-2026",
  questionnaireHash: "a1b2c3",
  year: 2026,
  ageFloor: 18,
  opened: new Date("2026-03-01T08:00:00.000Z"),
  closes: new Date("2026-06-30T18:00:00.000Z"),
  demo: false,
  reconciliation: "first-complete",
  modePrecedence: ["web", "phone", "paper"],
  phaseOneWaveId: null,
  contactsPurgeAt: null,
  forecast: [0, 0.02, 0.05, 0.1],
  calling: null,
  training: false,
  ...over,
});

export const aCase = (over: Partial<r.Case> = {}): r.Case => ({
  id: randomUUID(),
  waveId: "wave",
  number: serial("26-"),
  stratum: "IDF-urban",
  designWeight: 412.5,
  language: "fr",
  state: "invited",
  disposition: "not-worked",
  finishedMode: null,
  finishedAt: null,
  interviewer: null,
  preload: { MODTOUR: 1 },
  ...over,
});

export const aContact = (over: Partial<r.Contact> = {}): r.Contact => ({
  firstName: "Apolline",
  lastName: "Vasseur-Quintard",
  address: ["14 rue des Écluses", "67000 Strasbourg"],
  phones: [{ id: "p1", number: "06 39 98 12 34", kind: "mobile", source: "frame", state: "ok" }],
  frame: { birthYear: 1984, sex: 2 },
  ...over,
});

export const aCode = (over: Partial<r.AccessCode> = {}): r.AccessCode => ({
  caseId: "case",
  serial: 1,
  lookup: randomUUID(),
  issuedAt: NOON,
  startsAt: null,
  sendingId: null,
  ...over,
});

export const aResponse = (over: Partial<r.Response> = {}): r.Response => ({
  id: randomUUID(),
  caseId: "case",
  waveId: "wave",
  number: serial("R-"),
  head: null,
  state: "under-way",
  modes: ["web"],
  begun: NOON,
  completedAt: null,
  stands: true,
  independent: false,
  ...over,
});

export const anInterview = (over: Partial<r.Interview> = {}): r.Interview => ({
  id: randomUUID(),
  caseId: "case",
  responseId: "response",
  mode: "web",
  who: "respondent",
  questionnaireHash: "a1b2c3",
  language: "fr",
  begun: NOON,
  ended: null,
  how: "open",
  ...over,
});

export const anEvent = (over: Partial<r.AnswerEvent> = {}): r.AnswerEvent => ({
  id: randomUUID(),
  caseId: "case",
  responseId: "response",
  interviewId: "interview",
  saveId: randomUUID(),
  version: 1,
  baseVersion: 0,
  mode: "web",
  who: "respondent",
  at: NOON,
  questionnaireHash: "a1b2c3",
  payload: { step: "living-area", entries: [{ variable: "SATQ", value: 2 }] },
  ...over,
});

export const anAttempt = (over: Partial<r.Attempt> = {}): r.Attempt => ({
  id: randomUUID(),
  caseId: "case",
  channel: "phone",
  numberId: "p1",
  who: "claire",
  started: NOON,
  ended: minutesLater(2),
  outcome: "no-answer",
  note: null,
  interviewId: null,
  ...over,
});

export const anAppointment = (over: Partial<r.Appointment> = {}): r.Appointment => ({
  id: randomUUID(),
  caseId: "case",
  at: minutesLater(24 * 60),
  until: null,
  hard: true,
  madeBy: "claire",
  withWhom: null,
  state: "open",
  ...over,
});

export const aRequest = (over: Partial<r.HouseholdRequest> = {}): r.HouseholdRequest => ({
  id: randomUUID(),
  caseId: "case",
  askedOn: NOON,
  state: "open",
  content: { kind: "help", message: "Le code ne marche pas.", callBack: false },
  ...over,
});

export const aSending = (over: Partial<r.Sending> = {}): r.Sending => ({
  id: randomUUID(),
  caseId: "case",
  step: "invitation",
  channel: "letter",
  at: NOON,
  state: "planned",
  ...over,
});

export const aForm = (over: Partial<r.Form> = {}): r.Form => ({
  id: randomUUID(),
  caseId: "case",
  code: someSecrets().newFormCode(),
  language: "fr",
  variant: "standard",
  questionnaireHash: "a1b2c3",
  offenceOrder: ["VVOI", "CAMB"],
  state: "printed",
  postedAt: null,
  responseId: null,
  interviewId: null,
  keyedPages: [],
  ...over,
});

export const aMessage = (over: Partial<r.Message> = {}): r.Message => ({
  id: randomUUID(),
  caseId: "case",
  channel: "sms",
  purpose: "reminder-2",
  state: "waiting",
  due: NOON,
  tries: 0,
  claimedBy: null,
  claimedUntil: null,
  sentAt: null,
  externalId: null,
  fault: null,
  content: { to: "06 39 98 12 34", text: "Votre enquête : enquete.example" },
  ...over,
});

export const aStaffMember = (over: Partial<r.StaffMember> = {}): r.StaffMember => ({
  id: randomUUID(),
  login: serial("claire-"),
  name: "Claire Delmas",
  role: "interviewer",
  language: "fr",
  passwordHash: "$argon2id$",
  secondFactor: null,
  lastStep: null,
  failedTries: 0,
  lockedUntil: null,
  active: true,
  skills: null,
  identity: null,
  demo: false,
  ...over,
});

export const aSession = (over: Partial<r.Session> = {}): r.Session => ({
  id: randomUUID(),
  audience: "respondent",
  staffId: null,
  caseId: null,
  interviewId: null,
  language: "fr",
  created: NOON,
  seen: NOON,
  ended: null,
  endedWhy: null,
  factors: null,
  ...over,
});

export const aShift = (over: Partial<Shift> = {}): Shift => ({
  id: randomUUID(),
  login: "claire",
  starts: NOON,
  ends: minutesLater(240),
  ...over,
});
