/**
 * A wave in the middle of its fieldwork: every state, histories of calls, appointments, territories, people without a
 * number, questionnaires begun on the web. Sealed for real, each case under its own keys; the chances are plausible, and
 * no survey's.
 */
import { DEFAULT_CALLING, withinCallingHours } from "../../server/domain/calling";
import { addDays, addMinutes } from "../../server/domain/clock";
import type { Random } from "../../server/domain/seeded-random";
import type { Territory } from "../../server/domain/territory";
import type { Secrets } from "../../server/secrets/secrets";
import { CaseVault } from "../../server/store/case-vault";
import { kept } from "../../server/store/queue";
import type { Attempt, Case, Stratum, Wave } from "../../server/store/records";
import { aCase, aContact, anAppointment, anAttempt, anEvent, anInterview, aResponse } from "../../tests/factories";
import type { Bulk } from "./bulk";

/** Where people live, by stratum: a share of all, their territory, and a postcode of theirs. */
const MAINLAND = Array.from({ length: 16 }, (_, at) => ({
  stratum: `M${at + 1}`,
  share: 0.87 / 16,
  territory: "mainland" as const,
  postcode: `${String(10 + at)}100`,
  priority: at % 5 === 0 ? 1 : 0,
}));
const STRATA: { stratum: string; share: number; territory: Territory; postcode: string; priority: number }[] = [
  ...MAINLAND,
  { stratum: "ALS", share: 0.06, territory: "alsace-moselle", postcode: "67000", priority: 0 },
  { stratum: "GUA", share: 0.03, territory: "guadeloupe", postcode: "97110", priority: 0 },
  { stratum: "REU", share: 0.04, territory: "reunion", postcode: "97400", priority: 0 },
];
const HOMES = STRATA.map((home) => [home, home.share] as const);
export const strataOf = (waveId: string): Stratum[] =>
  STRATA.map(({ stratum, territory, priority }) => ({ waveId, stratum, territory, priority, open: true }));

type Kind = "fresh" | "called" | "begun" | "appointment" | "at-rest" | "supervisor" | "complete" | "refused";
const KINDS: [kind: Kind, share: number][] = [
  ["fresh", 0.4],
  ["called", 0.32],
  ["begun", 0.03],
  ["appointment", 0.02],
  ["at-rest", 0.02],
  ["supervisor", 0.01],
  ["complete", 0.14],
  ["refused", 0.06],
];
const OUTCOMES: [outcome: string, share: number][] = [
  ["no-answer", 0.56],
  ["machine", 0.18],
  ["busy", 0.09],
  ["callback", 0.06],
  ["soft-refusal", 0.05],
  ["hang-up", 0.03],
  ["never-available", 0.03],
];
/** Of those who begun on the web: how many had come to the privacy question. */
const PAST_PRIVACY = 0.4;
const WITHOUT_NUMBER = 0.04;
const DAYS = 30;
const BATCH = 4000;

const STATES: Record<Kind, string> = {
  fresh: "invited",
  called: "calling",
  begun: "under-way",
  appointment: "appointment",
  "at-rest": "at-rest",
  supervisor: "supervisor",
  complete: "complete",
  refused: "refused",
};

export interface Fieldwork {
  wave: Wave;
  now: Date;
  secrets: Secrets;
  random: Random;
}
/** Rows of one case by table, and what has to go through the store: an answer cannot be put in beside it. */
interface Made {
  rows: Record<"cases" | "caseKeys" | "contacts" | "attempts" | "appointments", Record<string, unknown>[]>;
  begun: { of: Case; past: boolean }[];
}

function history({ now, random }: Fieldwork, caseId: string, count: number, territory: Territory): Attempt[] {
  const attempts: Attempt[] = [];
  for (let at = 0; at < count; ) {
    const started = addDays(now, -DAYS * random.next());
    if (!withinCallingHours(started, DEFAULT_CALLING, territory)) continue;
    at++;
    const outcome = random.weighted(OUTCOMES);
    const who = `agent-${random.integer(1, 80)}`;
    attempts.push(anAttempt({ caseId, started, ended: addMinutes(started, 1), outcome, who }));
  }
  return attempts.sort((a, b) => a.started.getTime() - b.started.getTime());
}

