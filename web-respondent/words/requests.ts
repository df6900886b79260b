/** What the pages say on which a household asks for something beside answering. Before ? : ; » stands U+00A0. */
import { useLanguage } from "./index";

const fr = {
  go: "Vos choix",
  title: "Vos choix",
  intro:
    "Répondre en ligne n’est pas la seule façon de faire. Ce que vous demandez ici est rangé à part de vos réponses.",
  none: "Rien ne peut être demandé ici pour le moment. Vous pouvez appeler le",
  back: "Revenir à vos choix",
  close: "Revenir à la page",
  sending: "Envoi…",
  kinds: {
    call: {
      go: "Recevoir un appel",
      what: "Un enquêteur vous pose les questions, au moment que vous choisissez.",
    },
    paper: { go: "Recevoir le questionnaire papier", what: "Un livret vous est envoyé par la poste." },
    help: { go: "Demander de l’aide au bureau", what: "Pour une difficulté avec ce questionnaire." },
    decline: { go: "Ne pas participer", what: "Nous ne vous contacterons plus." },
  },

  callTitle: "Recevoir un appel",
  callHow: "Choisissez un moment où vous pouvez parler sans que l’on vous entende.",
  callSlot: "Quand peut-on vous appeler ?",
  callChoose: "Choisir…",
  callSoon: "Dès que possible, du lundi au samedi, de 10 h à 20 h",
  callNone: "Ne plus m’appeler : j’annule un appel demandé",
  callZone: "Heures de Paris. Si le moment choisi passe sans appel, personne ne vous appelle à un autre moment.",
  parts: {
    morning: "le matin (10 h à 13 h)",
    afternoon: "l’après-midi (13 h à 17 h)",
    evening: "en fin de journée (17 h à 20 h)",
  },
  callLanguage: "Dans quelle langue ?",
  languages: { fr: "En français", en: "En anglais", other: "Dans une autre langue" },
  callOther: "Si c’est une autre langue, laquelle ?",
  callOtherHow: "Nous chercherons un enquêteur qui la parle.",
  callRelay:
    "Par le centre relais, pour les personnes sourdes ou malentendantes (service prévu par l’article 105 de la loi du 7 octobre 2016)",
  callNote: "Une précision, si vous le voulez (200 caractères au plus)",
  callNoteHow:
    "Par exemple : laisser sonner longtemps. La personne qui appelle la lira. N’écrivez rien de vos réponses.",
  callVoicemail: "Un message laissé sur un répondeur ne dit jamais le sujet.",
  callSend: "Demander cet appel",

  phone: "Numéro de téléphone",
  phoneKnown: "Laissez vide si le numéro que nous avons convient.",
  phoneUnknown: "Nous n’en connaissons pas. Il est rangé avec votre adresse, à part de vos réponses.",

  paperTitle: "Recevoir le questionnaire papier",
  paperHow:
    "Il part à l’adresse de notre courrier, dans une enveloppe qui ne dit rien du sujet. Vous pouvez encore répondre en ligne : le premier arrivé compte.",
  paperShared: "Si d’autres personnes ouvrent votre courrier, préférez répondre en ligne ou par téléphone.",
  paperLanguage: "Dans quelle langue ?",
  paperSend: "Demander le livret",

  helpTitle: "Demander de l’aide au bureau",
  helpNotUrgent:
    "Rien d’urgent n’est lu ici : le bureau lit ces messages dans les jours qui viennent. Les lignes d’aide sont sur la page « Aide », en bas de chaque page.",
  helpMessage: "Votre message (500 caractères au plus)",
  helpMessageHow: "Dites ce qui ne va pas avec le questionnaire. N’écrivez rien de ce que vous avez vécu.",
  helpCallBack: "Je souhaite que l’on me rappelle",
  helpSend: "Envoyer le message",

  declineTitle: "Ne pas participer",
  declineFree: "Vous pouvez ne pas participer, sans dire pourquoi.",
  declineWhat: [
    "Nous n’appelons plus et n’écrivons plus.",
    "Les réponses déjà enregistrées restent. Pour les faire effacer, appelez-nous ou demandez-le par un message au bureau.",
    "Si vous changez d’avis, le même code ouvre le questionnaire.",
  ] as readonly string[],
  declineWhy: "Une raison, si vous le voulez",
  reasons: {
    "no-time": "Je n’ai pas le temps",
    "not-interested": "Cela ne m’intéresse pas",
    private: "Je ne veux pas parler de ma vie",
    trust: "Je n’ai pas confiance",
    other: "Une autre raison",
  },
  noReason: "Sans raison",
  declineSend: "Ne pas participer",

  doneTitle: "C’est noté",
  doneSoon: "Nous vous appelons dès que possible, du lundi au samedi, entre 10 h et 20 h.",
  doneSlot: (when: string): string => `Nous vous appelons ${when}.`,
  doneCalledOff: "Aucun appel n’est plus prévu.",
  donePaper: "Le livret part par la poste dans les jours qui viennent.",
  doneHelp: "Le bureau lira votre message.",
  doneDecline: "Nous ne vous contacterons plus. Le questionnaire est fermé.",
  doneDeclineKept: "Les réponses déjà enregistrées restent. Pour les faire effacer, appelez le",
  doneDeclineBack: "Si vous changez d’avis, le même code ouvre le questionnaire.",
  doneNotShown: "Par discrétion, cette demande ne se réaffichera pas.",

  faults: {
    missing: {
      slot: "Choisissez un moment.",
      otherLanguage: "Écrivez la langue.",
      message: "Écrivez votre message.",
      phone: "Écrivez un numéro où vous appeler.",
    } as Partial<Record<string, string>>,
    tooLong: "Ce texte est trop long. Raccourcissez-le un peu.",
    notANumber: "Ce numéro ne peut pas être appelé. Vérifiez chaque chiffre.",
  },
  refused: {
    "slot-gone": "Ce moment n’est plus proposé. Choisissez-en un autre.",
    "number-needed": "Il faut un numéro où vous appeler. Vérifiez chaque chiffre.",
    "request-not-open": "Cela ne peut plus être demandé maintenant.",
    busy: "Beaucoup de demandes aujourd’hui. Attendez une heure, ou appelez-nous.",
    network: "Pas de connexion pour l’instant. Rien n’est envoyé : essayez de nouveau.",
  },
};
export type RequestWords = typeof fr;

