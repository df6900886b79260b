/** Where a case stands: one row a state, in the order of the fieldwork. Screens, queue and figures derive from it. */
import type { Text } from "../../questionnaires/format/types";

interface CaseStateFacts {
  label: Text;
  /** nothing more is asked of the person */
  final: boolean;
  /** what a telephone may do by rule; "on-request": only at a time that the person chose */
  calls: "by-rule" | "on-request" | "none";
  /** the colour of the sentence on screens: waiting, moving, settled */
  phase: "before" | "waiting" | "moving" | "settled";
}

export const CASE_STATES = {
  drawn: {
    label: { fr: "Tiré au sort, rien d’envoyé", en: "Drawn, nothing sent yet" },
    final: false,
    calls: "none",
    phase: "before",
  },
  invited: {
    label: { fr: "Invité, sans réponse", en: "Invited, no answer yet" },
    final: false,
    calls: "by-rule",
    phase: "waiting",
  },
  "form-posted": {
    label: { fr: "Questionnaire papier posté", en: "Paper form posted" },
    final: false,
    calls: "by-rule",
    phase: "waiting",
  },
  calling: {
    label: { fr: "Appelé, sans résultat encore", en: "Called, no result yet" },
    final: false,
    calls: "by-rule",
    phase: "waiting",
  },
  appointment: {
    label: { fr: "Rendez-vous pris", en: "Appointment made" },
    final: false,
    calls: "by-rule",
    phase: "moving",
  },
  "under-way": {
    label: { fr: "Réponse commencée", en: "Answers begun" },
    final: false,
    calls: "by-rule",
    phase: "moving",
  },
  supervisor: {
    label: { fr: "À décider par l’encadrement", en: "For a supervisor to decide" },
    final: false,
    calls: "none",
    phase: "waiting",
  },
  "at-rest": {
    label: { fr: "N’est plus relancé, peut encore répondre", en: "No longer contacted, may still answer" },
    final: false,
    calls: "on-request",
    phase: "waiting",
  },
  complete: { label: { fr: "Réponse complète", en: "Complete" }, final: true, calls: "none", phase: "settled" },
  partial: { label: { fr: "Réponse partielle", en: "Partial" }, final: true, calls: "none", phase: "settled" },
  refused: { label: { fr: "Refus", en: "Refused" }, final: true, calls: "none", phase: "settled" },
  "not-eligible": { label: { fr: "Hors champ", en: "Not eligible" }, final: true, calls: "none", phase: "settled" },
  closed: {
    label: { fr: "Clos sans réponse", en: "Closed without an answer" },
    final: true,
    calls: "none",
    phase: "settled",
  },
} as const satisfies Record<string, CaseStateFacts>;

export type CaseState = keyof typeof CASE_STATES;
export const CASE_STATE_KEYS = Object.keys(CASE_STATES) as CaseState[];
export const isCaseState = (key: string): key is CaseState => Object.hasOwn(CASE_STATES, key);

/** A state that the store holds and this table does not is a broken invariant. */
export function caseState(key: string): CaseStateFacts {
  if (!isCaseState(key)) throw new Error(`Unknown case state: ${key}`);
  return CASE_STATES[key];
}
export const isFinal = (key: string): boolean => caseState(key).final;
