/**
 * Cases that a draw opened and may not offer, for as long as that is sure to hold: the next draws need not open them too.
 * In memory alone: a column would tell how far a person had come, and until when they answered.
 */
import type { CallFacts, NotCallable } from "../../domain/calling";
import { addMinutes } from "../../domain/clock";
import type { Store } from "../../store/store";

/** What somebody may change at any time, a number or an address, is looked at again soon. */
const SOON_MINUTES = 15;
const MINUTES: Partial<Record<NotCallable, number>> = {
  "no-number": SOON_MINUTES,
  "outside-hours": SOON_MINUTES,
  "web-in-progress": SOON_MINUTES,
  // nobody comes back from behind the privacy question: only a request or an appointment brings a call
  "at-rest": 12 * 60,
};
/** Beyond that the oldest are forgotten, and opened once more. */
const MOST = 20_000;

interface Aside {
  until: Date;
  /** where it waits: nobody looks for it elsewhere */
  line: string;
}
const byStore = new WeakMap<Store, Map<string, Aside>>();

export function setAside(store: Store) {
  const kept = byStore.get(store) ?? new Map<string, Aside>();
  byStore.set(store, kept);
  return {
    has: (caseId: string, now: Date): boolean => now < (kept.get(caseId)?.until ?? now),
    inLine: (line: string, now: Date): string[] =>
      [...kept].filter(([, aside]) => aside.line === line && now < aside.until).map(([caseId]) => caseId),
    add: ({ caseId }: CallFacts, line: string, why: NotCallable, now: Date): void => {
      const minutes = MINUTES[why];
      if (minutes === undefined) return;
      kept.delete(caseId);
      kept.set(caseId, { until: addMinutes(now, minutes), line });
      const oldest = kept.keys().next().value;
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
  };
}
