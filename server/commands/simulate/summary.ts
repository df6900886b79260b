/** What a simulated fieldwork came to, in figures, and as a table to read. */
import { SLICES, type Slice, sliceOf } from "../../domain/calling";
import { disposition } from "../../domain/disposition";
import { timeZoneOf } from "../../domain/territory";
import type { Plan, Simulated } from "./simulate";

export interface Summary extends Plan {
  policy: string;
  model: string;
  completes: number;
  completesPerHour: number;
  hours: number;
  idleHours: number;
  calls: number;
  webAnswers: number;
  outsideHours: number;
  meanAttempts: number;
  maxAttempts: number;
  /** calls of a case, up to the last that was made by rule and not for a promise */
  maxByRule: number;
  neverCalled: number;
  /** completes by the number of the call that brought them, from the first on */
  completesByAttempt: number[];
  outcomes: Record<string, number>;
  slices: Record<Slice, { calls: number; answered: number; completes: number }>;
}

const ZONE = timeZoneOf("mainland");
/** somebody picked up: everything that AAPOR does not count as unknown, but a machine */
const wasAnswered = (outcome: string): boolean => disposition(outcome).class !== "UH" && outcome !== "machine";

export function summaryOf({ book, ...done }: Simulated, policy: string, model: string, plan: Plan): Summary {
  const outcomes: Record<string, number> = {};
  const slices = Object.fromEntries(
    Object.keys(SLICES).map((slice) => [slice, { calls: 0, answered: 0, completes: 0 }]),
  ) as Summary["slices"];
  for (const { outcome, started } of done.calls) {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const slice = slices[sliceOf(started, ZONE)];
    slice.calls++;
    if (wasAnswered(outcome)) slice.answered++;
    if (outcome === "complete") slice.completes++;
  }
  const attempts = book.map(({ facts }) => facts.attempts.length);
  const completesByAttempt = Array<number>(Math.max(0, ...attempts)).fill(0);
  for (const { facts } of book)
    if (facts.attempts.at(-1)?.outcome === "complete") completesByAttempt[facts.attempts.length - 1]!++;
  const completes = outcomes.complete ?? 0;
  return {
    policy,
    model,
    ...plan,
    completes,
    completesPerHour: done.hours === 0 ? 0 : completes / done.hours,
    hours: done.hours,
    idleHours: done.idleHours,
    calls: done.calls.length,
    webAnswers: done.webAnswers,
    outsideHours: done.outsideHours,
    meanAttempts: done.calls.length / Math.max(1, book.length),
    maxAttempts: Math.max(0, ...attempts),
    maxByRule: done.maxByRule,
    neverCalled: attempts.filter((count) => count === 0).length,
    completesByAttempt,
    outcomes,
    slices,
  };
}

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
const line = (label: string, value: string | number): string => `${label.padEnd(34)}${String(value).padStart(12)}`;

export function tableOf(of: Summary): string[] {
  const outcomes = Object.entries(of.outcomes).sort(([, a], [, b]) => b - a);
  return [
    `${of.model}`,
    `${of.cases} cases, ${of.interviewers} interviewers, ${of.days} days, seed ${of.seed}, order: ${of.policy}`,
    "",
    line("complete interviews", of.completes),
    line("of all cases", percent(of.completes, of.cases)),
    line("an interviewer hour", of.completesPerHour.toFixed(3)),
    line("interviewer hours", of.hours.toFixed(0)),
    line("of them without a case to call", of.idleHours.toFixed(0)),
    line("answers on the web meanwhile", of.webAnswers),
    line("calls", of.calls),
    line("calls a case, mean", of.meanAttempts.toFixed(2)),
    line("calls a case, most", of.maxAttempts),
    line("cases never called", of.neverCalled),
    line("calls outside the legal hours", of.outsideHours),
    "",
    "part of the week        calls    answered    complete",
    ...Object.entries(of.slices).map(
      ([slice, { calls, answered, completes }]) =>
        `${slice.padEnd(20)}${String(calls).padStart(9)}${percent(answered, calls).padStart(12)}${percent(completes, calls).padStart(12)}`,
    ),
    "",
    `complete at call 1, 2, …: ${of.completesByAttempt.join(" ")}`,
    "",
    ...outcomes.map(([outcome, count]) => line(outcome, `${count}  ${percent(count, of.calls).padStart(7)}`)),
  ];
}
