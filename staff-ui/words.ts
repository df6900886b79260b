import { words } from "./language";

export const STAFF_WORDS = words({
  fr: {
    notReached: "Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.",
    notYours: "Cet écran n’est pas pour votre rôle. Demandez à l’administrateur si vous devez y accéder.",
    signOut: "Se déconnecter",
    ownAccount: "Mon compte",
    loading: "Chargement…",
    tryAgain: "Recommencer",
    somethingWrong: "Cela n’a pas abouti. Rien n’est perdu : recommencez.",
    demo: "Démonstration",
    nothing: "Rien à montrer.",
    language: "Langue",
    web: "Internet",
    phone: "Téléphone",
    paper: "Papier",
  },
  en: {
    notReached: "The server does not answer. Check the network, then try again.",
    notYours: "This screen is not for your role. Ask an administrator if you should have it.",
    signOut: "Sign out",
    ownAccount: "My account",
    loading: "Loading…",
    tryAgain: "Try again",
    somethingWrong: "That did not work. Nothing is lost: try again.",
    demo: "Demonstration",
    nothing: "Nothing to show.",
    language: "Language",
    web: "Web",
    phone: "Telephone",
    paper: "Paper",
  },
});