function made(fieldwork: Fieldwork, vault: CaseVault, cases: number): Made {
  const { wave, now, random } = fieldwork;
  const all: Made = { rows: { cases: [], caseKeys: [], contacts: [], attempts: [], appointments: [] }, begun: [] };
  for (let index = 0; index < cases; index++) {
    const home = random.weighted(HOMES);
    const kind = random.weighted(KINDS);
    const done = kind === "complete" || kind === "refused";
    const of = aCase({
      waveId: wave.id,
      stratum: home.stratum,
      state: STATES[kind],
      finishedMode: kind === "complete" ? "web" : null,
      finishedAt: kind === "complete" ? addDays(now, -3) : null,
      language: random.chance(0.03) ? "en" : "fr",
      preload: { MODTOUR: 2 },
    });
    const calls =
      kind === "fresh" || kind === "begun" ? 0 : done ? random.integer(0, 2) : 1 + Math.floor(random.next() ** 2 * 8);
    const attempts = history(fieldwork, of.id, calls, home.territory);
    const keys = vault.newKeys(of.id);
    const contact = aContact({
      address: ["14 rue des Écluses", `${home.postcode} Ville`],
      ...(random.chance(WITHOUT_NUMBER) ? { phones: [] } : {}),
    });
    const { preload, ...clear } = of;
    all.rows.cases.push({
      ...clear,
      preload: vault.seal("answers", keys, "preload", of.id, preload),
      ...kept(attempts, home.territory),
    });
    all.rows.caseKeys.push({ ...keys });
    all.rows.contacts.push({ caseId: of.id, sealed: vault.seal("contacts", keys, "contact", of.id, contact) });
    for (const attempt of attempts)
      all.rows.attempts.push({
        ...attempt,
        note: vault.seal("contacts", keys, "note", attempt.id, { note: null, ended: attempt.ended }),
      });
    // spread over a week; a few are due or missed by some minutes
    if (kind === "appointment") {
      const at = addMinutes(now, 7 * 24 * 60 * random.next() - 15);
      all.rows.appointments.push({ ...anAppointment({ caseId: of.id, at, hard: random.chance(0.4) }) });
    }
    if (kind === "begun") all.begun.push({ of, past: random.chance(PAST_PRIVACY) });
  }
  return all;
}

/** @returns cases that were begun on the web, whose answers still have to be given */
export async function loadFieldwork(fieldwork: Fieldwork, bulk: Bulk, cases: number): Promise<Made["begun"]> {
  const vault = new CaseVault(fieldwork.secrets);
  const begun: Made["begun"] = [];
  for (let done = 0; done < cases; done += BATCH) {
    const batch = made(fieldwork, vault, Math.min(BATCH, cases - done));
    for (const table of ["cases", "caseKeys", "contacts", "attempts", "appointments"] as const)
      if (batch.rows[table].length > 0) await bulk.add(table, batch.rows[table]);
    begun.push(...batch.begun);
  }
  return begun;
}

/** The rows of a questionnaire that stopped on the web, some days ago, before the privacy question or behind it. */
export const begunRows = ({ of, past }: Made["begun"][number], hash: string, privacy: string, at: Date) => {
  const response = aResponse({ caseId: of.id, waveId: of.waveId, begun: at });
  const interview = anInterview({ caseId: of.id, responseId: response.id, questionnaireHash: hash, begun: at });
  const entries = [{ variable: "SATQ", value: 2 }, ...(past ? [{ variable: privacy, value: 1 }] : [])];
  const event = anEvent({
    ...{ caseId: of.id, responseId: response.id, interviewId: interview.id, questionnaireHash: hash, at },
    payload: { step: "living-area", entries },
  });
  return { response, interview, event };
};
