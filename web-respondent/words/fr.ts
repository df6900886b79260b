/** What the platform says to a household, in French. Before ? : ; » stands U+00A0: the fonts have no U+202F. */

import { NUMBERS } from "./numbers";
import { waiting } from "./waiting";

export const fr = {
  // every page
  name: "Questionnaire",
  otherLanguage: "English",
  leaveNow: "Quitter vite",
  skip: "Aller au contenu",
  footer: "Aide et informations",
  help: "Aide",
  howToLeave: "Comment quitter vite",
  privacy: "Confidentialité",
  backToPage: "Revenir à la page",
  opening: "Un instant…",

  // start
  startTitle: "Bienvenue",
  largePrint: "Gros caractères",
  usualPrint: "Caractères habituels",
  easyWords: "Facile à lire",
  usualWords: "Texte habituel",
  startLeaveTitle: "Avant de commencer : quitter vite",
  startLeaveButton: "À tout moment, le bouton « Quitter vite », en haut de la page, ouvre aussitôt un autre site.",
  startLeaveKeys: "Avec un clavier, appuyez trois fois de suite sur la touche Majuscule.",
  startLeaveAfter: "Ce qui est enregistré le reste. Vous reprendrez plus tard avec votre code.",
  historyTitle: "Ce qui reste dans le navigateur",
  historyWhat:
    "L’historique du navigateur peut garder une ligne : l’adresse de ce site et le mot « Questionnaire », avec votre code si vous avez scanné le courrier. Aucune réponse n’y figure et rien d’autre n’est gardé sur cet appareil.",
  historyHow:
    "Pour l’effacer : ouvrez l’historique (Ctrl + H sur un ordinateur, le menu du navigateur sur un téléphone), cherchez cette ligne et supprimez-la. Une fenêtre de navigation privée n’en garde aucune.",
  codeLabel: "Votre code d’accès",
  codeHow: "Il figure sur votre courrier. Majuscules, espaces et tirets n’ont pas d’importance.",
  codeMissing: "Écrivez le code qui figure sur votre courrier.",
  codeWrong: "Ce code n’est pas connu. Vérifiez chaque lettre et chaque chiffre.",
  codeWrongPhone: "Si cela continue, appelez le",
  start: "Commencer",
  starting: "Ouverture…",
  startUnreachable: "Pas de connexion pour l’instant. Vérifiez votre réseau, puis essayez de nouveau.",
  startBusy: "Beaucoup de personnes se connectent en ce moment. Attendez une minute, puis essayez de nouveau.",
  locked: "La page s’est fermée après un moment sans activité. Entrez votre code pour reprendre.",
  left: "Le questionnaire est fermé. Vous pouvez reprendre plus tard avec votre code.",

  // PIN
  pinHave: "J’ai choisi un code secret",
  pinLabel: "Votre code secret",
  pinHow: "Il sert seulement à revoir des réponses déjà données. Sans lui, le code d’accès ouvre la suite.",
  pinWrong: "Ce code secret ne convient pas. Vérifiez les chiffres, ou continuez sans lui.",
  pinWait: "Attendez un moment avant d’essayer encore ce code secret, ou continuez sans lui.",
  pinShow: "Afficher les chiffres",
  pinWithout: "Continuer sans code secret",
  pinTitle: "Un code secret, si vous le voulez",
  pinWhat:
    "Avec votre code d’accès et un code secret, vous pourrez revenir plus tard voir et corriger des réponses que vous donnez pendant cette séance.",
  pinPoints: [
    "Sans code secret, rien ne change pour la suite. Une fois la séance fermée, vos réponses déjà données ne se réaffichent plus.",
    "Certaines pages ne se réaffichent jamais, même avec le code secret.",
    "L’équipe du questionnaire ne peut pas le lire. Si vous l’oubliez, elle peut seulement le retirer.",
    "Choisissez des chiffres que votre entourage ne devinera pas : avec les deux codes, une autre personne verrait ces réponses.",
  ] as readonly string[],
  pinFirst: "Code secret, de 6 à 12 chiffres",
  pinSecond: "Le même code secret, encore une fois",
  pinChoose: "Choisir ce code secret",
  pinChoosing: "Enregistrement…",
  pinLength: "Écrivez de 6 à 12 chiffres.",
  pinDiffers: "Les deux ne sont pas pareils. Écrivez-les de nouveau.",
  pinSimple: "Ce code secret se devine facilement. Choisissez-en un autre.",
  pinLate: "Un code secret ne peut plus être choisi maintenant. Vous pouvez continuer sans lui.",

  // answers given
  answersGo: "Mes réponses",
  answersTitle: "Mes réponses",
  answersHow:
    "Voici ce que vous avez répondu jusqu’ici. Vous pouvez corriger chaque réponse, puis revenir à cette page.",
  answersNone: "Il n’y a rien à revoir pour l’instant.",
  answersContinue: "Continuer le questionnaire",
  answersCorrect: "Corriger",
  answersCorrected: "Votre correction est enregistrée.",
  answersShut: "Ce qui ne se réaffiche pas",
  answersShutText: "Les réponses de ces parties restent enregistrées. Personne ne les voit ici :",

  // questionnaire
  minutesLeft: (minutes: number): string =>
    minutes <= 1 ? "Encore une minute environ" : `Encore ${minutes} minutes environ`,
  next: "Continuer",
  back: "Retour",
  saving: "Enregistrement…",
  retry: "Essayer maintenant",
  oneAnswer: "Une seule réponse.",
  severalAnswers: "Plusieurs réponses possibles.",
  atMost: (count: number): string => `${count} réponses au plus.`,
  moreAbout: "Précisions",
  dontKnow: "Je ne sais pas",
  refused: "Je préfère ne pas répondre",
  emptyTitle: "Vous n’avez pas répondu à cette question.",
  emptyTwo: "Répondez si vous le voulez, ou choisissez l’une des deux dernières lignes pour continuer.",
  emptyOne: "Répondez si vous le voulez, ou choisissez la dernière ligne pour continuer.",
  emptyNone: "Choisissez la réponse qui vous convient pour continuer.",
  emptyMore: "Toujours possible : répondre, ou choisir une des lignes en pointillé.",
  confirmTitle: "Est-ce bien cela ?",
  confirmHow: "Si oui, appuyez de nouveau sur Continuer. Sinon, changez votre réponse.",
  wholeNumber: "Écrivez un nombre entier, en chiffres.",
  ...NUMBERS.fr,
  between: (min: number, max: number): string => `Écrivez un nombre entre ${min} et ${max}.`,
  atLeast: (min: number): string => `Écrivez un nombre à partir de ${min}.`,
  upTo: (max: number): string => `Écrivez un nombre jusqu’à ${max}.`,
  charactersLeft: (count: number): string =>
    count === 1 ? "Encore 1 caractère possible" : `Encore ${count} caractères possibles`,
  searchHow: "Écrivez les premières lettres, puis choisissez dans la liste.",
  searchNone: "Rien dans la liste à ce nom. Ce que vous avez écrit sera gardé.",
  searchHits: (count: number): string => (count === 1 ? "1 proposition" : `${count} propositions`),
  candidatesHow: "Plusieurs réponses de la liste ressemblent à ce que vous avez écrit. Choisissez la bonne.",
  candidatesNone: "Aucune : garder ce que j’ai écrit",
  searchUnreachable: "La liste n’est pas accessible pour l’instant. Ce que vous avez écrit sera gardé.",
  sealedAgain: "Votre réponse est enregistrée et ne se réaffiche pas. Vous pouvez répondre de nouveau.",
  askedAgain: "Cette question vous est posée une dernière fois.",
  savedNone: "Chaque page est enregistrée quand vous continuez. Vous pouvez reprendre plus tard avec votre code.",
  savedBefore: "Tout est enregistré jusqu’à la question précédente. Vous pouvez reprendre plus tard avec votre code.",
  savingNow: "Enregistrement en cours…",
  waitingNetwork: "Pas de connexion pour l’instant. Votre réponse reste sur cette page et partira dès que possible.",
  waitingServer:
    "L’enregistrement prend plus de temps que d’habitude. Votre réponse reste sur cette page et partira dès que possible.",
  waitingPage:
    "Pas de connexion pour l’instant. Ce que vous avez écrit reste sur cette page et partira dès que possible.",
  backUnreachable: "Pas de connexion pour l’instant. Essayez de nouveau dans un moment.",
  moved: "La page précédente avait déjà été enregistrée. Voici la suite.",

  // ends
  readyTitle: "Vous êtes arrivé(e) à la fin",
  readyText: "Il reste à envoyer vos réponses.",
  readyPutOff: "Certaines parties ont été remises à plus tard. Vous pourrez encore y répondre avec le même code.",
  submit: "Envoyer mes réponses",
  submitting: "Envoi…",
  submitWaiting: "L’envoi n’a pas encore abouti. Il reprendra dès que possible, sans rien perdre.",
  stoppedTitle: "Merci",
  stoppedText: "Le questionnaire s’arrête ici.",
  receiptTitle: "Vos réponses sont arrivées",
  receiptThanks: "Merci d’y avoir consacré ce temps.",
  receiptNumber: "Numéro de reçu",
  receiptWhen: "Envoyées le",
  receiptKeep: "Notez ce numéro si vous voulez garder une preuve de l’envoi.",
  close: "Fermer le questionnaire",
  pauseTitle: "Faire une pause",
  pauseText: "Pour fermer sans quitter en hâte : ce qui est enregistré le reste, votre code ouvre la suite.",
  closedTitle: "Le questionnaire est fermé",
  closedText: "Vous pouvez fermer cette page.",
  endedTitle: "Cette séance est terminée",
  endedText: "Tout ce qui a été enregistré est gardé. Pour continuer, entrez de nouveau votre code.",
  endedGo: "Entrer mon code",

  // idle lock
  idleTitle: "Toujours là ?",
  idleText: (minutes: number): string =>
    minutes <= 1
      ? "Sans activité, cette page se fermera dans une minute environ."
      : `Sans activité, cette page se fermera dans ${minutes} minutes environ.`,
  idleAfter: "Ce qui est enregistré le reste. Il faudra votre code pour reprendre.",
  idleStay: "Rester sur la page",

  // panels
  helpTitle: "Aide",
  helpForAll: "Ces numéros sont montrés à tout le monde, sur toutes les pages, quelles que soient les réponses.",
  helpSms: "Par SMS",
  helpOfficeTitle: "Une question sur le questionnaire ?",
  helpOffice: "Appelez le",
  leaveTitle: "Comment quitter vite",
  leaveButton:
    "Le bouton « Quitter vite », en haut de chaque page, vide l’écran puis ouvre un autre site. Le bouton « page précédente » du navigateur ne ramène pas ici.",
  leaveKeys: "Trois appuis de suite sur la touche Majuscule font la même chose.",
  leaveKept: "Les pages déjà enregistrées le restent. La réponse de la page ouverte n’est pas gardée.",
  leaveLimits:
    "Cette page ne peut pas effacer l’historique, ni ce que montrerait un logiciel de surveillance. Si quelqu’un contrôle cet appareil, répondez depuis un autre, ou par téléphone.",
  privacyTitle: "Confidentialité",
  privacyPoints: [
    "Vos réponses sont protégées par le secret statistique. Elles ne servent qu’à des statistiques.",
    "Votre nom et votre adresse sont gardés à part de vos réponses, sous une autre clé.",
    "Les réponses de certaines pages ne se réaffichent jamais une fois la page quittée, ni ici ni ailleurs.",
    "Aucune réponse ne déclenche d’appel, de message ou de signalement.",
    "Dans ce navigateur, il n’y a qu’un témoin de séance, qui disparaît quand la séance se termine. Sans réseau, la réponse qui attend d’être envoyée y est gardée, chiffrée ; elle ne s’affiche pas. Celles des pages protégées n’y sont jamais gardées.",
    "Vous pouvez demander l’accès à vos données, leur correction ou leur effacement.",
  ] as readonly string[],
  measures: "Compter le temps passé et les changements de réponse",
  measuresHow:
    "Ces nombres servent à améliorer le questionnaire. Ils sont protégés comme vos réponses. Votre choix vaut jusqu’à la fermeture de cette page.",
  privacyOffice: "Pour toute question, appelez le",
  ...waiting.fr,
};

export type Words = typeof fr;
