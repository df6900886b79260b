/** Keeps what a cut of the network will need: fetched while the interviewer reads, and never while answers are under way. */
import { useCallback, useEffect, useRef } from "react";
import type { Answer, SaveByPhone, SaveReply, StepView } from "../../server/contract/screen";
import { useConsoleApi } from "../api";
import { answered, beginCut, type Cut, knows } from "./go-on";

/** Keys come first: the fetch waits until the question stands. */
const PAUSE_MILLISECONDS = 500;

export interface AheadKept {
  cut: { current: Cut | null };
  /** the server has this answer, and went on to `reply.next` */
  settled: (save: SaveByPhone, reply: SaveReply, sealed: boolean) => void;
  /** answered without the server */
  answer: (step: string, answers: readonly Answer[]) => void;
}

export function useAhead(callId: string, view: StepView, clear: boolean): AheadKept {
  const api = useConsoleApi();
  const cut = useRef<Cut | null>(null);
  const wanted = useRef(true);

  useEffect(() => {
    if (!clear || !wanted.current || view.kind !== "screen") return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      api.ahead(callId, leave.signal).then(
        (ahead) => {
          // Answers that came in meanwhile are in none of its conditions.
          if (leave.signal.aborted || ahead.version !== view.version) return;
          cut.current = beginCut(ahead);
          wanted.current = false;
        },
        () => undefined,
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [api, callId, clear, view]);

  const settled = useCallback((save: SaveByPhone, reply: SaveReply, sealed: boolean) => {
    const before = cut.current;
    if (!before) return;
    const known = knows(before, save.step);
    const next = answered(before, save.step, save.answers);
    const leads = reply.next.kind === "end" || knows(next, reply.next.step);
    cut.current = { ...next, trail: [] };
    // A sealed answer stays here no longer than until its effect is fetched; a correction, or a draw, changes what is ahead.
    if (sealed || !known || !leads) wanted.current = true;
  }, []);
  const answer = useCallback((step: string, answers: readonly Answer[]) => {
    if (cut.current) cut.current = answered(cut.current, step, answers);
    wanted.current = true;
  }, []);
  return { cut, settled, answer };
}
