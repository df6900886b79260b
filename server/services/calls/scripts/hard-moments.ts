/** What may come up once the interview touches hard things (docs/safety.md). */
import type { Script } from "./script";

export const HARD_MOMENTS: Script[] = [
  {
    key: "not-alone",
    title: { fr: "Quelqu’un écoute", en: "Somebody listens in" },
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
    key: "immediate-danger",
    title: { fr: "Un danger tout de suite", en: "Danger right now" },
    aloud: [
      {
        fr: "Votre sécurité passe avant tout. Préférez-vous que nous nous arrêtions là\u00a0?",
        en: "Your safety comes first. Would you rather we stopped here?",
      },
      {
        fr: "(Si la personne dit elle-même être en danger.) Le 17 répond à toute heure. Le 114 répond par SMS, sans parler.",
        en: "(If the person says so themselves.) 17 answers at any hour. 114 answers by text message, without speaking.",
      },
    ],
    note: [
      {
        fr: "Seulement sur ce que la personne dit d’elle-même, jamais d’après une réponse. Ne demander aucun détail, ni où elle est. Personne n’appelle à sa place, sauf si elle le demande\u00a0: prévenir alors l’encadrement pendant l’appel.",
        en: "Only on what the person says of their own accord, never because of an answer. Ask for no detail, nor where they are. Nobody calls in their place unless they ask for it: then tell your supervisor during the call.",
      },
      {
        fr: "Après l’appel, faire une pause et parler à l’encadrement. Ne rien noter de ce qui a été dit.",
        en: "After the call take a break and talk to your supervisor. Note nothing of what was said.",
      },
    ],
  },
  {
    key: "answer-by-figure",
    title: { fr: "Répondre par un chiffre", en: "Answering by a figure" },
    aloud: [
      {
        fr: "Si vous préférez, dites seulement le chiffre de votre réponse. Je vous lis les réponses avec leur chiffre.",
        en: "If you prefer, just say the figure of your answer. I will read you the answers with their figures.",
      },
    ],
    note: [
      {
        fr: "À proposer dès qu’une partie est scellée, et à chaque fois que la voix baisse. Lire le chiffre devant chaque réponse.",
        en: "Offer it as soon as a part is sealed, and whenever the voice drops. Read the figure before each answer.",
      },
    ],
  },
];
