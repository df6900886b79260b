/**
 * One save at a time, because the next question comes with the reply. What is not yet safe at the server stays in
 * memory and goes again under the same id: sent twice, it counts once.
 */
import type { Fault } from "../../server/contract/common";
import type { SaveRequest } from "../../server/contract/screen";
import { backoffMilliseconds } from "../../staff-ui/api";

interface Since {
  /** when the last save was acknowledged */
  savedAt: string | null;
}
export type Queue =
  | ({ state: "clear" } & Since)
  | ({ state: "sending"; save: SaveRequest; tries: number; rebased: number } & Since)
  /** no network: sent again at `until` (milliseconds) */
  | ({ state: "waiting"; save: SaveRequest; tries: number; rebased: number; until: number } & Since)
  /** answers at fault; nothing was changed at the server */
  | ({ state: "refused"; save: SaveRequest; faults: readonly Fault[] } & Since)
  /** the server will not have this save: the step must be read again, or the call is over */
  | ({ state: "turned-away"; code: string } & Since);

export type QueueEvent =
  | { type: "send"; save: SaveRequest }
  | { type: "saved"; savedAt: string }
  | { type: "unreached"; now: number; retryAfterSeconds?: number }
  | { type: "retry" }
  | { type: "stale"; currentVersion: number }
  | { type: "faults"; faults: readonly Fault[] }
  | { type: "turned-away"; code: string }
  | { type: "clear" };

export const EMPTY_QUEUE: Queue = { state: "clear", savedAt: null };

/** The version may move while a save travels; more often than this is a fault that no sending again will mend. */
const MOST_REBASES = 5;

export function advance(queue: Queue, event: QueueEvent): Queue {
  const { savedAt } = queue;
  switch (event.type) {
    case "send":
      // A second press while a save is under way must not overtake it.
      return isHeld(queue) ? queue : { state: "sending", save: event.save, tries: 1, rebased: 0, savedAt };
    case "saved":
      return { state: "clear", savedAt: event.savedAt };
    case "unreached": {
      if (queue.state !== "sending") return queue;
      const pause = event.retryAfterSeconds ? event.retryAfterSeconds * 1000 : backoffMilliseconds(queue.tries);
      return { ...queue, state: "waiting", until: event.now + pause };
    }
    case "retry": {
      if (queue.state !== "waiting") return queue;
      const { save, tries, rebased } = queue;
      return { state: "sending", save, tries: tries + 1, rebased, savedAt };
    }
    case "stale": {
      if (queue.state !== "sending") return queue;
      if (queue.rebased >= MOST_REBASES) return { state: "turned-away", code: "stale-save", savedAt };
      const save = { ...queue.save, baseVersion: event.currentVersion };
      return { ...queue, save, rebased: queue.rebased + 1 };
    }
    case "faults":
      return queue.state === "sending" ? { state: "refused", save: queue.save, faults: event.faults, savedAt } : queue;
    case "turned-away":
      return { state: "turned-away", code: event.code, savedAt };
    case "clear":
      return isHeld(queue) ? queue : { state: "clear", savedAt };
  }
}

/** Something is not yet safe at the server. */
export const isHeld = (queue: Queue): boolean => queue.state === "sending" || queue.state === "waiting";

/** Only doubts are left: the same answer may be sent again as it stands. */
export const asksToConfirm = (queue: Queue): boolean =>
  queue.state === "refused" && queue.faults.length > 0 && queue.faults.every((fault) => fault.severity === "soft");
