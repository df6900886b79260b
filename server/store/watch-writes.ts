/** A store that says how its writes are doing: both engines, and whatever is behind them, look the same from here. */
import type { Store } from "./store";

const WINDOW_MS = 60_000;

export interface WriteWatch {
  /** begun and not yet durable */
  waiting(): number;
  /** longest of the writes that ended within the last minute; a count would tell the number of saves */
  longestSeconds(): number;
}

export function watchWrites(
  store: Store,
  now: () => number = () => performance.now(),
): { store: Store; watch: WriteWatch } {
  let waiting = 0;
  let recent: { at: number; seconds: number }[] = [];
  const sinceAMinute = () => recent.filter(({ at }) => now() - at < WINDOW_MS);
  const ended = (began: number) => {
    waiting--;
    const seconds = (now() - began) / 1000;
    // only what is longer than all later ones can ever be the longest
    recent = [...sinceAMinute().filter((earlier) => earlier.seconds > seconds), { at: now(), seconds }];
  };
  return {
    store: {
      ...store,
      write: async (work, manner) => {
        const began = now();
        waiting++;
        try {
          return await store.write(work, manner);
        } finally {
          ended(began);
        }
      },
    },
    watch: {
      waiting: () => waiting,
      longestSeconds: () => Math.max(0, ...sinceAMinute().map(({ seconds }) => seconds)),
    },
  };
}
