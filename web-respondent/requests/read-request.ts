/** A form of these pages, as it was sent, to what the server is asked; or what is amiss in it, field by field. */
import type { AskRequest } from "../../server/contract/requests";
import { readNumber } from "../../server/domain/phone-number";
import {
  DECLINE_REASONS,
  type DeclineReason,
  LENGTHS,
  REQUEST_KINDS,
  type RequestKind,
} from "../../server/domain/request-fields";

/** Names of fields in forms: one plain page may hold others beside them. */
export const FIELDS = {
  kind: "ask",
  slot: "call-slot",
  language: "call-language",
  otherLanguage: "call-other",
  relay: "call-relay",
  phone: "phone",
  note: "call-note",
  paperLanguage: "paper-language",
  message: "message",
  callBack: "call-back",
  reason: "reason",
} as const;
export type FieldName = keyof typeof FIELDS;
export interface RequestFault {
  field: FieldName;
  why: "missing" | "too-long" | "not-a-number";
}
export type ReadRequest = { request: AskRequest } | { faults: RequestFault[] };

export const asKind = (text: string | null): RequestKind | null => REQUEST_KINDS.find((kind) => kind === text) ?? null;

/** Forms send line ends as two characters, and a text of blanks is none. */
const textOf = (fields: URLSearchParams, field: FieldName): string =>
  (fields.get(FIELDS[field]) ?? "").replace(/\r\n?/g, "\n").trim();
const isOn = (fields: URLSearchParams, field: FieldName): boolean => fields.get(FIELDS[field]) === "yes";
const asLanguage = (text: string): "fr" | "en" => (text === "en" ? "en" : "fr");

export function readRequest(fields: URLSearchParams): ReadRequest {
  const faults: RequestFault[] = [];
  /** Characters, as the person counts them. */
  const within = (field: "note" | "message" | "otherLanguage" | "phone"): string => {
    const text = textOf(fields, field);
    if ([...text].length > LENGTHS[field]) faults.push({ field, why: "too-long" });
    return text;
  };
  const needed = (field: FieldName, text: string): string => {
    if (text === "") faults.push({ field, why: "missing" });
    return text;
  };
  const phone = (): { phone?: string } => {
    const text = textOf(fields, "phone");
    if (text === "") return {};
    if (!readNumber(text)) faults.push({ field: "phone", why: "not-a-number" });
    return { phone: text };
  };
  const request = ((): AskRequest | null => {
    switch (asKind(fields.get(FIELDS.kind))) {
      case "call": {
        const slot = needed("slot", textOf(fields, "slot"));
        const spoken = textOf(fields, "language");
        const language = spoken === "other" ? "other" : asLanguage(spoken);
        // to call a call off takes nothing else
        if (slot === "none") return { kind: "call", slot, language: "fr", relay: false };
        const other = language === "other" ? needed("otherLanguage", within("otherLanguage")) : "";
        const note = within("note");
        return {
          kind: "call",
          slot,
          language,
          ...(other === "" ? {} : { otherLanguage: other }),
          relay: isOn(fields, "relay"),
          ...phone(),
          ...(note === "" ? {} : { note }),
        };
      }
      case "paper":
        return { kind: "paper", language: asLanguage(textOf(fields, "paperLanguage")) };
      case "help": {
        const message = needed("message", within("message"));
        const callBack = isOn(fields, "callBack");
        return { kind: "help", message, callBack, ...(callBack ? phone() : {}) };
      }
      case "decline": {
        const reason = asReason(textOf(fields, "reason"));
        return { kind: "decline", ...(reason ? { reason } : {}) };
      }
      case null:
        faults.push({ field: "kind", why: "missing" });
        return null;
    }
  })();
  return request && faults.length === 0 ? { request } : { faults };
}

const asReason = (text: string): DeclineReason | null => DECLINE_REASONS.find((reason) => reason === text) ?? null;
