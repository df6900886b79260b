/** NC: the household exists, the person was not reached. */
import { DAY, type DispositionFacts, HOUR } from "./facts";

export const NON_CONTACTS = {
  "non-contact": {
    aapor: "2.20",
    class: "NC",
    final: true,
    label: { fr: "Jamais joint", en: "Never reached" },
    meaning: {
      fr: "Le foyer existe, la personne n’a jamais été jointe. Se décide à la clôture.",
      en: "The household exists, the person was never reached. Settled at the close.",
    },
    next: "closed",
    delayMinutes: null,
    channels: ["phone", "letter"],
  },
  "never-available": {
    aapor: "2.21",
    class: "NC",
    final: false,
    label: { fr: "Personne absente pour l’instant", en: "Person not available now" },
    meaning: {
      fr: "Quelqu’un d’autre a répondu\u00a0; la personne n’est pas là. Nouvel appel dans trois heures.",
      en: "Somebody else answered; the person is not there. Another call in three hours.",
    },
    next: "calling",
    delayMinutes: 3 * HOUR,
    channels: ["phone"],
    chosen: "no-contact",
  },
  machine: {
    aapor: "2.221",
    class: "NC",
    final: false,
    label: { fr: "Répondeur de la personne, sans message", en: "Their answering machine, no message" },
    meaning: {
      fr: "Le répondeur dit le nom de la personne\u00a0; aucun message n’est laissé. Nouvel appel dans trois heures.",
      en: "The machine says the person’s name; no message is left. Another call in three hours.",
    },
    next: "calling",
    delayMinutes: 3 * HOUR,
    channels: ["phone"],
    chosen: "no-contact",
  },
  "machine-message": {
    aapor: "2.222",
    class: "NC",
    final: false,
    label: { fr: "Répondeur, message laissé", en: "Answering machine, message left" },
    meaning: {
      fr: "Un message neutre a été laissé, sans sujet. Nouvel appel le lendemain.",
      en: "A neutral message was left, without any topic. Another call the next day.",
    },
    next: "calling",
    delayMinutes: DAY,
    channels: ["phone"],
  },
  "away-all-period": {
    aapor: "2.25",
    class: "NC",
    final: true,
    label: { fr: "Absent toute la collecte", en: "Away for the whole field period" },
    meaning: {
      fr: "La personne ne rentre pas avant la fin de la collecte. Elle n’est plus appelée\u00a0; le web reste ouvert.",
      en: "The person will not be back before the field closes. No more calls; the web stays open.",
    },
    next: "closed",
    delayMinutes: null,
    channels: ["phone", "letter"],
    chosen: "no-contact",
  },
  "away-mail": {
    aapor: "2.26",
    class: "NC",
    final: true,
    label: { fr: "Absent, dit un courrier", en: "Away, says a letter" },
    meaning: {
      fr: "Un courrier reçu dit que la personne est absente toute la collecte.",
      en: "A letter received says that the person is away for the whole field period.",
    },
    next: "closed",
    delayMinutes: null,
    channels: ["letter"],
  },
  "returned-late": {
    aapor: "2.27",
    class: "NC",
    final: true,
    label: { fr: "Revenu après la clôture", en: "Not returned in time" },
    meaning: {
      fr: "Le questionnaire papier est revenu après la clôture\u00a0; il n’est pas saisi.",
      en: "The paper form came back after the close; it is not keyed.",
    },
    next: "closed",
    delayMinutes: null,
    channels: ["paper"],
  },
} as const satisfies Record<string, DispositionFacts>;
