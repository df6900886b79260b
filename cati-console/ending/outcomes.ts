/** Which outcomes a call can have now, in which order. The table itself is the server's. */
import type { Outcome } from "../../server/contract/interviewer";

/** What a shift records most often comes first, and so has a single figure. */
const OFTEN: Record<"reached" | "not-reached", readonly string[]> = {
  "not-reached": [
    "no-answer",
    "busy",
    "machine",
    "machine-unknown",
    "never-available",
    "appointment-soft",
    "household-refusal",
    "unknown-person",
    "hang-up",
  ],
  reached: [
    "appointment-hard",
    "appointment-soft",
    "soft-refusal",
    "respondent-refusal",
    "break-off",
    "hang-up",
    "safety-stop",
    "asked-web",
    "asked-paper",
  ],
};

export const COMPLETE = "complete";
/** After a stop the server concludes the outcome from the stop itself; this one stands where it cannot. */
export const OTHER = "other";
export const SAFETY_STOP = "safety-stop";
export const KNOWS = "interviewer-knows";
/** what follows a code that was said for answering online */
export const ASKED_WEB = "asked-web";
export const FIRM = "appointment-hard";
export const SOFT = "appointment-soft";
/** A day and no hour. */
export const NOT_BEFORE = "not-before";

interface Situation {
  reached: boolean;
  submitted: boolean;
  interview: boolean;
}

export function outcomesFor(outcomes: readonly Outcome[], { reached, submitted, interview }: Situation): Outcome[] {
  // Submitted is complete, whatever else happened on the line.
  if (submitted) return outcomes.filter((outcome) => outcome.key === COMPLETE);
  const often = OFTEN[reached ? "reached" : "not-reached"];
  const place = (outcome: Outcome) => {
    const at = often.indexOf(outcome.key);
    return at === -1 ? often.length : at;
  };
  return outcomes
    .filter((outcome) => outcome.when === "any" || outcome.when === (reached ? "contact" : "no-contact"))
    .filter((outcome) => outcome.key !== COMPLETE)
    .filter((outcome) => outcome.key !== "break-off" || interview)
    .sort((a, b) => place(a) - place(b));
}

/** Firm and soft are two outcomes of the table: the key H goes from one to the other. */
export const otherFirmness = (key: string): string | null => (key === FIRM ? SOFT : key === SOFT ? FIRM : null);
