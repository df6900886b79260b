/** The idle lock as a pure rule. It goes by the wall clock: timers sleep with a closed laptop. */
export interface IdleTimes {
  warningSeconds: number;
  lockSeconds: number;
}
export type IdleState = "active" | "warning" | "locked";

/** `since`: when the page was last touched. A touch during the warning does not count; only its button extends. */
export function idleState(since: number, now: number, times: IdleTimes): IdleState {
  const seconds = (now - since) / 1000;
  if (seconds >= times.warningSeconds + times.lockSeconds) return "locked";
  return seconds >= times.warningSeconds ? "warning" : "active";
}

export const secondsToLock = (since: number, now: number, times: IdleTimes): number =>
  Math.max(0, Math.ceil(times.warningSeconds + times.lockSeconds - (now - since) / 1000));
