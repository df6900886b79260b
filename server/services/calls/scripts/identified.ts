/** Said to the named person only. */
import type { Script } from "./script";

export const IDENTIFIED: Script[] = [
  {
    key: "why-me",
    title: { fr: "«\u00a0Pourquoi moi\u00a0?\u00a0»", en: "“Why me?”" },
    aloud: [
      {
        fr: "Votre nom a été tiré au hasard. Vos réponses comptent pour toutes les personnes qui vivent comme vous, et personne ne peut répondre à votre place.",
        en: "Your name was drawn at random. Your answers count for everybody who lives as you do, and nobody can answer in your place.",
      },
      {
        fr: "Vos réponses sont gardées à part de votre nom, et les résultats ne permettent de reconnaître personne.",
        en: "Your answers are kept apart from your name, and nobody can be recognised in the results.",
      },
    ],
    note: [
      {
        fr: "Seulement quand la personne nommée est en ligne. Le courrier donne le reste\u00a0; la ligne du bureau aussi.",
        en: "Only once the named person is on the line. The letter says the rest; so does the office’s line.",
      },
    ],
  },
  {
    key: "already-answered",
    title: { fr: "«\u00a0J’ai déjà répondu\u00a0»", en: "“I have answered already”" },
    aloud: [
      {
        fr: "Merci beaucoup. Votre réponse est sans doute en chemin\u00a0; je le note, et nous ne vous rappelons pas pour l’instant.",
        en: "Thank you very much. Your answer is probably on its way; I make a note of it, and we will not call for now.",
      },
    ],
    note: [
      {
        fr: "Ne pas vérifier devant la personne, ne pas dire ce qui manque. Choisir «\u00a0Dit avoir déjà répondu\u00a0».",
        en: "Do not check while they listen, do not say what is missing. Choose “Says they answered already”.",
      },
    ],
  },
  {
    key: "refusal",
    title: { fr: "La personne refuse", en: "The person refuses" },
    aloud: [
      {
        fr: "Je comprends, et je vous remercie de me l’avoir dit. Vous pouvez aussi répondre seul(e), en ligne ou sur papier, quand vous voulez.",
        en: "I see, and thank you for telling me. You may also answer on your own, online or on paper, whenever you like.",
      },
      {
        fr: "(Si le refus est clair.) C’est noté, nous ne vous appellerons plus. Bonne journée.",
        en: "(If the refusal is clear.) I have noted it, we will not call again. Goodbye.",
      },
    ],
    note: [
      {
        fr: "Un seul argument, une seule fois. «\u00a0Pas le temps\u00a0»\u00a0: refus hésitant. «\u00a0Non, ne rappelez pas\u00a0»\u00a0: refus de la personne.",
        en: "One argument, once. “No time”: soft refusal. “No, do not call again”: refusal by the respondent.",
      },
    ],
  },
  {
    key: "refusal-reasons",
    title: { fr: "Ce qu’elle oppose, et une réponse", en: "What they object, and one answer" },
    aloud: [
      {
        fr: "(«\u00a0Je n’ai pas le temps.\u00a0») Nous pouvons nous arrêter quand vous voulez, et reprendre un autre jour là où nous en sommes.",
        en: "(“I have no time.”) We can stop whenever you like, and go on another day where we are.",
      },
      {
        fr: "(«\u00a0Cela ne m’intéresse pas.\u00a0») Votre avis compte autant que celui de quelqu’un que le sujet intéresse. Voulez-vous entendre les deux premières questions\u00a0?",
        en: "(“I am not interested.”) Your view counts as much as that of somebody who is. Would you like to hear the first two questions?",
      },
      {
        fr: "(«\u00a0Et mes réponses, qui les lit\u00a0?\u00a0») Elles sont gardées à part de votre nom, et seules des statistiques sont publiées.",
        en: "(“Who reads my answers?”) They are kept apart from your name, and only statistics are published.",
      },
      {
        fr: "(«\u00a0Comment savoir que c’est vrai\u00a0?\u00a0») La ligne du bureau figure sur votre lettre. Appelez-la, puis je vous rappellerai.",
        en: "(“How do I know that this is genuine?”) The office’s line is on your letter. Call it, and I will call you again.",
      },
    ],
    note: [
      {
        fr: "Une seule réponse, une seule fois, puis accepter. Ne jamais insister\u00a0: la personne a peut-être une raison qu’elle ne peut pas dire.",
        en: "One answer, once, then accept. Never insist: the person may have a reason that they cannot give.",
      },
    ],
  },
  {
    key: "cannot-now",
    title: { fr: "Ne peut pas maintenant", en: "Cannot talk now" },
    aloud: [
      {
        fr: "Bien sûr. Quel jour et à quelle heure préférez-vous que je rappelle\u00a0?",
        en: "Of course. On which day and at what time would you rather I called again?",
      },
      {
        fr: "(Si elle ne sait pas.) Je rappellerai un autre jour. Vous pouvez aussi répondre seul(e), en ligne, quand vous voulez.",
        en: "(If they cannot say.) I will call another day. You may also answer on your own, online, whenever you like.",
      },
    ],
    note: [
      {
        fr: "D ouvre le rendez-vous\u00a0: ferme si elle choisit l’heure, souple si elle donne une plage.",
        en: "D opens the appointment: firm if they choose the time, soft if they give a part of a day.",
      },
    ],
  },
  {
    key: "other-way",
    title: { fr: "Préfère en ligne ou sur papier", en: "Prefers online or paper" },
    aloud: [
      {
        fr: "Très bien. Je peux vous envoyer l’adresse du site, et vous dire un code. Ou vous faire envoyer le questionnaire sur papier.",
        en: "Very well. I can send you the address of the site, and tell you a code. Or have the form sent to you on paper.",
      },
    ],
    note: [
      {
        fr: "En ligne\u00a0: W. Le message ne dit ni le sujet ni le code. Sur papier\u00a0: F, puis «\u00a0demande le papier\u00a0»\u00a0; le formulaire part à son nom.",
        en: "Online: W. The message names neither the topic nor the code. On paper: F, then “asks for paper”; the form leaves in their name.",
      },
    ],
  },
  {
    key: "i-know-them",
    title: { fr: "Je connais cette personne", en: "I know this person" },
    aloud: [
      {
        fr: "Excusez-moi, je dois vous laisser. Un collègue vous rappellera. Bonne journée.",
        en: "I am sorry, I have to go. A colleague will call you. Goodbye.",
      },
    ],
    note: [
      {
        fr: "Dès que vous reconnaissez un nom, une voix, une histoire\u00a0: ne rien ajouter, choisir «\u00a0Je connais cette personne\u00a0». Le cas va à quelqu’un d’autre et ne vous revient plus.",
        en: "As soon as you recognise a name, a voice, a story: add nothing, choose “I know this person”. The case goes to somebody else and never comes back to you.",
      },
    ],
  },
];
