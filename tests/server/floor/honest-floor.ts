/** Interviewers who work, and one who makes it up: seeded, as the literature on falsified interviews describes both. */
import { randomUUID } from "node:crypto";
import type { Random } from "../../../server/domain/seeded-random";
import type { QuestionsToCheck } from "../../../server/services/checks/questions-to-check";
import type { InterviewRead } from "../../../server/services/checks/score-interviews";
import type { CallMade } from "../../../server/store/floor-figures";
import type { AnswerEntry, Shift } from "../../../server/store/records";
import { minutesLater, NOON } from "../../factories";

export const QUESTIONS: QuestionsToCheck = {
  series: [
    ["OBS1", "OBS2", "OBS3", "OBS4"],
    ["PEUR1", "PEUR2", "PEUR3", "PEUR4"],
  ],
  filters: new Set(["V_A", "V_B", "V_C", "V_D", "V_E", "V_F"]),
};
const OTHERS = Array.from({ length: 12 }, (_, at) => `Q${at}`);
const NAMES = [...QUESTIONS.series.flat(), ...QUESTIONS.filters, ...OTHERS];

/** How somebody works: each interviewer's own, around the floor's. */
export interface Habits {
  pace: number;
  quiet: number;
  declines: number;
  incident: number;
  invents: boolean;
}
export const habits = (random: Random, invents = false): Habits => ({
  pace: 0.8 + random.next() * 0.5,
  quiet: 0.1 + random.next() * 0.2,
  declines: 0.02 + random.next() * 0.06,
  incident: 0.03 + random.next() * 0.06,
  invents,
});

export function anInterviewOf(
  who: string,
  { pace, quiet, declines, incident, invents }: Habits,
  random: Random,
): InterviewRead {
  const calm = random.chance(quiet);
  const answer = (variable: string): AnswerEntry => {
    if (!invents && random.chance(declines)) return { variable, missing: "dont-know" };
    if (QUESTIONS.filters.has(variable)) return { variable, value: !invents && random.chance(incident) ? 1 : 2 };
    if (invents || calm) return { variable, value: 4 };
    return { variable, value: random.integer(1, 4) };
  };
  return {
    interview: { id: randomUUID(), who },
    questions: QUESTIONS,
    events: NAMES.map((name, at) => ({
      payload: {
        step: name,
        entries: [answer(name)],
        // a text takes its time to be read; whoever reads none only types
        secondsOpen: Math.max(1, Math.round((invents ? 2 : (8 + (at % 5) * 2) * pace) * (0.6 + random.next()))),
      },
    })),
  };
}

/** A shift of six hours: a call each few minutes, with interviews in between. */
export function aDayOf(who: string, day: number, random: Random, invents = false): { calls: CallMade[]; shift: Shift } {
  const starts = minutesLater(day * 24 * 60, NOON);
  const calls: CallMade[] = [];
  let at = random.integer(0, 4);
  while (at < 355) {
    const started = minutesLater(at + random.next(), starts);
    const late = at > 280;
    const interviewed = random.chance(invents ? (late ? 0.6 : 0.02) : 0.12);
    const outcome = interviewed ? "complete" : random.pick(["no-answer", "no-answer", "machine-unknown", "busy"]);
    const rang = invents ? 4 + random.integer(0, 8) : 25 + random.integer(0, 30);
    const ended = interviewed ? started : minutesLater(rang / 60, started);
    calls.push({
      ...{ caseId: randomUUID(), who, numberId: "p1", started, ended, outcome },
      interviewId: interviewed ? randomUUID() : null,
    });
    // somebody who makes it up notes outcomes one after the other
    at +=
      interviewed && !invents ? random.integer(18, 35) : invents ? random.pick([0, 0, 0, 0, 30]) : random.integer(2, 5);
  }
  return { calls, shift: { id: randomUUID(), login: who, starts, ends: minutesLater(360, starts) } };
}
