/** The one table of outcomes. Types, console keys, queue, states and rates derive from it (docs/outcomes.md). */
import { type Channel, CLASSES, type DispositionClass, type DispositionFacts } from "./dispositions/facts";
import { INTERIM } from "./dispositions/interim";
import { INTERVIEWS } from "./dispositions/interviews";
import { MAIL } from "./dispositions/mail";
import { NON_CONTACTS } from "./dispositions/non-contacts";
import { NOT_ELIGIBLE } from "./dispositions/not-eligible";
import { OTHERS } from "./dispositions/others";
import { REFUSALS } from "./dispositions/refusals";
import { UNKNOWN } from "./dispositions/unknown";

export const DISPOSITIONS = {
  ...INTERVIEWS,
  ...INTERIM,
  ...REFUSALS,
  ...NON_CONTACTS,
  ...OTHERS,
  ...UNKNOWN,
  ...MAIL,
  ...NOT_ELIGIBLE,
} as const satisfies Record<string, DispositionFacts>;

export type Disposition = keyof typeof DISPOSITIONS;
export type { Channel, DispositionClass, DispositionFacts };
export const DISPOSITION_KEYS = Object.keys(DISPOSITIONS) as Disposition[];
export const isDisposition = (key: string): key is Disposition => Object.hasOwn(DISPOSITIONS, key);

export function disposition(key: string): DispositionFacts {
  if (!isDisposition(key)) throw new Error(`Unknown disposition: ${key}`);
  return DISPOSITIONS[key];
}

/** What an interviewer may choose at the end of a call. */
export const isPhoneOutcome = (key: string): key is Disposition =>
  isDisposition(key) && disposition(key).chosen !== undefined && disposition(key).channels.includes("phone");

/** The respondent's own explicit no comes before everything but answers. */
const explicitRefusal = (key: string): boolean =>
  disposition(key).class === "R" && disposition(key).aapor === "2.112" && disposition(key).final;

const CONTACT_RANK = { R: 5, NC: 6, UO: 7, UH: 8 } as const;
/** I > P > explicit refusal > ineligible with evidence > other > most informative contact > unknown. */
function rank(key: string): number {
  const facts = disposition(key);
  if (facts.class === "I") return 0;
  if (facts.class === "P") return 1;
  if (explicitRefusal(key)) return 2;
  if (facts.class === "NE") return 3;
  if (facts.class === "O") return 4;
  return CONTACT_RANK[facts.class];
}

/**
 * The case's code, by rule and never typed, over all its numbers and modes. Among equals the latest counts. Outcomes in
 * the order of time. What closes a number (4.2 to 4.41) says something of the number and nothing of the case.
 */
export function finalCode(outcomes: readonly string[]): Disposition {
  let best: string = "not-worked";
  for (const key of outcomes) if (!disposition(key).closesNumber && rank(key) <= rank(best)) best = key;
  return best as Disposition;
}

/** AAPOR groups that say nothing about whether somebody eligible is there. */
export const isUnknown = (group: DispositionClass): boolean => group === "UH" || group === "UO";
export { CLASSES };
