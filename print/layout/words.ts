/** The booklet's own words. Typed with no-break spaces where French wants them; texts of questions are not here. */
import { goText } from "../../questionnaires/compiler/paper-words";
import type { Language } from "../../questionnaires/format/types";

export const WORDS = {
  fr: {
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    turn: "Tournez la page, s’il vous plaît",
    continued: "(suite)",
    coverTitle: "Questionnaire",
    coverSubtitle: (year: number) => `Une enquête de la statistique publique · ${year}`,
    tickSo: "Cochez ainsi",
    correctSo: "Pour corriger, noircissez la case",
    andTick: "et cochez l’autre",
    returnTo: "Quand vous avez fini, glissez ce livret dans l’enveloppe jointe. Elle n’a pas besoin de timbre.",
    several: "Plusieurs réponses possibles.",
    atMost: (count: number) => `${count}\u00a0réponses au plus.`,
    stop: "Merci. N’allez pas plus loin\u00a0: renvoyez ce livret.",
    stopIf: (when: string) => `${when}\u00a0: merci, n’allez pas plus loin et renvoyez ce livret.`,
    passOn: "Merci. N’allez pas plus loin\u00a0: remettez ce livret à cette personne.",
    go: (number: string) => goText(number).fr,
    goShort: (number: string) => `Question\u00a0${number}`,
    onlyIf: (answers: string[], number: string) =>
      `Seulement si vous avez coché ${answers.map((text) => `«\u00a0${text}\u00a0»`).join(" ou ")} à la question\u00a0${number}.`,
    listStart: "Commencez ici",
    listThen: "puis continuez ici",
    yourSheet: "Feuille à détacher",
    sheetIntro:
      "Cette feuille est séparée du livret dès son arrivée, et gardée à part de vos réponses. Glissez-la dans la même enveloppe, même si vous n’y avez rien écrit.",
    sheetBack: "Cette page est laissée vide. N’écrivez rien ici, s’il vous plaît.",
    notes: "Notes",
    notesIntro: "Cette page est à vous\u00a0: ce que vous y écrivez n’est ni lu ni saisi.",
    thanks: "Merci de votre participation.",
    thanksNext: "Il reste une feuille à la fin du livret\u00a0: renvoyez-la en même temps.",
    insideTitle: "Aide et informations",
    helpTitle: "Des numéros pour parler à quelqu’un",
    helpIntro:
      "Ces numéros sont imprimés dans tous les livrets. Vous pouvez appeler quand vous le souhaitez, pour vous ou pour une autre personne\u00a0; aucun n’est lié à l’enquête.",
    bySms: "par SMS",
    elsewhereTitle: "Quelques questions ne sont pas imprimées ici",
    elsewhere: [
      "Elles sont plus personnelles, et personne d’autre ne doit pouvoir les lire. Elles sont facultatives.",
      "Si vous le souhaitez, répondez-y en ligne, à l’adresse et avec le code qui sont sur votre courrier\u00a0: choisissez un moment où vous êtes seul(e). Une touche permet de quitter la page à tout instant.",
      "Vous pouvez aussi y répondre par téléphone, au numéro qui est sur votre courrier. Dites quand il est possible de vous parler, et à quel numéro.",
      "Ce livret peut être renvoyé avant ou après\u00a0: l’un n’attend pas l’autre.",
    ],
    rightsTitle: "Vos droits",
    rights: [
      "Cette enquête de la statistique publique est d’intérêt général et à caractère obligatoire. Son numéro de visa est sur votre courrier.",
      "Vos réponses sont couvertes par le secret statistique\u00a0: elles servent seulement à établir des statistiques, et aucun résultat ne permet de vous reconnaître.",
      "Vous pouvez demander à voir les données qui vous concernent, à les corriger ou à les effacer, et vous opposer à leur usage, en écrivant au service indiqué sur votre courrier. Vous pouvez aussi saisir la CNIL.",
      "Les codes imprimés sur les pages servent à les garder ensemble. Ils ne disent rien de vous, et ne sont pas votre code d’accès.",
    ],
    reportTitle: (report: number) =>
      report === 1 ? "Premier fait" : report === 2 ? "Deuxième fait" : `Fait n°\u00a0${report}`,
  },
  en: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    turn: "Please turn the page",
    continued: "(continued)",
    coverTitle: "Questionnaire",
    coverSubtitle: (year: number) => `An official statistical survey · ${year}`,
    tickSo: "Tick like this",
    correctSo: "To correct, fill in the box",
    andTick: "and tick the other one",
    returnTo: "When you have finished, put this booklet in the envelope provided. It needs no stamp.",
    several: "You can give several answers.",
    atMost: (count: number) => `${count} answers at most.`,
    stop: "Thank you. Please go no further: send this booklet back.",
    stopIf: (when: string) => `${when}: thank you, please go no further and send this booklet back.`,
    passOn: "Thank you. Please go no further: pass this booklet on to that person.",
    go: (number: string) => goText(number).en,
    goShort: (number: string) => `Question\u00a0${number}`,
    onlyIf: (answers: string[], number: string) =>
      `Only if you ticked ${answers.map((text) => `“${text}”`).join(" or ")} at question\u00a0${number}.`,
    listStart: "Start here",
    listThen: "then go on here",
    yourSheet: "Sheet to detach",
    sheetIntro:
      "This sheet is separated from the booklet as soon as it arrives, and kept apart from your answers. Put it in the same envelope, even if you have written nothing on it.",
    sheetBack: "This page is left blank. Please write nothing here.",
    notes: "Notes",
    notesIntro: "This page is yours: what you write here is neither read nor keyed.",
    thanks: "Thank you for taking part.",
    thanksNext: "One sheet is left at the end of the booklet: please send it back at the same time.",
    insideTitle: "Help and information",
    helpTitle: "Numbers to call if you want to talk to someone",
    helpIntro:
      "These numbers are printed in every booklet. You can call whenever you wish, for yourself or for someone else; none of them is connected with the survey.",
    bySms: "by SMS",
    elsewhereTitle: "Some questions are not printed here",
    elsewhere: [
      "They are more personal, and nobody else should be able to read them. They are optional.",
      "If you wish, answer them online, at the address and with the code on your letter: choose a time when you are alone. A key lets you leave the page at any moment.",
      "You can also answer them by telephone, at the number on your letter. Say when it is possible to talk to you, and on which number.",
      "This booklet can be sent back before or after: neither waits for the other.",
    ],
    rightsTitle: "Your rights",
    rights: [
      "This official statistical survey is in the public interest and compulsory. Its approval number is on your letter.",
      "Your answers are protected by statistical confidentiality: they are only used to produce statistics, and no result can identify you.",
      "You can ask to see the data that concern you, to have them corrected or erased, and object to their use, by writing to the office named on your letter. You can also complain to the CNIL.",
      "The codes printed on the pages serve to keep them together. They say nothing about you, and are not your access code.",
    ],
    reportTitle: (report: number) =>
      report === 1 ? "First incident" : report === 2 ? "Second incident" : `Incident ${report}`,
  },
} as const satisfies Record<Language, Record<string, unknown>>;

export type Words = (typeof WORDS)[Language];
