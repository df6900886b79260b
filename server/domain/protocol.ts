/** What leaves for a household, and when: one row a step, days since the wave opened. Web first, then paper, then calls. */
import type { Text } from "../../questionnaires/format/types";

interface StepFacts {
  label: Text;
  channel: "letter" | "form";
  /** days since the opening of the wave */
  day: number;
  /** serial of the access code that it carries; 0: none, and a booklet never carries one */
  codeSerial: number;
}

export const PROTOCOL = {
  invitation: {
    label: { fr: "Lettre d’invitation", en: "Invitation letter" },
    channel: "letter",
    day: 0,
    codeSerial: 1,
  },
  "reminder-1": { label: { fr: "Première relance", en: "First reminder" }, channel: "letter", day: 14, codeSerial: 2 },
  form: { label: { fr: "Questionnaire papier", en: "Paper form" }, channel: "form", day: 24, codeSerial: 0 },
  "reminder-2": { label: { fr: "Deuxième relance", en: "Second reminder" }, channel: "letter", day: 38, codeSerial: 3 },
  "last-reminder": {
    label: { fr: "Dernière relance", en: "Last reminder" },
    channel: "letter",
    day: 70,
    codeSerial: 4,
  },
} as const satisfies Record<string, StepFacts>;

export type ProtocolStep = keyof typeof PROTOCOL;
export const PROTOCOL_STEPS = Object.keys(PROTOCOL) as ProtocolStep[];
export const isProtocolStep = (key: string): key is ProtocolStep => Object.hasOwn(PROTOCOL, key);
/** Not by the calendar: the household asked for it. */
export const ASKED_FORM = "form-asked";
const OTHER_STEPS: Record<string, Text> = {
  [ASKED_FORM]: { fr: "Questionnaire papier demandé", en: "Paper form asked for" },
};
/** A step of an older protocol keeps its own name. */
export const stepLabel = (key: string): Text =>
  isProtocolStep(key) ? PROTOCOL[key].label : (OTHER_STEPS[key] ?? { fr: key, en: key });

/** Share of cases expected back by that day since the opening; the last figure holds on. */
export const expectedShare = (forecast: readonly number[], day: number): number =>
  day < 0 ? 0 : (forecast[Math.min(day, forecast.length - 1)] ?? 0);

/** Whole local days from one instant to another. */
export const daysBetween = (fromDay: string, toDay: string): number =>
  Math.round((Date.parse(`${toDay}T00:00:00Z`) - Date.parse(`${fromDay}T00:00:00Z`)) / 86_400_000);
/** `2026-03-14` and so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
