/** What an interviewer's console is doing, from its signs of life alone: none of them outlives the call that it is of. */
import { addMinutes } from "./clock";

export const SEAT_STATES = ["ready", "card", "dialling", "interview", "pause", "training", "quiet"] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** A console that shows life does so within a minute; three without one are no chance any more. */
export const QUIET_MINUTES = 3;

export interface SignsOfLife {
  /** hours that were begun and not ended */
  hours: { kind: "calling" | "pause" | "training"; started: Date; seen: Date } | null;
  /** the case in hand, and its open call */
  held: { until: Date; call: { started: Date; interview: boolean } | null } | null;
}

/** @returns `since` is told of an open call and of a pause, never of what follows a call: that would say how long it took */
export function seatOf({ hours, held }: SignsOfLife, now: Date): { state: SeatState; since: Date | null } | null {
  const alive = (hours !== null && hours.seen >= addMinutes(now, -QUIET_MINUTES)) || (held && held.until > now);
  if (held?.call) {
    if (!alive) return { state: "quiet", since: null };
    return { state: held.call.interview ? "interview" : "dialling", since: held.call.started };
  }
  if (!hours) return held && held.until > now ? { state: "card", since: null } : null;
  if (!alive) return { state: "quiet", since: null };
  if (hours.kind !== "calling") return { state: hours.kind, since: hours.kind === "pause" ? hours.started : null };
  return { state: held && held.until > now ? "card" : "ready", since: null };
}
