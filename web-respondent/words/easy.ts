/**
 * The first page in easy-to-read French and English (facile à lire et à comprendre; the rules of Inclusion Europe): one
 * idea a sentence, one sentence a line, everyday words, figures for numbers, the reader addressed. Not part of fr.ts and
 * en.ts: few ask for it, and nobody else should wait for it.
 */
const fr = {
  easyTitle: "Bienvenue",
  easyWhatTitle: "Qu’est-ce que c’est ?",
  easyWhat: [
    "C’est un questionnaire.",
    "Les questions parlent de votre vie.",
    "Certaines questions sont plus personnelles.",
    "Il n’y a pas de bonne réponse.",
    "Il n’y a pas de mauvaise réponse.",
  ] as readonly string[],
  easyWhoTitle: "Qui pose les questions ?",
  easyWho: (office: string): readonly string[] => [
    "Un service public pose les questions.",
    `Son nom est : ${office}.`,
    "Ce service fait des chiffres sur la vie en France.",
  ],
  easyWhyMeTitle: "Pourquoi moi ?",
  easyWhyMe: [
    "Un ordinateur a choisi des personnes au hasard.",
    "Vous êtes une de ces personnes.",
    "Vos réponses sont utiles, quelle que soit votre vie.",
  ] as readonly string[],
  easyMustTitle: "Est-ce obligatoire ?",
  easyMust: {
    yes: ["Oui, la loi demande de répondre.", "Mais vous pouvez laisser une question sans réponse."],
    no: ["Non, vous pouvez refuser.", "Vous pouvez aussi laisser une question sans réponse."],
    letter: ["Votre courrier le dit.", "Vous pouvez toujours laisser une question sans réponse."],
  } as Record<Must, readonly string[]>,
  easySecretTitle: "Est-ce secret ?",
  easySecret: [
    "Oui, vos réponses sont secrètes.",
    "La loi protège vos réponses.",
    "Votre nom est gardé à part de vos réponses.",
    "Vos réponses servent à faire des chiffres.",
    "Dans ces chiffres, personne ne peut vous reconnaître.",
  ] as readonly string[],
  easyTimeTitle: "Combien de temps faut-il ?",
  easyMinutes: (minutes: number): string => `Répondre prend environ ${minutes} minutes.`,
  easyTime: ["Prenez votre temps.", "Vous pouvez répondre en plusieurs fois."] as readonly string[],
  easyStopTitle: "Puis-je m’arrêter ?",
  easyStop: [
    "Oui, vous pouvez vous arrêter à tout moment.",
    "Les pages déjà remplies sont gardées.",
    "Pour continuer, écrivez de nouveau votre code.",
  ] as readonly string[],
  easyAloneTitle: "Où répondre ?",
  easyAlone: ["Choisissez un endroit calme.", "Personne ne doit voir votre écran."] as readonly string[],
  easyExitTitle: "Comment quitter vite ?",
  easyExit: [
    "En haut de chaque page, il y a un bouton.",
    "Sur ce bouton, il est écrit : Quitter vite.",
    "Appuyez sur le bouton.",
    "Un autre site s’ouvre tout de suite.",
    "Vous avez un clavier ?",
    "Appuyez 3 fois de suite sur la touche Majuscule.",
  ] as readonly string[],
  easyStaysTitle: "Qu’est-ce qui reste sur l’appareil ?",
  easyStays: [
    "Vos réponses ne restent pas sur l’appareil.",
    "L’historique est la liste des sites ouverts.",
    "L’historique peut garder l’adresse de ce site.",
    "Il peut garder le mot « Questionnaire ».",
    "Vous avez scanné le courrier ?",
    "Alors il peut aussi garder votre code.",
    "Vous pouvez effacer cette ligne.",
    "Ouvrez l’historique dans le menu du navigateur.",
    "Cherchez le mot « Questionnaire ».",
    "Supprimez la ligne.",
  ] as readonly string[],
  easyHelpTitle: "Où trouver de l’aide ?",
  easyHelpPhone: "Pour poser une question, appelez le",
  easyHelp: [
    "En bas de chaque page, il y a un lien : Aide.",
    "Il montre d’autres numéros de téléphone.",
  ] as readonly string[],
  easyStartTitle: "Comment commencer ?",
  easyStart: [
    "Prenez votre courrier.",
    "Cherchez votre code.",
    "Le code est fait de lettres et de chiffres.",
    "Écrivez le code dans la case.",
    "Puis appuyez sur le bouton : Commencer.",
  ] as readonly string[],
};

/** Whether the survey is compulsory; where the page is not told, the letter says it. */
export type Must = "yes" | "no" | "letter";
export type EasyWords = typeof fr;

const en: EasyWords = {
  easyTitle: "Welcome",
  easyWhatTitle: "What is this?",
  easyWhat: [
    "This is a questionnaire.",
    "The questions are about your life.",
    "Some questions are more personal.",
    "There are no right answers.",
    "There are no wrong answers.",
  ],
  easyWhoTitle: "Who asks the questions?",
  easyWho: (office) => [
    "A public service asks the questions.",
    `Its name is: ${office}.`,
    "This service makes figures about life in France.",
  ],
  easyWhyMeTitle: "Why me?",
  easyWhyMe: [
    "A computer chose people by chance.",
    "You are one of these people.",
    "Your answers are useful, whatever your life is like.",
  ],
  easyMustTitle: "Do I have to answer?",
  easyMust: {
    yes: ["Yes, the law asks you to answer.", "But you can leave a question without an answer."],
    no: ["No, you can say no.", "You can also leave a question without an answer."],
    letter: ["Your letter tells you.", "You can always leave a question without an answer."],
  },
  easySecretTitle: "Is it secret?",
  easySecret: [
    "Yes, your answers are secret.",
    "The law protects your answers.",
    "Your name is kept apart from your answers.",
    "Your answers are used to make figures.",
    "In these figures, nobody can recognise you.",
  ],
  easyTimeTitle: "How long does it take?",
  easyMinutes: (minutes) => `It takes about ${minutes} minutes to answer.`,
  easyTime: ["Take your time.", "You can answer a little at a time."],
  easyStopTitle: "Can I stop?",
  easyStop: [
    "Yes, you can stop at any time.",
    "The pages that you filled in are kept.",
    "To go on, type your code again.",
  ],
  easyAloneTitle: "Where should I answer?",
  easyAlone: ["Choose a quiet place.", "Nobody should see your screen."],
  easyExitTitle: "How do I leave quickly?",
  easyExit: [
    "At the top of each page, there is a button.",
    "The button says: Leave now.",
    "Press the button.",
    "Another site opens at once.",
    "Do you have a keyboard?",
    "Press the Shift key 3 times in a row.",
  ],
  easyStaysTitle: "What stays on the device?",
  easyStays: [
    "Your answers do not stay on the device.",
    "The history is the list of sites that were opened.",
    "The history may keep the address of this site.",
    "It may keep the word “Questionnaire”.",
    "Did you scan the letter?",
    "Then it may also keep your code.",
    "You can remove this line.",
    "Open the history in the menu of the browser.",
    "Look for the word “Questionnaire”.",
    "Delete the line.",
  ],
  easyHelpTitle: "Where do I find help?",
  easyHelpPhone: "To ask a question, call",
  easyHelp: ["At the bottom of each page, there is a link: Help.", "It shows other telephone numbers."],
  easyStartTitle: "How do I start?",
  easyStart: [
    "Take your letter.",
    "Look for your code.",
    "The code is made of letters and figures.",
    "Type the code in the box.",
    "Then press the button: Start.",
  ],
};

export const easy = { fr, en };
