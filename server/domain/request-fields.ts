/** What a request of a household may hold: light enough for its browser, which checks the same before it sends. */
import type { Slot } from "./call-slots";

export const REQUEST_KINDS = ["call", "paper", "help", "decline"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Neutral on purpose: none of them could be told of a victim alone. */
export const DECLINE_REASONS = ["no-time", "not-interested", "private", "trust", "other"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** A part of a day, as forms and requests spell it: 2026-03-14.morning */
export const spellSlot = ({ day, part }: Slot): string => `${day}.${part}`;

/** Characters, as the forms say them. */
export const LENGTHS = { note: 200, message: 500, otherLanguage: 40, phone: 30 } as const;
