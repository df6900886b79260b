/** Which case a telephone may try now; in which order, call-order.ts says. Pure: the clock is an argument. */
import type { Language } from "../../questionnaires/format/types";
import { caseState } from "./case";
import { addMinutes, localTime } from "./clock";
import { disposition } from "./disposition";
import { type Caller, languagesOf, mayConvert } from "./skill";
import { isHoliday, type Territory, timeZoneOf } from "./territory";

/** Local to the respondent, wherever the floor sits. */
export interface CallingRules {
  /** minutes since midnight */
  opens: number;
  closes: number;
  /** 1 Monday … 7 Sunday */
  weekdays: readonly number[];
  /** whether public holidays are days like others */
  onHolidays: boolean;
  attemptsCap: number;
  attemptsCapPerSlice: number;
  /** chance that a case called before goes ahead of a fresh one; null: the score alone decides (decision 0026) */
  recallFirst: number | null;
  /** an appointment is due from so many minutes before its time */
  appointmentLead: number;
  /** a soft appointment waits so long for the interviewer whom the person wants; then anybody calls */
  waitForWhom: number;
}

/** French practice: 10 to 20 h, Monday to Saturday, no public holiday. A wave may call less, never more. */
export const WIDEST_HOURS = { opens: 10 * 60, closes: 20 * 60, weekdays: [1, 2, 3, 4, 5, 6] } as const;

export const DEFAULT_CALLING: CallingRules = {
  ...WIDEST_HOURS,
  onHolidays: false,
  attemptsCap: 8,
  attemptsCapPerSlice: 4,
  recallFirst: null,
  appointmentLead: 5,
  waitForWhom: 15,
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
  language: Language;
  /** where the person lives; null: not known before the address is opened, and judged again then */
  territory: Territory | null;
  /** the only one who calls it; null: anybody */
  interviewer: string | null;
  /** as a manager set it for the stratum */
  stratumOpen: boolean;
  priority: number;
  attempts: readonly CallAttempt[];
  appointment: { at: Date; until: Date | null; hard: boolean; withWhom: string | null } | null;
  /** an answer to the privacy question exists and the questionnaire is not finished */
  stoppedInPrivate: boolean;
  /** last answer given on the web, where a response is under way */
  lastWebAnswer: Date | null;
  /** the person asked for a call as soon as possible, and none was made since */
  askedForCall: boolean;
  hasNumber: boolean;
}

/** Of somebody of the mainland who was invited, can be called by anybody, and was not called yet. */
export const uncalled = (caseId: string): CallFacts => ({
  caseId,
  state: "invited",
  finished: false,
  language: "fr",
  territory: "mainland",
  interviewer: null,
  stratumOpen: true,
  priority: 0,
  attempts: [],
  appointment: null,
  stoppedInPrivate: false,
  lastWebAnswer: null,
  askedForCall: false,
  hasNumber: true,
});

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
  | "stratum-closed"
  | "delay"
  | "cap"
  | "skill"
  | "another-interviewer"
  | "web-in-progress";

/** Somebody who is answering on the web, or stopped an hour ago, is left to it. */
const WEB_PAUSE_MINUTES = 2 * 24 * 60;
/** A call without an outcome was lost with its console: like a technical fault. */
const LOST_CALL_MINUTES = 180;
/** After an outcome that no call follows by rule: as late as both databases can say. */
export const NEVER = new Date("9999-01-01T00:00:00Z");

export function withinCallingHours(now: Date, rules: CallingRules, territory: Territory): boolean {
  const { day, minute, weekday } = localTime(now, timeZoneOf(territory));
  return (
    minute >= rules.opens &&
    minute < rules.closes &&
    rules.weekdays.includes(weekday) &&
    (rules.onHolidays || !isHoliday(territory, day))
  );
}

export const phoneCalls = <A extends Pick<CallAttempt, "channel">>({ attempts }: { attempts: readonly A[] }): A[] =>
  attempts.filter((attempt) => attempt.channel === "phone");

/** Some delays are a span: the second at which the call was made chooses in it, so that no two agree for long. */
function delayAfter({ outcome, started }: Pick<CallAttempt, "outcome" | "started">): number | null {
  if (!outcome) return LOST_CALL_MINUTES;
  const { delayMinutes, delayAtLeastMinutes } = disposition(outcome);
  if (delayMinutes === null || delayAtLeastMinutes === undefined) return delayMinutes;
  return delayAtLeastMinutes + (Math.floor(started.getTime() / 1000) % (delayMinutes - delayAtLeastMinutes + 1));
}

