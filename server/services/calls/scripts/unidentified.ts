/** Before anybody is identified: nothing here tells a topic, an office or a letter to whoever may be listening. */
import type { Script } from "./script";

export const UNIDENTIFIED: Script[] = [
  {
    key: "introduction",
    title: { fr: "Se présenter", en: "Introduce yourself" },
    aloud: [
      {
        fr: "Bonjour. Je m’appelle… et j’appelle du bureau des études. Pourrais-je parler à… (prénom et nom), s’il vous plaît\u00a0?",
        en: "Hello. My name is… and I am calling from the survey office. May I speak to… (first name and name), please?",
      },
      {
        fr: "(La personne elle-même.) Vous avez reçu un courrier de notre part il y a quelques semaines, à votre nom. Vos réponses restent confidentielles, et vous pouvez vous arrêter quand vous voulez. Est-ce un bon moment\u00a0?",
        en: "(The person themselves.) You received a letter from us a few weeks ago, in your name. Your answers stay confidential, and you can stop whenever you like. Is this a good time?",
      },
    ],
    note: [
      {
        fr: "Demander la personne nommée, et elle seule. Tant qu’elle n’a pas dit son nom, ne rien dire du sujet, ni de la statistique publique, ni du courrier.",
        en: "Ask for the named person, and nobody else. Until they have said their name, say nothing of the topic, of official statistics, or of the letter.",
      },
      {
        fr: "Le questionnaire s’ouvre par la touche «\u00a0La personne est en ligne\u00a0», pas avant.",
        en: "The questionnaire opens with the key “The person is on the line”, not before.",
      },
    ],
  },
  {
    key: "someone-else-answers",
    title: { fr: "Une autre personne répond", en: "Someone else answers" },
    aloud: [
      {
        fr: "Je vous remercie. C’est personnel et sans urgence. À quel moment puis-je joindre… (prénom et nom)\u00a0?",
        en: "Thank you. It is personal and not urgent. When may I reach… (first name and name)?",
      },
      {
        fr: "(Si on insiste.) Je ne peux en parler qu’avec… (prénom et nom). Je rappellerai. Bonne journée.",
        en: "(If pressed.) I can only speak about it with… (first name and name). I will call again. Goodbye.",
      },
    ],
    note: [
      {
        fr: "Ni sujet, ni employeur, ni numéro à rappeler, ni «\u00a0enquête\u00a0»\u00a0: la personne qui répond peut être celle qu’il faut craindre. Ne jamais dire que la personne a déjà commencé à répondre.",
        en: "No topic, no employer, no number to call back, no “survey”: whoever answers may be the one to be feared. Never say that the person has begun to answer.",
      },
      {
        fr: "Personne ne répond à la place de quelqu’un d’autre.",
        en: "Nobody answers in somebody else’s place.",
      },
    ],
  },
  {
    key: "voicemail",
    title: { fr: "Répondeur", en: "Voicemail" },
    aloud: [],
    note: [
      {
        fr: "Raccrocher avant le signal. Aucun message, aucun nom\u00a0: d’autres écoutent les messages.",
        en: "Hang up before the tone. No message, no name: others listen to messages.",
      },
      {
        fr: "Choisir «\u00a0Répondeur de la personne\u00a0» seulement si l’annonce dit son nom.",
        en: "Choose “Their answering machine” only where the greeting says their name.",
      },
    ],
  },
  {
    key: "wrong-number",
    title: { fr: "Faux numéro", en: "Wrong number" },
    aloud: [
      {
        fr: "Excusez-moi, je me suis trompé de numéro. Bonne journée.",
        en: "I am sorry, I have the wrong number. Goodbye.",
      },
    ],
    note: [
      {
        fr: "Ne pas dire qui l’on cherchait, ne pas demander s’il est connu. Choisir «\u00a0inconnu à ce numéro\u00a0»\u00a0: ce numéro n’est plus composé pour ce cas.",
        en: "Do not say whom you were looking for, do not ask whether they are known. Choose “unknown at this number”: it is not dialled for this case again.",
      },
      {
        fr: "Si la voix hésite ou demande qui appelle\u00a0: la même phrase, puis raccrocher.",
        en: "If the voice hesitates or asks who is calling: the same sentence, then hang up.",
      },
    ],
  },
  {
    key: "child-answers",
    title: { fr: "Un enfant répond", en: "A child answers" },
    aloud: [
      {
        fr: "Bonjour. Est-ce que je peux parler à un adulte, s’il te plaît\u00a0?",
        en: "Hello. May I speak to a grown-up, please?",
      },
      {
        fr: "(Si aucun adulte n’est là.) Merci, je rappellerai. Au revoir.",
        en: "(If there is none.) Thank you, I will call again. Goodbye.",
      },
    ],
    note: [
      {
        fr: "Aucun nom, aucune raison, aucune question à l’enfant. Ne rien noter de ce qu’il dit.",
        en: "No name, no reason, no question to the child. Note nothing of what they say.",
      },
    ],
  },
  {
    key: "other-language",
    title: { fr: "Une autre langue", en: "Another language" },
    aloud: [
      {
        fr: "Je rappellerai avec une personne qui parle votre langue. Quelle langue parlez-vous\u00a0?",
        en: "I will call again with somebody who speaks your language. Which language do you speak?",
      },
    ],
    note: [
      {
        fr: "Ni parent, ni enfant, ni voisin ne traduit\u00a0: la personne doit pouvoir répondre sans témoin. Noter la langue, choisir l’issue de langue\u00a0; le cas va à quelqu’un qui la parle.",
        en: "No relative, child or neighbour interprets: the person must be able to answer without a witness. Note the language, choose the language outcome; the case goes to somebody who speaks it.",
      },
    ],
  },
  {
    key: "relay",
    title: {
      fr: "Centre relais (personne sourde ou malentendante)",
      en: "Relay service (deaf or hard-of-hearing person)",
    },
    aloud: [
      {
        fr: "Bonjour. Je souhaite joindre… (prénom et nom). Je parle lentement, une phrase à la fois.",
        en: "Hello. I would like to reach… (first name and name). I will speak slowly, one sentence at a time.",
      },
    ],
    note: [
      {
        fr: "Parler à la personne, pas à l’opérateur, qui est tenu au secret et répète tout. Attendre la fin de chaque phrase. Même règle qu’ailleurs\u00a0: rien du sujet avant que la personne ait dit son nom.",
        en: "Speak to the person, not to the operator, who is bound to secrecy and repeats everything. Wait for the end of each sentence. The same rule as elsewhere: nothing of the topic until the person has said their name.",
      },
      {
        fr: "Proposer de répondre en ligne\u00a0: certaines préfèrent que personne n’entende.",
        en: "Offer answering online: some prefer that nobody hears.",
      },
    ],
  },
];
