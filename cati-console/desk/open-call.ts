/**
 * A reload in the middle of a call must find the call again, or the case would be called anew. Only the call is noted:
 * no name, no number, no answer; it goes with the window, with the end of the call, and with signing out.
 */

import type { Language } from "../../questionnaires/format/types";
import type { Call } from "../../server/contract/interviewer";

const KEY = "call";
export interface OpenCall {
  login: string;
  call: Call;
  spoken: Language;
}

export function noteCall(open: OpenCall): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(open));
  } catch {
    // A browser that stores nothing only loses the return after a reload.
  }
}

export function forgetCall(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was noted there.
  }
}

export function openCall(login: string): OpenCall | null {
  try {
    const noted: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (typeof noted !== "object" || noted === null || !("call" in noted) || !("login" in noted)) return null;
    return noted.login === login ? (noted as OpenCall) : null;
  } catch {
    return null;
  }
}
