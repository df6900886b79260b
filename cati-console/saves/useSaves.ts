/** Runs the queue: sends, waits, sends again. What it may do next stands in queue.ts. */
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Fault } from "../../server/contract/common";
import type { SaveByPhone, SaveReply } from "../../server/contract/screen";
import { isProblem, NoConnection, useSession } from "../../staff-ui";
import type { ConsoleApi } from "../api";
import { advance, EMPTY_QUEUE, isHeld, type Queue, type QueueEvent } from "./queue";

interface Saves {
  queue: Queue;
  send: (save: SaveByPhone) => void;
  /** the interview goes on without the reply */
  leave: () => void;
  /** the server was not reached, and would say so */
  refuse: (faults: readonly Fault[]) => void;
  retry: () => void;
  /** forgets faults that were seen, once the answer is changed */
  clear: () => void;
}

export function useSaves(
  api: ConsoleApi,
  callId: string,
  onSaved: (reply: SaveReply, save: SaveByPhone, last: boolean) => void,
): Saves {
  const [queue, show] = useReducer(advance, EMPTY_QUEUE);
  const { over } = useSession();
  const saved = useRef(onSaved);
  saved.current = onSaved;
  const sending = queue.state === "sending" ? queue.save : null;
  // As it is now, not as it was drawn last: whether a reply is the last of the row is asked between two drawings.
  const row = useRef<Queue>(EMPTY_QUEUE);
  const tell = useCallback((event: QueueEvent) => {
    row.current = advance(row.current, event);
    show(event);
  }, []);
  const until = queue.state === "waiting" ? queue.until : null;

  useEffect(() => {
    if (!sending) return;
    let left = false;
    api.save(callId, sending).then(
      (reply) => {
        if (left) return;
        const last = !isHeld(row.current) || row.current.behind.length === 0;
        tell({ type: "saved", savedAt: reply.savedAt, version: reply.version });
        saved.current(reply, sending, last);
      },
      (error: unknown) => {
        if (left) return;
        if (isProblem(error, "stale-save") && error.problem.currentVersion !== undefined) {
          tell({ type: "stale", currentVersion: error.problem.currentVersion });
        } else if (isProblem(error, "answers-at-fault")) {
          tell({ type: "faults", faults: error.problem.faults ?? [] });
        } else if (isProblem(error) && error.status < 500 && error.code !== "not-signed-in" && error.status !== 429) {
          tell({ type: "turned-away", code: error.code });
        } else {
          // A session that ended is a wait like another: the save goes when somebody has signed in again.
          const retryAfterSeconds = error instanceof NoConnection ? error.retryAfterSeconds : undefined;
          tell({ type: "unreached", now: Date.now(), ...(retryAfterSeconds ? { retryAfterSeconds } : {}) });
        }
      },
    );
    return () => {
      left = true;
    };
  }, [api, callId, sending, tell]);

  useEffect(() => {
    if (until === null || over) return;
    const retry = () => tell({ type: "retry" });
    const timer = setTimeout(retry, Math.max(0, until - Date.now()));
    window.addEventListener("online", retry);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", retry);
    };
  }, [until, over, tell]);

  // Closing the window now would lose an answer.
  const held = isHeld(queue);
  useEffect(() => {
    if (!held) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [held]);

  const send = useCallback((save: SaveByPhone) => tell({ type: "send", save }), [tell]);
  const leave = useCallback(() => tell({ type: "leave" }), [tell]);
  const refuse = useCallback((faults: readonly Fault[]) => tell({ type: "faults", faults }), [tell]);
  const retry = useCallback(() => tell({ type: "retry" }), [tell]);
  const clear = useCallback(() => tell({ type: "clear" }), [tell]);
  return { queue, send, leave, refuse, retry, clear };
}
