/** Which case a telephone may try now; in which order, call-order.ts says. Pure: the clock is an argument. */
import { caseState } from "./case";
import { addMinutes, localTime } from "./clock";
import { disposition } from "./disposition";

export interface CallingRules {
  timeZone: string;
  /** legal hours, in minutes since midnight, local to the respondent */
  opens: number;
  closes: number;
  /** 1 Monday … 7 Sunday */
  weekdays: readonly number[];
  attemptsCap: number;
  attemptsCapPerSlice: number;
  /** chance that a case called before goes ahead of a fresh one */
  recallFirst: number;
  /** an appointment is due from so many minutes before its time */
  appointmentLead: number;
}

/** French practice: 10 to 20 h, Monday to Saturday. */
export const DEFAULT_CALLING: CallingRules = {
  timeZone: "Europe/Paris",
  opens: 10 * 60,
  closes: 20 * 60,
  weekdays: [1, 2, 3, 4, 5, 6],
  attemptsCap: 8,
  attemptsCapPerSlice: 4,
  recallFirst: 0.7,
  appointmentLead: 5,
};

/** Parts of the week that answer differently; attempts spread over them in these proportions. */
export const SLICES = {
  morning: { weight: 1 },
  afternoon: { weight: 1 },
  evening: { weight: 2 },
  saturday: { weight: 1 },
} as const satisfies Record<string, { weight: number }>;
export type Slice = keyof typeof SLICES;

/** Where the parts of a day begin, in minutes since midnight. */
export const AFTERNOON = 13 * 60;
export const EVENING = 17 * 60;

export function sliceOf(at: Date, timeZone: string): Slice {
  const { minute, weekday } = localTime(at, timeZone);
  if (weekday >= 6) return "saturday";
  if (minute < AFTERNOON) return "morning";
  return minute < EVENING ? "afternoon" : "evening";
}

export interface CallAttempt {
  channel: string;
  started: Date;
  ended: Date | null;
  outcome: string | null;
  who: string | null;
}

export interface CallFacts {
  caseId: string;
  state: string;
  finished: boolean;
  attempts: readonly CallAttempt[];
  appointment: { at: Date; until: Date | null; hard: boolean } | null;
  /** an answer to the privacy question exists and the questionnaire is not finished */
  stoppedInPrivate: boolean;
  /** last answer given on the web, where a response is under way */
  lastWebAnswer: Date | null;
  /** the person asked for a call as soon as possible, and none was made since */
  askedForCall: boolean;
  hasNumber: boolean;
}

export const TIERS = ["hard-appointment", "soft-appointment", "asked-for-call", "recall", "fresh"] as const;
export type Tier = (typeof TIERS)[number];
export type NotCallable =
  | "finished"
  | "state"
  | "at-rest"
  | "no-number"
  | "later-appointment"
  | "missed-appointment"
  | "outside-hours"
  | "delay"
  | "cap"
  | "another-interviewer"
  | "web-in-progress";

/** Somebody who is answering on the web, or stopped an hour ago, is left to it. */
const WEB_PAUSE_MINUTES = 2 * 24 * 60;

export function withinCallingHours(now: Date, rules: CallingRules): boolean {
  const { minute, weekday } = localTime(now, rules.timeZone);
  return rules.weekdays.includes(weekday) && minute >= rules.opens && minute < rules.closes;
}

export const phoneCalls = (facts: CallFacts) => facts.attempts.filter((attempt) => attempt.channel === "phone");

/** The tier that the case is in now for this interviewer, or why it may not be called. */
export function callableNow(
  facts: CallFacts,
  who: string,
  now: Date,
  rules: CallingRules,
): { tier: Tier } | { not: NotCallable } {
  const policy = caseState(facts.state).calls;
  if (facts.finished || caseState(facts.state).final) return { not: "finished" };
  if (policy === "none") return { not: "state" };
  if (!facts.hasNumber) return { not: "no-number" };
  if (!withinCallingHours(now, rules)) return { not: "outside-hours" };

  const calls = phoneCalls(facts);
  if (calls.some((call) => call.outcome === "interviewer-knows" && call.who === who))
    return { not: "another-interviewer" };
  // Only what the respondent chose brings a call after this.
  if (facts.appointment) {
    // a part of a day begins when it begins
    const lead = facts.appointment.until ? 0 : rules.appointmentLead;
    if (now < addMinutes(facts.appointment.at, -lead)) return { not: "later-appointment" };
    // a part of the day that the person chose may be the only safe one: a person decides what follows
    if (facts.appointment.until && now >= facts.appointment.until) return { not: "missed-appointment" };
    return { tier: facts.appointment.hard ? "hard-appointment" : "soft-appointment" };
  }
  if (facts.askedForCall) return { tier: "asked-for-call" };
  if (policy === "on-request" || facts.stoppedInPrivate) return { not: "at-rest" };

  if (calls.length >= rules.attemptsCap) return { not: "cap" };
  const slice = sliceOf(now, rules.timeZone);
  if (calls.filter((call) => sliceOf(call.started, rules.timeZone) === slice).length >= rules.attemptsCapPerSlice)
    return { not: "cap" };

  // what was asked for on the web gives time as it would on the telephone: a paper form, a fortnight
  const wished = facts.attempts.findLast((attempt) => attempt.channel === "web" && attempt.outcome !== null);
  const pause = wished?.outcome ? disposition(wished.outcome).delayMinutes : 0;
  if (wished && (pause === null || now < addMinutes(wished.started, pause))) return { not: "delay" };

  const last = calls.at(-1);
  if (last) {
    const facts = last.outcome ? disposition(last.outcome) : null;
    // a call without an outcome was lost with its console: like a technical fault
    const delay = facts ? facts.delayMinutes : 180;
    if (delay === null || now < addMinutes(last.ended ?? last.started, delay)) return { not: "delay" };
    if (facts?.anotherInterviewer && last.who === who) return { not: "another-interviewer" };
  }
  if (facts.lastWebAnswer && now < addMinutes(facts.lastWebAnswer, WEB_PAUSE_MINUTES))
    return { not: "web-in-progress" };
  return { tier: last ? "recall" : "fresh" };
}

/**
 * What an interviewer's choice becomes: a second hang-up is final; a hang-up or break-off after the privacy question
 * leaves the person in peace (docs/safety.md). Returns the outcome to store.
 */
export function settledOutcome(chosen: string, earlier: readonly CallAttempt[], pastPrivacy: boolean): string {
  if ((chosen === "hang-up" || chosen === "break-off") && pastPrivacy) return "safety-stop";
  if (chosen === "hang-up" && earlier.some((attempt) => attempt.outcome === "hang-up")) return "implicit-refusal";
  return chosen;
}
