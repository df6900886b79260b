/** More of what the store keeps: what the office says to people, decides about them, and erases. */
import type { RequestContent, RequestState } from "../domain/household-request";
import type { IdentityNote } from "../domain/reconciliation";

/** What must be said to somebody; to whom and in which words is sealed under the case's contact key. */
export interface Message {
  id: string;
  caseId: string;
  channel: "e-mail" | "sms" | "voice";
  /** protocol step, or what asked for it */
  purpose: string;
  state: "waiting" | "sent" | "delivered" | "failed" | "cancelled";
  due: Date;
  tries: number;
  claimedBy: string | null;
  claimedUntil: Date | null;
  sentAt: Date | null;
  externalId: string | null;
  /** what the carrier said of a message that did not arrive */
  fault: string | null;
  content: { to: string; subject?: string; text: string };
}

export interface IdentityDecision {
  id: string;
  caseId: string;
  responseId: string;
  decision: IdentityNote;
  /** a staff login, or "system" for what was noted when a response was finished */
  who: string;
  at: Date;
}

/** What the person who was erased may be given: what is gone, until when backups can be read, what was delivered before. */
export interface ErasureCertificate {
  number: string;
  erasedAt: string;
  /** wrapped keys are in no backup any more from then on */
  backupsReadableUntil: string;
  exportsDelivered: { at: string; what: string; by: string }[];
}
export interface Erasure {
  id: string;
  caseId: string;
  state: "requested" | "done" | "withdrawn";
  requestedBy: string;
  requestedAt: Date;
  reason: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  certificate: ErasureCertificate | null;
}

/** What a household asked for on the web. */
export interface HouseholdRequest {
  id: string;
  caseId: string;
  /** the day only: the hour would tell how long the sitting had lasted */
  askedOn: Date;
  state: RequestState;
  /** sealed under the case's contact key; its kind too */
  content: RequestContent;
}
