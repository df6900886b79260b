import { words } from "../../staff-ui/language";

export const ACCESS_WORDS = words({
  fr: {
    title: "Codes d’accès",
    none: "Aucun code n’a été envoyé.",
    live: "Ouvre",
    "to-come": "Pas encore ouvert",
    ended: "N’ouvre plus",
    byVoice: "Donné de vive voix",
    give: "Donner un nouveau code",
    which: "Les codes précédents doivent-ils cesser d’ouvrir ?",
    lost: "Oui : courrier perdu ou en d’autres mains",
    unreadable: "Non : il est seulement illisible",
    no: "Annuler",
    as: (letter: string, word: string) => `${letter} comme ${word}`,
    once: (ended: number) =>
      ended === 0
        ? "Ce code n’est montré qu’une fois. Les précédents ouvrent toujours."
        : "Ce code n’est montré qu’une fois. Les précédents n’ouvrent plus.",
    said: "Le code est donné",
    pin: "La personne a choisi un code secret pour revoir ses réponses.",
    removePin: "Retirer le code secret",
    pinWhat:
      "Le code d’accès ouvrira seul, sans montrer de réponse déjà donnée. Un autre code secret n’y changera rien.",
    failed: "Cela n’a pas abouti. Rien n’a changé : recommencez.",
  },
  en: {
    title: "Access codes",
    none: "No code has been sent.",
    live: "Opens",
    "to-come": "Not open yet",
    ended: "Ended",
    byVoice: "Given by voice",
    give: "Give a new code",
    which: "Should the earlier codes stop opening?",
    lost: "Yes: letter lost or in other hands",
    unreadable: "No: it only cannot be read",
    no: "Cancel",
    as: (letter: string, word: string) => `${letter} for ${word}`,
    once: (ended: number) =>
      ended === 0
        ? "This code is shown once. The earlier ones still open."
        : "This code is shown once. The earlier ones open no longer.",
    said: "The code is given",
    pin: "The person chose a PIN to see their answers again.",
    removePin: "Remove the PIN",
    pinWhat: "The access code will open alone, without showing any earlier answer. Another PIN will not change that.",
    failed: "That did not work. Nothing has changed: try again.",
  },
});
