/**
 * The form of an observer who sits beside an interviewer: how a call was conducted, never what was said in it. The items are
 * what interviewers are trained to do; a mark says what to speak about, and no sum of them means anything.
 */
import type { Text } from "../../questionnaires/format/types";

interface Item {
  label: Text;
  /** what the observer looks for */
  look: Text;
}

export const MONITORING = {
  introduction: {
    label: { fr: "Présentation neutre", en: "Neutral introduction" },
    look: {
      fr: "Rien du sujet, de l’employeur ni du courrier avant que la personne ait dit son nom.",
      en: "Nothing of the topic, the employer or the letter until the person has said their name.",
    },
  },
  person: {
    label: { fr: "Personne nommée demandée", en: "Named person asked for" },
    look: {
      fr: "Elle et personne d’autre\u00a0; personne ne répond à sa place.",
      en: "Them and nobody else; nobody answers in their place.",
    },
  },
  wording: {
    label: { fr: "Questions lues comme elles sont écrites", en: "Questions read as they are written" },
    look: {
      fr: "Mot à mot, jusqu’au bout, avec toutes les réponses à lire.",
      en: "Word for word, to the end, with every answer that is to be read.",
    },
  },
  probing: {
    label: { fr: "Relances neutres", en: "Neutral probing" },
    look: {
      fr: "Relit, attend, ne propose pas de réponse.",
      en: "Reads again, waits, suggests no answer.",
    },
  },
  pace: {
    label: { fr: "Rythme", en: "Pace" },
    look: {
      fr: "La personne a le temps de comprendre et de répondre.",
      en: "The person has time to understand and to answer.",
    },
  },
  safety: {
    label: { fr: "Règles de sécurité tenues", en: "Safety rules kept" },
    look: {
      fr: "Mot d’arrêt dit, fin neutre connue, aucune question de plus quand la personne n’est pas seule.",
      en: "Stop word told, neutral end known, not one more question when the person is not alone.",
    },
  },
  entry: {
    label: { fr: "Saisie", en: "Data entry" },
    look: {
      fr: "Ce qui est dit est ce qui est saisi\u00a0; «\u00a0ne sait pas\u00a0» et «\u00a0refus\u00a0» à bon escient.",
      en: "What is said is what is keyed; “doesn’t know” and “refused” where they belong.",
    },
  },
  closing: {
    label: { fr: "Fin d’appel", en: "Closing" },
    look: {
      fr: "Remercie, prend congé sans hâte, choisit la bonne issue.",
      en: "Thanks, takes leave without haste, chooses the right outcome.",
    },
  },
} as const satisfies Record<string, Item>;

export type MonitoringItem = keyof typeof MONITORING;
export const MONITORING_KEYS = Object.keys(MONITORING) as MonitoringItem[];

/** 1 to 4, an even number so that none is the middle; null: not heard. */
export const MARKS = [1, 2, 3, 4] as const;
export const MARK_LABELS: Record<(typeof MARKS)[number], Text> = {
  1: { fr: "À reprendre ensemble", en: "To work on together" },
  2: { fr: "En partie", en: "In part" },
  3: { fr: "Comme attendu", en: "As expected" },
  4: { fr: "Exemplaire", en: "Exemplary" },
};
