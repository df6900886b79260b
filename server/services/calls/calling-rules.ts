/** The wave's rules of calling. A demo or practice wave calls nobody (its numbers are fictional): its hours are open. */
import { type CallingRules, DEFAULT_CALLING } from "../../domain/calling";
import type { Wave } from "../../store/records";

const ALWAYS = { opens: 0, closes: 24 * 60, weekdays: [1, 2, 3, 4, 5, 6, 7], onHolidays: true } as const;

export const callingRules = (wave: Pick<Wave, "demo" | "training" | "calling">): CallingRules => ({
  ...promisedRules(wave),
  ...(wave.demo || wave.training ? ALWAYS : {}),
});

/** What a household is offered: these hours hold in a demonstration too. */
export const promisedRules = ({ calling }: Pick<Wave, "calling">): CallingRules => ({ ...DEFAULT_CALLING, ...calling });

/** A console that vanishes gives its case back after this. */
export const LEASE_MINUTES = 15;
