/** What became of an attempt to send. Only where it is certain that nothing left may it be tried again. */
export type Sent =
  | { kind: "sent"; externalId: string | null }
  /** nothing left, and nothing will in this form */
  | { kind: "refused"; fault: string }
  /** nothing left, for a reason that passes */
  | { kind: "later"; fault: string }
  /** it may have left: whoever sent it again might send it twice */
  | { kind: "unknown"; fault: string };

/** Faults before anything was said to the other side. */
const NOT_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** A fault's code, and never its words: they may quote a number or a text. */
export const codeOfFault = (fault: unknown): string => {
  const code = fault instanceof Error && "code" in fault ? fault.code : null;
  return typeof code === "string" && /^[A-Z0-9_]{2,40}$/.test(code) ? code : "fault";
};
export const ofNetwork = (fault: unknown): Sent => {
  const code = codeOfFault(fault);
  return { kind: NOT_REACHED.has(code) ? "later" : "unknown", fault: code };
};
