/** The wave's rules of calling. A demo wave calls nobody (its numbers are fictional), so its hours are open. */
import { type CallingRules, DEFAULT_CALLING } from "../../domain/calling";
import type { Wave } from "../../store/records";

const ALWAYS = { opens: 0, closes: 24 * 60, weekdays: [1, 2, 3, 4, 5, 6, 7] } as const;

export const callingRules = (wave: Wave): CallingRules =>
  wave.demo ? { ...DEFAULT_CALLING, ...ALWAYS } : DEFAULT_CALLING;

/** A console that vanishes gives its case back after this. */
export const LEASE_MINUTES = 15;
