/** What a household may ask for beside answering. Nothing of it depends on an answer, or stands beside one. */
import type { Language } from "../../questionnaires/format/types";
import type { Slot } from "./call-slots";
import { type CaseState, caseState } from "./case";
import { type DeclineReason, REQUEST_KINDS, type RequestKind } from "./request-fields";

/** How a call is wished: it holds for later calls too, until another one is asked for. */
export interface CallWish {
  language: Language | "other";
  otherLanguage?: string;
  /** through the relay service for deaf and hard-of-hearing people (France: article 105 of law 2016-1321) */
  relay: boolean;
  note?: string;
  /** the number that the person gave for it; without, any known one */
  numberId?: string;
}
export type RequestContent =
  | ({ kind: "call"; slot: Slot | null } & CallWish)
  | { kind: "paper"; language: Language }
  | { kind: "help"; message: string; callBack: boolean; numberId?: string }
  | { kind: "decline"; reason: DeclineReason | null };

/** open: the office's to do; call-soon: the next call of the telephone; booked: an appointment stands for it. */
export type RequestState = "open" | "call-soon" | "booked" | "done" | "withdrawn";

/** What can be asked for where the case stands. Whoever answered, or is out of scope, can still ask for help. */
export function requestsOpen(of: { state: string; finishedMode: string | null }): readonly RequestKind[] {
  if (of.finishedMode !== null) return ["help"];
  if (isOpenedAgain(of.state)) return ["call", "paper", "help"];
  return caseState(of.state).final ? ["help"] : REQUEST_KINDS;
}

/** Cases that a person's own wish opens again: for what was asked, and for nothing by rule. */
const OPENED_AGAIN: readonly CaseState[] = ["refused", "closed"];
export const isOpenedAgain = (state: string): boolean => (OPENED_AGAIN as readonly string[]).includes(state);
