/**
 * Saves go one at a time and in order. What is not yet safe at the server stays in memory and goes again under the same
 * id: sent twice, it counts once. In a cut of the network the interview may leave a save behind and go on; then more of
 * them wait in a row.
 */
import type { Fault } from "../../server/contract/common";
import type { SaveByPhone } from "../../server/contract/screen";
import { backoffMilliseconds } from "../../staff-ui/api";

interface Since {
  /** when the last save was acknowledged */
  savedAt: string | null;
}
interface UnderWay extends Since {
  save: SaveByPhone;
  tries: number;
  rebased: number;
  /** the interview went on without the reply */
  left: boolean;
  /** given since, in order; all of them were left */
  behind: readonly SaveByPhone[];
}
export type Queue =
  | ({ state: "clear" } & Since)
  | ({ state: "sending" } & UnderWay)
  /** no network: sent again at `until` (milliseconds) */
  | ({ state: "waiting"; until: number } & UnderWay)
  /** answers at fault; nothing was changed at the server */
  | ({ state: "refused"; save: SaveByPhone; faults: readonly Fault[] } & Since)
  /** the server will not have this save: the step must be read again, or the call is over */
  | ({ state: "turned-away"; code: string } & Since);

export type QueueEvent =
  | { type: "send"; save: SaveByPhone }
  | { type: "leave" }
  | { type: "saved"; savedAt: string; version: number }
  | { type: "unreached"; now: number; retryAfterSeconds?: number }
  | { type: "retry" }
  | { type: "stale"; currentVersion: number }
  | { type: "faults"; faults: readonly Fault[] }
  | { type: "turned-away"; code: string }
  | { type: "clear" };

export const EMPTY_QUEUE: Queue = { state: "clear", savedAt: null };

/** The version may move while a save travels; more often than this is a fault that no sending again will mend. */
const MOST_REBASES = 5;
/** An answer of the cut that the server refuses after all: its question is asked again when the row is through. */
export const ASKED_AGAIN = "asked-again";
const MENDED_BY_ASKING = new Set(["not-this-step", "answers-at-fault", "save-id-reused"]);

const sending = (save: SaveByPhone, left: boolean, behind: readonly SaveByPhone[], savedAt: string | null): Queue => ({
  state: "sending",
  save,
  tries: 1,
  rebased: 0,
  left,
  behind,
  savedAt,
});

/** The next of the row, on the version that the server has now. */
function following(queue: Queue, savedAt: string | null, version?: number): Queue | null {
  if (!isHeld(queue)) return null;
  const [next, ...behind] = queue.behind;
  if (!next) return null;
  return sending(version === undefined ? next : { ...next, baseVersion: version }, true, behind, savedAt);
}

export function advance(queue: Queue, event: QueueEvent): Queue {
  const { savedAt } = queue;
  switch (event.type) {
    case "send":
      if (!isHeld(queue)) return sending(event.save, false, [], savedAt);
      // A second press while a save is under way must not overtake it; what was left may be followed.
      return queue.left ? { ...queue, behind: [...queue.behind, event.save] } : queue;
    case "leave":
      return isHeld(queue) ? { ...queue, left: true } : queue;
    case "saved":
      return following(queue, event.savedAt, event.version) ?? { state: "clear", savedAt: event.savedAt };
    case "unreached": {
      if (queue.state !== "sending") return queue;
      const pause = event.retryAfterSeconds ? event.retryAfterSeconds * 1000 : backoffMilliseconds(queue.tries);
      return { ...queue, state: "waiting", until: event.now + pause };
    }
    case "retry": {
      if (queue.state !== "waiting") return queue;
      const { until: _until, ...rest } = queue;
      return { ...rest, state: "sending", tries: rest.tries + 1 };
    }
    case "stale": {
      if (queue.state !== "sending") return queue;
      if (queue.rebased >= MOST_REBASES) return { state: "turned-away", code: "stale-save", savedAt };
      const save = { ...queue.save, baseVersion: event.currentVersion };
      return { ...queue, save, rebased: queue.rebased + 1 };
    }
    case "faults":
      if (!isHeld(queue)) return queue;
      if (queue.left) return following(queue, savedAt) ?? { state: "turned-away", code: ASKED_AGAIN, savedAt };
      return { state: "refused", save: queue.save, faults: event.faults, savedAt };
    case "turned-away": {
      const next = MENDED_BY_ASKING.has(event.code) ? following(queue, savedAt) : null;
      return next ?? { state: "turned-away", code: event.code, savedAt };
    }
    case "clear":
      return isHeld(queue) ? queue : { state: "clear", savedAt };
  }
}

type Held = Extract<Queue, { state: "sending" | "waiting" }>;
/** Something is not yet safe at the server. */
export const isHeld = (queue: Queue): queue is Held => queue.state === "sending" || queue.state === "waiting";

/** Only doubts: the same answer may be sent again as it stands. */
export const onlyDoubts = (faults: readonly Fault[]): boolean =>
  faults.length > 0 && faults.every((fault) => fault.severity === "soft");
