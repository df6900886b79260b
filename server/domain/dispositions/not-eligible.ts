/** NE: outside the field. 4.2 to 4.41 close a number, never a case: the sample is of persons, not of numbers. */
import type { DispositionFacts } from "./facts";

const notEligible = { class: "NE", final: true, next: "not-eligible", delayMinutes: null } as const;
const closesNumber = {
  class: "UH",
  final: false,
  next: "calling",
  delayMinutes: 0,
  channels: ["phone"],
  chosen: "no-contact",
  closesNumber: true,
} as const;
const GOES_ON = {
  fr: "Ce numéro est fermé\u00a0; le cas continue avec un autre, ou attend l’encadrement s’il n’y en a plus.",
  en: "This number is closed; the case goes on with another, or waits for a supervisor where there is none left.",
};

export const NOT_ELIGIBLE = {
  "out-of-sample": {
    ...notEligible,
    aapor: "4.1",
    label: {
      fr: "Hors champ (mort, émigré, en institution avant la date)",
      en: "Out of sample (dead, abroad, in an institution before the date)",
    },
    meaning: {
      fr: "Avant la date de référence, la personne n’était plus dans le champ. Une preuve est notée.",
      en: "Before the reference date the person had left the field. Evidence is noted.",
    },
    channels: ["phone", "letter", "web"],
  },
  "under-age": {
    ...notEligible,
    aapor: "4.7",
    label: { fr: "Sous l’âge de la vague", en: "Under the wave’s age floor" },
    meaning: {
      fr: "L’année de naissance donnée est sous l’âge minimal. Personne d’autre ne répond à sa place.",
      en: "The year of birth given is under the age floor. Nobody else answers in their place.",
    },
    channels: ["phone", "paper", "web"],
    chosen: "contact",
  },
  "not-a-residence": {
    ...notEligible,
    aapor: "4.5",
    label: { fr: "Pas un logement ordinaire", en: "Not an ordinary residence" },
    meaning: {
      fr: "L’adresse est une institution ou un local sans habitant.",
      en: "The address is an institution or has no resident.",
    },
    channels: ["letter", "phone"],
  },
  duplicate: {
    ...notEligible,
    aapor: "4.81",
    label: { fr: "Doublon dans l’échantillon", en: "Duplicate in the sample" },
    meaning: {
      fr: "La même personne a été tirée deux fois\u00a0; un seul cas reste.",
      en: "The same person was drawn twice; one case remains.",
    },
    channels: ["letter", "phone"],
  },
  "not-eligible-other": {
    ...notEligible,
    aapor: "4.9",
    label: { fr: "Hors champ, autre raison", en: "Not eligible, another reason" },
    meaning: { fr: "Une preuve est notée par l’encadrement.", en: "A supervisor notes the evidence." },
    channels: ["letter", "phone"],
  },
  fax: {
    ...closesNumber,
    aapor: "4.2",
    label: { fr: "Télécopie ou données", en: "Fax or data line" },
    meaning: GOES_ON,
  },
  "non-working": {
    ...closesNumber,
    aapor: "4.31",
    label: { fr: "Numéro non attribué", en: "Number not in service" },
    meaning: GOES_ON,
  },
  disconnected: {
    ...closesNumber,
    aapor: "4.32",
    label: { fr: "Ligne résiliée", en: "Line disconnected" },
    meaning: GOES_ON,
  },
  "out-of-service": {
    ...closesNumber,
    aapor: "4.33",
    label: { fr: "Ligne suspendue", en: "Line temporarily out of service" },
    meaning: GOES_ON,
  },
  "number-changed": {
    ...closesNumber,
    aapor: "4.41",
    label: { fr: "Numéro d’une autre personne", en: "Number of somebody else now" },
    meaning: {
      fr: "Un inconnu répond\u00a0: s’excuser, ne rien dire. Ce numéro est fermé, comme ci-dessus.",
      en: "A stranger answers: apologise, say nothing. This number is closed, as above.",
    },
  },
} as const satisfies Record<string, DispositionFacts>;
