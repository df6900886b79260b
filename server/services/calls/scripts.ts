/**
 * What an interviewer says outside the questionnaire, word for word. Nothing here names the topic before the person is
 * identified, to anybody; nothing here leads from an answer to a help line (docs/safety.md).
 */
import type { Scripts } from "../../contract/interviewer";
import type { HelpLine } from "../../settings/settings";

type Text = { fr: string; en: string };
type Script = Scripts["scripts"][number];
/** Harmless in any conversation, and rare in this one. */
export const STOP_WORD: Text = { fr: "météo", en: "weather" };

const BEFORE_IDENTITY: Script[] = [
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
];

const DURING: Script[] = [
  {
    key: "not-alone",
    title: { fr: "La personne n’est plus seule", en: "The person is no longer alone" },
    aloud: [
      {
        fr: "Aucun souci, arrêtons-nous ici pour aujourd’hui. À quel moment préférez-vous que je rappelle\u00a0?",
        en: "That is fine, let us stop here for today. When would you rather I called again?",
      },
      {
        fr: "(Si elle ne peut pas répondre.) Merci de votre temps, bonne journée.",
        en: "(If they cannot say.) Thank you for your time, goodbye.",
      },
    ],
    note: [
      {
        fr: "Trois fois la touche Maj\u00a0: l’écran passe à une fin neutre. Ne jamais poser une question de plus, même «\u00a0êtes-vous seul(e)\u00a0?\u00a0».",
        en: "The Shift key three times: the screen goes to a neutral end. Never ask one more question, not even “are you alone?”.",
      },
      {
        fr: "Sans heure choisie par la personne, personne ne la rappelle.",
        en: "Without a time that the person chose, nobody calls them again.",
      },
    ],
  },
  {
    key: "stop-word",
    title: { fr: "Le mot d’arrêt", en: "The stop word" },
    aloud: [
      {
        fr: "Si à un moment vous ne pouvez plus parler librement, dites seulement «\u00a0météo\u00a0»\u00a0: je dirai au revoir comme si j’avais fait un faux numéro.",
        en: "If at any moment you can no longer speak freely, just say “weather”: I will say goodbye as if I had dialled a wrong number.",
      },
      {
        fr: "(Quand le mot est dit.) Je crois que je me suis trompé de numéro. Excusez-moi, bonne journée.",
        en: "(When the word is said.) I think I have the wrong number. I am sorry, goodbye.",
      },
    ],
    note: [
      {
        fr: "Dire la première phrase quand la personne dit pouvoir répondre seule. Dès que le mot vient, dire la seconde, raccrocher, puis choisir «\u00a0Arrêt pour sa sécurité\u00a0».",
        en: "Say the first sentence when the person says that they can answer alone. As soon as the word comes, say the second, hang up, then choose “Safety stop”.",
      },
    ],
  },
  {
    key: "distressed",
    title: { fr: "La personne est émue", en: "The person is upset" },
    aloud: [
      { fr: "Prenez votre temps. Rien ne presse.", en: "Take your time. There is no hurry." },
      {
        fr: "Préférez-vous continuer, faire une pause, passer cette partie, ou vous arrêter là\u00a0? Tout est possible, c’est vous qui décidez.",
        en: "Would you rather go on, take a break, skip this part, or stop here? All of it is possible, and it is up to you.",
      },
    ],
    note: [
      {
        fr: "Laisser le silence. Ne pas conseiller, ne pas juger, ne pas dire «\u00a0je comprends\u00a0». Ne demander aucun détail.",
        en: "Leave the silence. Give no advice, pass no judgement, do not say “I understand”. Ask for no detail.",
      },
      {
        fr: "Danger immédiat dit par la personne\u00a0: «\u00a0Le 17 répond à toute heure\u00a0; le 114 par SMS.\u00a0» Personne n’appelle à sa place. Après l’appel, l’encadrement est là pour vous.",
        en: "Immediate danger, said by the person: “17 answers at any hour; 114 by text message.” Nobody calls in their place. After the call, your supervisor is there for you.",
      },
    ],
  },
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

/** Read to everybody who asks, the same lines for all. */
const helpScript = (lines: readonly HelpLine[]): Script => ({
  key: "help-lines",
  title: { fr: "Numéros d’aide", en: "Help lines" },
  aloud: lines.map(({ number, what, hours }) => ({
    fr: `Le ${number}\u00a0: ${what.fr}, ${hours.fr}.`,
    en: `${number}: ${what.en}, ${hours.en}.`,
  })),
  note: [
    {
      fr: "À lire à toute personne qui le demande, et à la fin à tout le monde, jamais à cause d’une réponse. Ne pas proposer de les envoyer\u00a0: un message resterait dans le téléphone.",
      en: "Read them to anybody who asks, and to everybody at the end, never because of an answer. Do not offer to send them: a message would stay in the telephone.",
    },
  ],
});

export const tellScripts = (lines: readonly HelpLine[]): Scripts => ({
  scripts: [...BEFORE_IDENTITY, ...DURING, helpScript(lines)],
  stopWord: STOP_WORD,
});
