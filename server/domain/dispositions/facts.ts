/** What is known of every outcome (AAPOR Standard Definitions, 10th edition, with what a day of fieldwork adds). */
import type { Text } from "../../../questionnaires/format/types";
import type { CaseState } from "../case";

/**
 * AAPOR's groups: interview, partial, refusal, non-contact, other; unknown household, unknown other; not eligible.
 * An interim outcome carries the group that it would count in if the field closed now.
 */
export const CLASSES = ["I", "P", "R", "NC", "O", "UH", "UO", "NE"] as const;
export type DispositionClass = (typeof CLASSES)[number];
export const CHANNELS = ["phone", "letter", "paper", "web"] as const;
export type Channel = (typeof CHANNELS)[number];

export interface DispositionFacts {
  aapor: string;
  class: DispositionClass;
  final: boolean;
  label: Text;
  /** what it means and what happens next, in a sentence */
  meaning: Text;
  /** state that the case goes to; null: the case stays as it is */
  next: CaseState | null;
  /** minutes before a telephone may be tried again; null: never by rule */
  delayMinutes: number | null;
  /** where the delay is a span: its shorter end */
  delayAtLeastMinutes?: number;
  channels: readonly Channel[];
  /** interviewers choose from these at the end of a call; the others are concluded from what happened */
  chosen?: "no-contact" | "contact" | "any";
  asksAppointment?: true;
  /** the next call belongs to somebody else */
  anotherInterviewer?: true;
  /** closes the number that was dialled, never the case */
  closesNumber?: true;
}

export const MINUTE = 1;
export const HOUR = 60;
export const DAY = 24 * HOUR;
