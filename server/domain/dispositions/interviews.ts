/** I and P: somebody answered. Concluded from the answers, never from what is typed. */
import type { DispositionFacts } from "./facts";

export const INTERVIEWS = {
  complete: {
    aapor: "1.1",
    class: "I",
    final: true,
    label: { fr: "Entretien complet", en: "Complete interview" },
    meaning: {
      fr: "Tout a été demandé et le questionnaire est envoyé. La personne n’est plus contactée.",
      en: "Everything was asked and the questionnaire is submitted. The person is not contacted again.",
    },
    next: "complete",
    delayMinutes: null,
    channels: ["phone", "paper", "web"],
    chosen: "contact",
  },
  partial: {
    aapor: "1.2",
    class: "P",
    final: true,
    label: { fr: "Réponse partielle", en: "Partial interview" },
    meaning: {
      fr: "Les questions de repérage ont toutes une réponse, pas le reste. Se décide à la clôture de la vague.",
      en: "Every applicable screener has an answer, the rest has not. Settled when the wave closes.",
    },
    next: "partial",
    delayMinutes: null,
    channels: ["phone", "paper", "web"],
  },
} as const satisfies Record<string, DispositionFacts>;