const en: RequestWords = {
  go: "Your choices",
  title: "Your choices",
  intro: "Answering online is not the only way. What you ask for here is kept apart from your answers.",
  none: "Nothing can be asked for here just now. You can call",
  back: "Back to your choices",
  close: "Back to the page",
  sending: "Sending…",
  kinds: {
    call: { go: "Get a telephone call", what: "An interviewer asks you the questions, at a time that you choose." },
    paper: { go: "Get the paper form", what: "A booklet is sent to you by post." },
    help: { go: "Ask the office for help", what: "For a difficulty with this questionnaire." },
    decline: { go: "Not take part", what: "We will not contact you again." },
  },

  callTitle: "Get a telephone call",
  callHow: "Choose a time when you can talk without being heard.",
  callSlot: "When may we call you?",
  callChoose: "Choose…",
  callSoon: "As soon as possible, Monday to Saturday, 10 am to 8 pm",
  callNone: "Do not call me: I cancel a call that I asked for",
  callZone: "Paris time. If the time that you choose passes without a call, nobody calls you at another one.",
  parts: {
    morning: "in the morning (10 am to 1 pm)",
    afternoon: "in the afternoon (1 to 5 pm)",
    evening: "in the evening (5 to 8 pm)",
  },
  callLanguage: "In which language?",
  languages: { fr: "In French", en: "In English", other: "In another language" },
  callOther: "If it is another language, which one?",
  callOtherHow: "We will look for an interviewer who speaks it.",
  callRelay:
    "Through the relay service for deaf and hard-of-hearing people (in France, under article 105 of the law of 7 October 2016)",
  callNote: "A short note, if you like (200 characters at most)",
  callNoteHow:
    "For instance: let it ring for long. The person who calls will read it. Write nothing about your answers.",
  callVoicemail: "A message left on a machine never tells the topic.",
  callSend: "Ask for this call",

  phone: "Telephone number",
  phoneKnown: "Leave it empty if the number that we have is fine.",
  phoneUnknown: "We do not know one. It is kept with your address, apart from your answers.",

  paperTitle: "Get the paper form",
  paperHow:
    "It goes to the address of our letter, in an envelope that tells nothing of the topic. You can still answer online: the first to arrive counts.",
  paperShared: "If other people open your post, better answer online or by telephone.",
  paperLanguage: "In which language?",
  paperSend: "Ask for the booklet",

  helpTitle: "Ask the office for help",
  helpNotUrgent:
    "Nothing urgent is read here: the office reads these messages within days. The help lines are on the “Help” page, at the foot of every page.",
  helpMessage: "Your message (500 characters at most)",
  helpMessageHow: "Say what is wrong with the questionnaire. Write nothing of what you have been through.",
  helpCallBack: "I would like to be called back",
  helpSend: "Send the message",

  declineTitle: "Not take part",
  declineFree: "You may choose not to take part, without saying why.",
  declineWhat: [
    "We stop calling and writing.",
    "Answers that were saved stay. To have them erased, call us, or ask for it in a message to the office.",
    "If you change your mind, the same code opens the questionnaire.",
  ],
  declineWhy: "A reason, if you like",
  reasons: {
    "no-time": "I have no time",
    "not-interested": "It does not interest me",
    private: "I do not want to talk about my life",
    trust: "I do not trust it",
    other: "Another reason",
  },
  noReason: "No reason",
  declineSend: "Not take part",

  doneTitle: "This is noted",
  doneSoon: "We call you as soon as possible, Monday to Saturday, between 10 am and 8 pm.",
  doneSlot: (when) => `We call you on ${when}.`,
  doneCalledOff: "No call is planned any more.",
  donePaper: "The booklet leaves by post in the coming days.",
  doneHelp: "The office will read your message.",
  doneDecline: "We will not contact you again. The questionnaire is closed.",
  doneDeclineKept: "Answers that were saved stay. To have them erased, call",
  doneDeclineBack: "If you change your mind, the same code opens the questionnaire.",
  doneNotShown: "For discretion, this request will not be shown again.",

  faults: {
    missing: {
      slot: "Choose a time.",
      otherLanguage: "Write the language.",
      message: "Write your message.",
      phone: "Write a number where we can call you.",
    },
    tooLong: "This text is too long. Shorten it a little.",
    notANumber: "This number cannot be called. Check each figure.",
  },
  refused: {
    "slot-gone": "This time is not offered any more. Choose another one.",
    "number-needed": "A number is needed where we can call you. Check each figure.",
    "request-not-open": "This cannot be asked for any more.",
    busy: "Many requests today. Wait an hour, or call us.",
    network: "No connection just now. Nothing was sent: try again.",
  },
};

export const REQUEST_WORDS = { fr, en };
export const useRequestWords = (): RequestWords => REQUEST_WORDS[useLanguage()];
