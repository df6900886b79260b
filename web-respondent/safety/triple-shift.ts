/**
 * Shift three times leaves at once. Only pure presses count: Shift pressed and let go with no other key and no other
 * modifier between, so that typing capitals never closes a page. The third acts when it goes down, not when it comes up.
 */
export const WINDOW_MS = 1_500;
const PRESSES = 3;

export interface Presses {
  /** When the pure presses of the current run went down. */
  times: readonly number[];
  /** A Shift is down, and nothing else was pressed since. */
  down: boolean;
}
export const NO_PRESSES: Presses = { times: [], down: false };

export interface Key {
  type: "down" | "up";
  key: string;
  repeat: boolean;
  otherModifier: boolean;
}

export function afterKey(state: Presses, key: Key, now: number): { state: Presses; leave: boolean } {
  const stay = (next: Presses) => ({ state: next, leave: false });
  if (key.key !== "Shift" || key.otherModifier) return stay(key.type === "down" ? NO_PRESSES : state);
  if (key.repeat) return stay(NO_PRESSES);
  if (key.type === "up") return stay(state.down ? { ...state, down: false } : NO_PRESSES);
  // Down while another Shift is down: two hands on the keyboard, not a tap.
  if (state.down) return stay(NO_PRESSES);
  const times = [...state.times.filter((time) => now - time <= WINDOW_MS), now];
  return times.length >= PRESSES ? { state: NO_PRESSES, leave: true } : stay({ times, down: true });
}
