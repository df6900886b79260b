/** A whole fieldwork on a clock of its own: seats are taken, cases drawn, numbers dialled, outcomes recorded. */
import { type CallFacts, type CallingRules, withinCallingHours } from "../../domain/calling";
import { addMinutes, instantOf, localTime } from "../../domain/clock";
import type { Caller } from "../../domain/skill";
import { numberToDial, type SimCase, settle } from "./case-book";
import type { Chance } from "./chance";
import { type Dial, dial } from "./dial";
import { Heap } from "./heap";
import type { ContactModel } from "./model";
import { FOR, type Line } from "./population";
import { floorOf, type Seat, seatsOf } from "./roster";

/** Where cases come from and outcomes go to: the floor in memory, or, in a test, the store and its services. */
export interface Desk {
  draw(caller: Caller, now: Date, u: number): SimCase | null | Promise<SimCase | null>;
  started(of: SimCase, line: Line, caller: Caller, now: Date): void | Promise<void>;
  ended(of: SimCase, call: Ended, now: Date): void | Promise<void>;
}
export interface Ended {
  caller: Caller;
  outcome: string;
  appointment: CallFacts["appointment"];
}

export interface Call {
  who: string;
  caseId: string;
  started: Date;
  outcome: string;
}
export interface Fieldwork {
  calls: readonly Call[];
  /** hours that the floor sat, calls that ran over included */
  hours: number;
  idleHours: number;
  outsideHours: number;
  /** most calls that a case had when it was called by rule, that call included */
  maxByRule: number;
  webAnswers: number;
}
export interface Setting {
  model: ContactModel;
  rules: CallingRules;
  book: readonly SimCase[];
  chance: Chance;
  interviewers: number;
  days: number;
}

interface Turn {
  seat: Seat;
  at: number;
  until: number;
  call: { of: SimCase; line: Line; dialled: Dial; row: SimCase["facts"]["attempts"][number] } | null;
}
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Later than any hour that a clock leaves out. */
const TEN = 10;

export async function work(setting: Setting, desk: Desk): Promise<Fieldwork> {
  const { model, rules, book, chance, days } = setting;
  const at = (day: number, hour: number): Date => {
    const date = new Date(Date.parse(`${model.floor.opens}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10);
    const ten = instantOf(`${date}T${TEN}:00`);
    if (!ten) throw new Error(`No ten o’clock on ${date}`);
    return new Date(ten.getTime() + (hour - TEN) * HOUR);
  };
  const calls: Call[] = [];
  const done = { hours: 0, idleHours: 0, outsideHours: 0, maxByRule: 0, webAnswers: 0 };
  const web = new Heap<{ of: SimCase; at: number }>((a, b) => a.at < b.at);
  for (const of of book)
    if (of.person.webDay !== null) web.push({ of, at: at(0, 0).getTime() + of.person.webDay * DAY });

  const answerOnWeb = (now: number): void => {
    for (let next = web.least; next && next.at <= now; next = web.least) {
      web.pop();
      const { of } = next;
      // whoever is on the telephone answers there
      if (of.held || of.facts.finished) continue;
      of.facts.finished = true;
      of.version++;
      done.webAnswers++;
    }
  };

  const end = async ({ seat, call }: Turn, now: Date): Promise<void> => {
    if (!call) return;
    const { of, line, dialled, row } = call;
    const { outcome, appointment: chosen } = dialled;
    const appointment = chosen && {
      at: at(chosen.day, chosen.hour),
      until: null,
      hard: chosen.hard,
      withWhom: null,
    };
    row.ended = now;
    row.outcome = outcome;
    of.held = false;
    settle(of, outcome, line, appointment);
    if (outcome === "asked-web" && chance(of.person.index, FOR.web, 3) < model.web.afterAsked.share)
      web.push({ of, at: now.getTime() + chance(of.person.index, FOR.web, 4) * model.web.afterAsked.days * DAY });
    calls.push({ who: seat.caller.login, caseId: of.facts.caseId, started: row.started, outcome });
    await desk.ended(of, { caller: seat.caller, outcome, appointment }, now);
  };

  const begin = async (turn: Turn, day: number, now: Date): Promise<boolean> => {
    const { caller } = turn.seat;
    const of = await desk.draw(caller, now, chance(FOR.order, calls.length, turn.at % 1_000_000_007));
    if (!of) return false;
    const { minute, weekday } = localTime(now);
    if (!withinCallingHours(now, rules, of.facts.territory ?? "mainland")) done.outsideHours++;
    const line = numberToDial(of);
    const { person, facts } = of;
    const dialled = dial(
      {
        person,
        number: line,
        at: { day, weekday, hour: Math.floor(minute / 60) },
        earlier: facts.attempts,
        appointment: facts.appointment,
      },
      model,
      chance,
    );
    const row = { channel: "phone", started: now, ended: null, outcome: null, who: caller.login };
    of.held = true;
    await desk.started(of, line, caller, now);
    facts.attempts.push(row);
    if (!facts.appointment) done.maxByRule = Math.max(done.maxByRule, facts.attempts.length);
    turn.call = { of, line, dialled, row };
    return true;
  };

  for (let day = 0; day < days; day++) {
    const turns = new Heap<Turn>((a, b) => (a.at !== b.at ? a.at < b.at : a.seat.caller.login < b.seat.caller.login));
    for (const seat of seatsOf(model, floorOf(model, setting.interviewers), day, chance)) {
      const [from, until] = [at(day, seat.from).getTime(), at(day, seat.to).getTime()];
      turns.push({ seat, at: from, until, call: null });
      done.hours += (until - from) / HOUR;
    }
    for (let turn = turns.pop(); turn; turn = turns.pop()) {
      const now = new Date(turn.at);
      answerOnWeb(turn.at);
      await end(turn, now);
      turn.call = null;
      if (turn.at >= turn.until) {
        done.hours += (turn.at - turn.until) / HOUR;
        continue;
      }
      const busy = await begin(turn, day, now);
      const minutes = turn.call ? (turn.call as NonNullable<Turn["call"]>).dialled.minutes : model.floor.waitMinutes;
      if (!busy) done.idleHours += minutes / 60;
      turn.at = busy
        ? addMinutes(now, Math.round(minutes * 60) / 60).getTime()
        : Math.min(addMinutes(now, minutes).getTime(), turn.until);
      turns.push(turn);
    }
  }
  return { calls, ...done };
}
