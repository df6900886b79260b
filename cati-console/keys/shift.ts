/** Three times Maj, quickly and with nothing between: out at once. A Maj held for a capital letter does not count. */
export const SHIFT_WINDOW_MILLISECONDS = 1500;

/** Times of the presses so far that may become three. */
export type ShiftPresses = readonly number[];

export function pressShift(before: ShiftPresses, now: number): { presses: ShiftPresses; thrice: boolean } {
  const presses = [...before.filter((at) => now - at < SHIFT_WINDOW_MILLISECONDS), now];
  return presses.length >= 3 ? { presses: [], thrice: true } : { presses, thrice: false };
}
