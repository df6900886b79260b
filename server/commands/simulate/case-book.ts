/** The cases of a simulated fieldwork, as the store would hold them, and what a call does to each. */
import { type CallAttempt, type CallFacts, uncalled } from "../../domain/calling";
import { caseState } from "../../domain/case";
import { disposition } from "../../domain/disposition";
import type { Line, Person } from "./population";

export interface SimCase {
  readonly person: Person;
  readonly facts: CallFacts & { attempts: CallAttempt[] };
  /** by number: how often it was dialled; a number that was closed is missing */
  readonly open: Map<string, { line: Line; dials: number }>;
  /** somebody is calling it */
  held: boolean;
  /** counts what happened to it, so that an old place in a line is known to be old */
  version: number;
}

export const caseIdOf = (index: number): string => `case-${String(index).padStart(6, "0")}`;

export const bookOf = (people: readonly Person[], idOf = caseIdOf): SimCase[] =>
  people.map((person) => ({
    person,
    facts: { ...uncalled(idOf(person.index)), attempts: [] },
    open: new Map(person.numbers.map((line) => [line.id, { line, dials: 0 }])),
    held: false,
    version: 0,
  }));

/** The interviewer dials the number that was dialled fewest, the first of the list among equals. */
export const nextNumber = ({ open }: SimCase): Line | undefined =>
  [...open.values()].reduce<{ line: Line; dials: number } | undefined>(
    (best, each) => (best && best.dials <= each.dials ? best : each),
    undefined,
  )?.line;

export function numberToDial(of: SimCase): Line {
  const line = nextNumber(of);
  const number = line && of.open.get(line.id);
  if (!number) throw new Error("A case without a number was drawn");
  number.dials++;
  return line;
}

/** As services/calls/end-call.ts and services/fieldwork/record-outcome.ts do it on rows. */
export function settle(of: SimCase, outcome: string, line: Line, appointment: CallFacts["appointment"]): void {
  const { facts } = of;
  const { next, final, closesNumber } = disposition(outcome);
  const rests = facts.state === "at-rest" && next !== null && caseState(next).calls === "by-rule";
  if (next !== null && !rests) facts.state = next;
  facts.appointment = final ? null : appointment;
  if (outcome === "complete") facts.finished = true;
  if (closesNumber) of.open.delete(line.id);
  facts.hasNumber = of.open.size > 0;
  of.version++;
}
