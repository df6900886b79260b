/** UO by post: what the post office writes on an envelope. */
import type { DispositionFacts } from "./facts";

export const MAIL = {
  "mail-refused": {
    aapor: "3.231",
    class: "UO",
    final: false,
    label: { fr: "Courrier refusé", en: "Mail refused" },
    meaning: {
      fr: "Le pli revient «\u00a0refusé\u00a0». Plus de courrier\u00a0; l’encadrement décide d’un appel.",
      en: "The letter comes back “refused”. No more letters; a supervisor decides on a call.",
    },
    next: "supervisor",
    delayMinutes: null,
    channels: ["letter", "paper"],
  },
  undeliverable: {
    aapor: "3.251",
    class: "UO",
    final: false,
    label: { fr: "Courrier non distribuable", en: "Undeliverable as addressed" },
    meaning: {
      fr: "L’adresse est incomplète ou illisible. Elle est à corriger\u00a0; le téléphone continue.",
      en: "The address is incomplete or unreadable. It is to be mended; the telephone goes on.",
    },
    next: "calling",
    delayMinutes: 0,
    channels: ["letter", "paper"],
  },
  "no-such-address": {
    aapor: "3.313",
    class: "UO",
    final: false,
    label: { fr: "Adresse inexistante", en: "No such address" },
    meaning: {
      fr: "L’adresse n’existe pas. Plus de courrier\u00a0; le téléphone continue.",
      en: "The address does not exist. No more letters; the telephone goes on.",
    },
    next: "calling",
    delayMinutes: 0,
    channels: ["letter", "paper"],
  },
  "cannot-forward": {
    aapor: "3.314",
    class: "UO",
    final: false,
    label: { fr: "Suivi impossible", en: "Cannot be forwarded" },
    meaning: {
      fr: "La personne est partie et la poste ne fait pas suivre. Le téléphone continue.",
      en: "The person has left and the post does not forward. The telephone goes on.",
    },
    next: "calling",
    delayMinutes: 0,
    channels: ["letter", "paper"],
  },
  unclaimed: {
    aapor: "3.35",
    class: "UO",
    final: false,
    label: { fr: "Pli non réclamé", en: "Unclaimed" },
    meaning: {
      fr: "Le pli n’a pas été retiré. La relance suit son cours.",
      en: "The letter was not collected. The next reminder goes its way.",
    },
    next: null,
    delayMinutes: 0,
    channels: ["letter", "paper"],
  },
  "address-corrected": {
    aapor: "3.41",
    class: "UO",
    final: false,
    label: { fr: "Adresse corrigée", en: "Returned with a corrected address" },
    meaning: {
      fr: "La poste donne la bonne adresse\u00a0: le courrier repart.",
      en: "The post gives the right address: the letter leaves again.",
    },
    next: null,
    delayMinutes: 0,
    channels: ["letter"],
  },
  "address-corrected-opened": {
    aapor: "3.42",
    class: "UO",
    final: false,
    label: { fr: "Adresse corrigée, pli ouvert", en: "Corrected address, letter opened" },
    meaning: {
      fr: "Le pli revient ouvert, avec la bonne adresse\u00a0: quelqu’un l’a lu. Le code de cette lettre est à révoquer avant un nouvel envoi.",
      en: "The letter comes back opened, with the right address: somebody read it. Its code is to be revoked before another leaves.",
    },
    next: null,
    delayMinutes: 0,
    channels: ["letter"],
  },
} as const satisfies Record<string, DispositionFacts>;