/** No call by rule before that: the last call's delay, and what was asked for on the web; null: nothing holds it back. */
export function restsUntil(attempts: readonly Omit<CallAttempt, "who">[]): Date | null {
  const call = phoneCalls({ attempts }).at(-1);
  // a paper form, a fortnight: it gives time as it would on the telephone
  const wished = attempts.findLast(({ channel, outcome }) => channel === "web" && outcome !== null);
  const ends = [call && { of: call, from: call.ended ?? call.started }, wished && { of: wished, from: wished.started }]
    .filter((each) => each !== undefined)
    .map(({ of, from }) => {
      const delay = delayAfter(of);
      return delay === null ? NEVER : addMinutes(from, delay);
    });
  return ends.length === 0 ? null : new Date(Math.max(...ends.map((end) => end.getTime())));
}

/** The tier that the case is in now for this interviewer, or why it may not be called. */
export function callableNow(
  facts: CallFacts,
  caller: Caller,
  now: Date,
  rules: CallingRules,
): { tier: Tier } | { not: NotCallable } {
  const policy = caseState(facts.state).calls;
  if (facts.finished || caseState(facts.state).final) return { not: "finished" };
  if (policy === "none") return { not: "state" };
  if (!facts.hasNumber) return { not: "no-number" };
  if (facts.territory && !withinCallingHours(now, rules, facts.territory)) return { not: "outside-hours" };

  const calls = phoneCalls(facts);
  if ((facts.interviewer ?? caller.login) !== caller.login) return { not: "another-interviewer" };
  if (!languagesOf(caller).includes(facts.language)) return { not: "skill" };
  if (calls.some((call) => call.outcome === "interviewer-knows" && call.who === caller.login))
    return { not: "another-interviewer" };
  // Only what the respondent chose brings a call after this; a promise is kept where the stratum is closed too.
  if (facts.appointment) return appointmentNow(facts.appointment, caller, now, rules);
  if (facts.askedForCall) return { tier: "asked-for-call" };
  if (policy === "on-request" || facts.stoppedInPrivate) return { not: "at-rest" };
  if (!facts.stratumOpen) return { not: "stratum-closed" };

  if (calls.length >= rules.attemptsCap) return { not: "cap" };
  const timeZone = timeZoneOf(facts.territory ?? "mainland");
  const slice = sliceOf(now, timeZone);
  if (calls.filter((call) => sliceOf(call.started, timeZone) === slice).length >= rules.attemptsCapPerSlice)
    return { not: "cap" };

  const rests = restsUntil(facts.attempts);
  if (rests && now < rests) return { not: "delay" };
  const last = calls.at(-1);
  if (last?.outcome && disposition(last.outcome).anotherInterviewer && last.who === caller.login)
    return { not: "another-interviewer" };
  const refused = calls.findLast(({ outcome }) => outcome === "soft-refusal");
  if (refused && !mayConvert(caller, refused.who)) return { not: "skill" };
  if (facts.lastWebAnswer && now < addMinutes(facts.lastWebAnswer, WEB_PAUSE_MINUTES))
    return { not: "web-in-progress" };
  return { tier: last ? "recall" : "fresh" };
}

function appointmentNow(
  { at, until, hard, withWhom }: NonNullable<CallFacts["appointment"]>,
  { login }: Caller,
  now: Date,
  rules: CallingRules,
): { tier: Tier } | { not: NotCallable } {
  // a part of a day begins when it begins
  if (now < addMinutes(at, until ? 0 : -rules.appointmentLead)) return { not: "later-appointment" };
  // a part of the day that the person chose may be the only safe one: a person decides what follows
  if (until && now >= until) return { not: "missed-appointment" };
  // a firm one with somebody by name may be safe with them alone: supervision decides where they are not there
  if (withWhom && withWhom !== login && (hard || now < addMinutes(at, rules.waitForWhom)))
    return { not: "another-interviewer" };
  return { tier: hard ? "hard-appointment" : "soft-appointment" };
}

/**
 * What an interviewer's choice becomes: a second hang-up is final, and so is a second soft refusal, as the table of
 * outcomes promises one more call; a hang-up or break-off after the privacy question leaves the person in peace
 * (docs/safety.md). Returns the outcome to store.
 */
export function settledOutcome(chosen: string, earlier: readonly CallAttempt[], pastPrivacy: boolean): string {
  if ((chosen === "hang-up" || chosen === "break-off") && pastPrivacy) return "safety-stop";
  const said = (outcome: string): boolean => earlier.some((attempt) => attempt.outcome === outcome);
  if ((chosen === "hang-up" || chosen === "soft-refusal") && said(chosen)) return "implicit-refusal";
  return chosen;
}
