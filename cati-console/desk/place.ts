/** Where the interviewer is. The name and the numbers end with the contact: an interview cannot show what it has not. */

import type { Language } from "../../questionnaires/format/types";
import type { Call, CaseCard } from "../../server/contract/interviewer";
import type { StepView } from "../../server/contract/screen";

/** A case without who it is, or what they wrote for the call. */
export type MaskedCase = Omit<CaseCard, "name" | "numbers" | "wish">;

/** Said on the way to the next case: a key of words/ready.ts. */
export type Said = "recorded" | "givenBack" | "finishedElsewhere" | "outsideHours" | "heldNoMore" | "callEnded";

export type Place =
  | { at: "ready"; said?: Said }
  /** a page beside the calls (sections.tsx) */
  | { at: "section"; key: string }
  | { at: "contact"; card: CaseCard; said?: Said }
  | { at: "calling"; card: CaseCard; call: Call }
  | { at: "interview"; card: MaskedCase | null; call: Call; step: StepView; spoken: Language };

export function mask({ name: _name, numbers: _numbers, wish: _wish, ...rest }: CaseCard): MaskedCase {
  return rest;
}
