/** A held case is a lease. A console that shows life keeps it; one that vanishes gives the case back by itself. */
import { useEffect } from "react";
import type { CaseCard } from "../../server/contract/interviewer";
import { useConsoleApi } from "../api";
import type { Place } from "./place";

const EVERY_MILLISECONDS = 240_000;

export function useHold(card: CaseCard, go: (place: Place) => void): void {
  const api = useConsoleApi();
  useEffect(() => {
    let left = false;
    const timer = setInterval(() => {
      api.draw().then(
        ({ case: held }) => {
          // The lease had run out, and the case went to somebody else meanwhile.
          if (!left && held?.caseId !== card.caseId) {
            go(held ? { at: "contact", card: held, said: "heldNoMore" } : { at: "ready", said: "heldNoMore" });
          }
        },
        () => undefined,
      );
    }, EVERY_MILLISECONDS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [api, card, go]);
}

/** While it rings there is no interview to read, so the case itself is asked for. */
export function useRing(): void {
  const api = useConsoleApi();
  useEffect(() => {
    const timer = setInterval(() => void api.draw().catch(() => undefined), EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [api]);
}
