/**
 * The life of one save, as a pure state machine: it stays in memory until the server has acknowledged it. The id is kept
 * through every try, so that a save whose acknowledgement got lost counts once (docs: idea 5 of the design).
 */
import type { Fault } from "../../server/contract/common";
import type { Cause, Outcome } from "./outcome";

export interface Sendable {
  saveId: string;
  baseVersion?: number;
}

export type Delivery<Body extends Sendable, Reply> =
  | { phase: "idle" }
  | { phase: "sending"; body: Body; tries: number }
  | { phase: "waiting"; body: Body; tries: number; cause: Cause; until: number }
  | { phase: "at-fault"; body: Body; faults: Fault[] }
  | { phase: "done"; reply: Reply }
  | { phase: "moved" }
  | { phase: "sitting-ended" };

export const FIRST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 30_000;
/** A stale save is sent again at once, but not for ever: two writers could chase each other. */
const PROMPT_TRIES = 5;

/** Doubles from one second to thirty; up to a quarter more by chance, so that a restart is not answered by a wave. */
export function waitMs(tries: number, random: number): number {
  const plain = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 10));
  return Math.round(plain * (1 + random / 4));
}

export interface Chance {
  now: number;
  random: number;
  newId: string;
}

export function afterOutcome<Body extends Sendable, Reply>(
  state: { body: Body; tries: number },
  outcome: Outcome<Reply>,
  chance: Chance,
): Delivery<Body, Reply> {
  const { body, tries } = state;
  const wait = (next: Body, cause: Cause, least = 0): Delivery<Body, Reply> => ({
    phase: "waiting",
    body: next,
    tries,
    cause,
    until: chance.now + Math.max(least, waitMs(tries, chance.random)),
  });
  const again = (next: Body): Delivery<Body, Reply> =>
    tries < PROMPT_TRIES ? { phase: "sending", body: next, tries: tries + 1 } : wait(next, "busy");

  switch (outcome.kind) {
    case "accepted":
      return { phase: "done", reply: outcome.reply };
    case "unreachable":
      return wait(body, outcome.cause, (outcome.retryAfterSeconds ?? 0) * 1000);
    case "stale":
      return again({ ...body, baseVersion: outcome.currentVersion });
    case "id-used":
      return again({ ...body, saveId: chance.newId });
    case "at-fault":
      return { phase: "at-fault", body, faults: outcome.faults };
    case "moved":
    // never said of a save: whatever it means, the current step is what counts
    case "wrong-pin":
    case "pin-refused":
    case "request-refused":
      return { phase: "moved" };
    case "sitting-ended":
    case "wrong-code":
      return { phase: "sitting-ended" };
  }
}

export function sendNow<Body extends Sendable, Reply>(state: { body: Body; tries: number }): Delivery<Body, Reply> {
  return { phase: "sending", body: state.body, tries: state.tries + 1 };
}
