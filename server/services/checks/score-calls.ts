/** Contact patterns, from the clear columns of calls: when, which number, how it ended. No answer is looked at. */
import { localTime, minutesBetween } from "../../domain/clock";
import type { CallMade } from "../../store/floor-figures";
import type { Shift } from "../../store/records";
import { grouped, note, type Scores } from "./scores";

/** A ringing cycle of a French line is 5 seconds; an unanswered call rings eight times (docs/outcomes.md). */
const HALF_OF_THE_RINGS_SECONDS = 20;
/** So many calls in so short a time leave no time to dial. */
const BURST = { calls: 4, withinMinutes: 2 };
/** Shorter than the least delay of any outcome that calls again (busy: 20 minutes). */
const AT_ONCE_MINUTES = 15;
/** Before and after a planned shift. */
const SHIFT_GRACE_MINUTES = 15;
const LAST_PART_OF_THE_DAY = 0.75;

export function scoreCalls(scores: Scores, calls: readonly CallMade[], shifts: readonly Shift[]): void {
  const byWho = grouped(calls, ({ who }) => who);
  for (const [who, own] of byWho) {
    const planned = shifts.filter(({ login }) => login === who);
    const lastOnLine = new Map<string, CallMade>();
    for (const [at, call] of own.entries()) {
      if (call.outcome === "no-answer" && call.ended && call.interviewId === null)
        note(scores, "unrung", who, minutesBetween(call.started, call.ended) * 60 < HALF_OF_THE_RINGS_SECONDS);
      const first = own[at - BURST.calls + 1];
      note(scores, "bursts", who, !!first && minutesBetween(first.started, call.started) < BURST.withinMinutes);
      const line = `${call.caseId} ${call.numberId}`;
      const sameBefore = lastOnLine.get(line);
      lastOnLine.set(line, call);
      const again = sameBefore && minutesBetween(sameBefore.started, call.started) < AT_ONCE_MINUTES;
      note(scores, "same-number", who, !!again && sameBefore.outcome !== "busy");
      if (planned.length > 0) note(scores, "outside-shift", who, !planned.some((shift) => within(shift, call.started)));
    }
    for (const day of grouped(own, ({ started }) => localTime(started).day).values()) {
      const [first, last] = [day[0], day.at(-1)];
      const length = first && last ? minutesBetween(first.started, last.started) : 0;
      // an hour's work has no end to speak of
      if (!first || length < 60) continue;
      for (const call of day)
        if (call.outcome === "complete")
          note(
            scores,
            "late-completes",
            who,
            minutesBetween(first.started, call.started) / length > LAST_PART_OF_THE_DAY,
          );
    }
  }
}

const within = ({ starts, ends }: Shift, at: Date): boolean =>
  minutesBetween(at, starts) <= SHIFT_GRACE_MINUTES && minutesBetween(ends, at) <= SHIFT_GRACE_MINUTES;
