/**
 * Answers and page times of interviews, opened here and nowhere kept: each interview leaves a yes or no for each check, and
 * only the share of at least 30 of them is stored.
 */
import { median } from "../../../statistics/interviewer-checks";
import type { PhoneInterview } from "../../store/floor-figures";
import type { AnswerEntry, AnswerEvent } from "../../store/records";
import type { QuestionsToCheck } from "./questions-to-check";
import { grouped, note, type Scores } from "./scores";

/** A screen is read fast in less than this share of what the floor's interviewers usually take for it. */
const FAST = 0.35;
const LEAST_TIMED_SCREENS = 8;
const LEAST_ANSWERS = 20;
const LEAST_SERIES = 2;
const LEAST_FILTERS = 5;
const CLOSED = 2;

export interface InterviewRead {
  interview: Pick<PhoneInterview, "id" | "who">;
  /** of this interview alone, by telephone */
  events: readonly Pick<AnswerEvent, "payload">[];
  questions: QuestionsToCheck;
}

export function scoreInterviews(scores: Scores, all: readonly InterviewRead[]): void {
  const usual = usualSeconds(all);
  for (const { interview, events, questions } of all) {
    const found = (check: Parameters<typeof note>[1], yes: boolean | null) => {
      if (yes !== null) note(scores, check, interview.who, yes);
    };
    const answers = lastAnswers(events);
    found("hasty", hasty(events, usual));
    found("alike", alike(answers, questions.series));
    found("no-missing", answers.size < LEAST_ANSWERS ? null : ![...answers.values()].some(declined));
    found("filters", closed(answers, questions.filters));
  }
}

/** Median over interviewers of each one's own median: whoever does most interviews does not set the pace. */
function usualSeconds(all: readonly InterviewRead[]): Map<string, number> {
  const ofWho = new Map<string, Map<string, number[]>>();
  for (const { interview, events } of all)
    for (const { payload } of events) {
      if (payload.secondsOpen === undefined) continue;
      const byWho = ofWho.get(payload.step) ?? new Map<string, number[]>();
      ofWho.set(payload.step, byWho);
      const own = byWho.get(interview.who) ?? [];
      byWho.set(interview.who, own);
      own.push(payload.secondsOpen);
    }
  return new Map([...ofWho].map(([step, byWho]) => [step, median([...byWho.values()].map(median))]));
}

function hasty(events: InterviewRead["events"], usual: ReadonlyMap<string, number>): boolean | null {
  const timed = events.filter(({ payload }) => payload.secondsOpen !== undefined && usual.has(payload.step));
  if (timed.length < LEAST_TIMED_SCREENS) return null;
  const fast = timed.filter(({ payload }) => (payload.secondsOpen ?? 0) < FAST * (usual.get(payload.step) ?? 0));
  return fast.length > timed.length / 2;
}

/** The last word on each question; reports of incidents are looked at by no check. */
function lastAnswers(events: InterviewRead["events"]): Map<string, AnswerEntry> {
  const answers = new Map<string, AnswerEntry>();
  for (const { payload } of events)
    for (const entry of payload.entries)
      if (entry.incident === undefined && !entry.derived) answers.set(entry.variable, entry);
  return answers;
}

const declined = ({ missing }: AnswerEntry): boolean => missing === "dont-know" || missing === "refused";

/** In every series that was answered in full the same answer throughout. */
function alike(answers: ReadonlyMap<string, AnswerEntry>, series: QuestionsToCheck["series"]): boolean | null {
  const full = series.filter((names) => names.every((name) => answers.get(name)?.value !== undefined));
  if (full.length < LEAST_SERIES) return null;
  return full.every((names) => new Set(names.map((name) => answers.get(name)?.value)).size === 1);
}

function closed(answers: ReadonlyMap<string, AnswerEntry>, filters: ReadonlySet<string>): boolean | null {
  const asked = [...answers.values()].filter(({ variable, value }) => filters.has(variable) && value !== undefined);
  return asked.length < LEAST_FILTERS ? null : asked.every(({ value }) => value === CLOSED);
}

/** Interviews of one response may be several sittings: each interviewer answers for their own. */
export const eventsByInterview = (events: readonly AnswerEvent[]): Map<string, AnswerEvent[]> =>
  grouped(
    events.filter(({ mode }) => mode === "phone"),
    ({ interviewId }) => interviewId,
  );
