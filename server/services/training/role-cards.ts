/**
 * People to practise with, all invented. A colleague reads the card and plays the person. What the call should end as
 * follows from the rules of outcomes and of safety, and is told after the call only.
 */
import type { Text } from "../../../questionnaires/format/types";
import type { Disposition } from "../../domain/disposition";

export interface RoleCard {
  key: string;
  title: Text;
  /** who the person is, and what happens as the telephone rings */
  situation: Text;
  /** what whoever plays the person says and does, in order */
  plays: readonly Text[];
  /** the best outcome first; the others fit too */
  expected: readonly [Disposition, ...Disposition[]];
  why: Text;
  /** where the rule stands */
  rule: string;
  person: { firstName: string; lastName: string; birthYear: number; sex: 1 | 2; number: string };
}

const text = (fr: string, en: string): Text => ({ fr, en });

export const ROLE_CARDS: readonly RoleCard[] = [
  {
    key: "cooperative",
    title: text("Accepte tout de suite", "Agrees at once"),
    situation: text(
      "Jeanne Exemplier, 54 ans, est seule et a le temps. Elle a lu le courrier.",
      "Jeanne Exemplier, 54, is alone and has time. She has read the letter.",
    ),
    plays: [
      text("Dites oui à chaque demande de l’introduction.", "Say yes to whatever the introduction asks."),
      text("Inventez une vie tranquille, et répondez à tout.", "Invent a quiet life, and answer everything."),
      text(
        "Hésitez deux fois, pour que la question soit relue.",
        "Hesitate twice, so that the question is read again.",
      ),
    ],
    expected: ["complete"],
    why: text(
      "Tout a été demandé et les réponses sont envoyées\u00a0: l’entretien est complet, et rien d’autre ne se choisit.",
      "Everything was asked and the answers are sent: the interview is complete, and nothing else can be chosen.",
    ),
    rule: "AAPOR 1.1",
    person: { firstName: "Jeanne", lastName: "Exemplier", birthYear: 1972, sex: 2, number: "06 39 98 40 01" },
  },
  {
    key: "busy",
    title: text("N’a pas le temps maintenant", "Has no time now"),
    situation: text(
      "Karim Fictaud, 38 ans, décroche au travail. Il veut bien, mais pas maintenant.",
      "Karim Fictaud, 38, answers at work. He is willing, but not now.",
    ),
    plays: [
      text(
        "Confirmez votre nom, puis\u00a0: «\u00a0Je suis en réunion.\u00a0»",
        "Confirm your name, then: “I am in a meeting.”",
      ),
      text("Proposez vous-même demain à 18\u00a0h\u00a030.", "Propose tomorrow at 18:30 yourself."),
    ],
    expected: ["appointment-hard"],
    why: text(
      "La personne a choisi l’heure elle-même\u00a0: le rendez-vous est ferme, et passe avant tout autre appel.",
      "The person chose the time themselves: the appointment is firm, and comes before any other call.",
    ),
    rule: "docs/outcomes.md, appointment-hard",
    person: { firstName: "Karim", lastName: "Fictaud", birthYear: 1988, sex: 1, number: "06 39 98 40 02" },
  },
  {
    key: "gatekeeper",
    title: text("Quelqu’un d’autre décroche", "Somebody else answers"),
    situation: text(
      "Le conjoint de Louise Semblant décroche. Il veut savoir de quoi il s’agit.",
      "Louise Semblant’s partner answers. He wants to know what it is about.",
    ),
    plays: [
      text(
        "Demandez trois fois le sujet, de plus en plus sèchement.",
        "Ask three times what it is about, more curtly each time.",
      ),
      text(
        "Lâchez enfin\u00a0: «\u00a0Elle est là vers 19\u00a0heures.\u00a0»",
        "In the end let slip: “She is in around 7 pm.”",
      ),
    ],
    expected: ["appointment-soft", "callback"],
    why: text(
      "Un moment probable, dit par le foyer\u00a0: rendez-vous souple. Et rien n’a été dit du sujet, ni de l’enquête, ni du courrier.",
      "A likely time, told by the household: a soft appointment. And nothing was said of the topic, the survey or the letter.",
    ),
    rule: "docs/safety.md",
    person: { firstName: "Louise", lastName: "Semblant", birthYear: 1981, sex: 2, number: "06 39 98 40 03" },
  },
  {
    key: "refuses",
    title: text("Refuse clairement", "Refuses clearly"),
    situation: text(
      "Marcel Prétexte, 67 ans, ne répond à aucune enquête, et le dit.",
      "Marcel Prétexte, 67, answers no survey, and says so.",
    ),
    plays: [
      text("Confirmez votre nom, écoutez une phrase.", "Confirm your name, listen to one sentence."),
      text("«\u00a0Non. Ne me rappelez pas.\u00a0»", "“No. Do not call me again.”"),
    ],
    expected: ["respondent-refusal", "objection"],
    why: text(
      "La personne elle-même dit non sans ambiguïté\u00a0: elle n’est plus contactée, dans aucun mode. Un seul argument, une seule fois.",
      "The person says no, without doubt: they are not contacted again, in any mode. One argument, once.",
    ),
    rule: "AAPOR 2.112",
    person: { firstName: "Marcel", lastName: "Prétexte", birthYear: 1959, sex: 1, number: "06 39 98 40 04" },
  },
  {
    key: "hesitates",
    title: text("Hésite, et se dérobe", "Hesitates, and withdraws"),
    situation: text(
      "Nadia Simulacre, 29 ans, est pressée. Elle ne dit pas vraiment non.",
      "Nadia Simulacre, 29, is in a hurry. She does not really say no.",
    ),
    plays: [
      text(
        "«\u00a0Ça ne m’intéresse pas trop, et je n’ai pas le temps.\u00a0»",
        "“I am not very interested, and I have no time.”",
      ),
      text("Refusez toute heure qu’on vous propose, poliment.", "Politely turn down any time that you are offered."),
    ],
    expected: ["soft-refusal"],
    why: text(
      "«\u00a0Pas le temps\u00a0», «\u00a0pas intéressée\u00a0»\u00a0: ce n’est pas un non. Quelqu’un d’autre rappelle une fois, après sept jours.",
      "“No time”, “not interested” is not a no. Somebody else calls once more, after seven days.",
    ),
    rule: "docs/outcomes.md, soft-refusal",
    person: { firstName: "Nadia", lastName: "Simulacre", birthYear: 1997, sex: 2, number: "06 39 98 40 05" },
  },
  {
    key: "wrong-number",
    title: text("Un inconnu répond", "A stranger answers"),
    situation: text(
      "Le numéro est celui d’un atelier, qui l’a depuis un an.",
      "The number belongs to a workshop, which has had it for a year.",
    ),
    plays: [
      text("«\u00a0Atelier Duplicat, bonjour.\u00a0»", "“Duplicat workshop, hello.”"),
      text("Vous ne connaissez personne de ce nom.", "You know nobody of that name."),
    ],
    expected: ["number-changed"],
    why: text(
      "Le numéro est fermé, jamais le cas\u00a0: les autres numéros et les courriers continuent. S’excuser, ne rien dire de plus.",
      "The number is closed, never the case: other numbers and letters go on. Apologise, say nothing more.",
    ),
    rule: "AAPOR 4.41",
    person: { firstName: "Octave", lastName: "Leurreau", birthYear: 1990, sex: 1, number: "01 99 00 40 06" },
  },
  {
    key: "voicemail",
    title: text("Répondeur", "Voicemail"),
    situation: text(
      "Un répondeur, avec une annonce d’usine qui ne dit aucun nom.",
      "An answering machine, with a factory greeting that says no name.",
    ),
    plays: [
      text(
        "Lisez\u00a0: «\u00a0Votre correspondant n’est pas disponible.\u00a0»",
        "Read: “The person you are calling is not available.”",
      ),
      text(
        "Faites le signal, et notez si un message est laissé.",
        "Make the tone, and note whether a message is left.",
      ),
    ],
    expected: ["machine-unknown"],
    why: text(
      "L’annonce ne dit pas de qui il s’agit. Raccrocher avant le signal\u00a0: d’autres écoutent les messages.",
      "The greeting does not say whose it is. Hang up before the tone: others listen to messages.",
    ),
    rule: "AAPOR 3.14",
    person: { firstName: "Pauline", lastName: "Reflet", birthYear: 1968, sex: 2, number: "06 39 98 40 07" },
  },
  {
    key: "upset",
    title: text("La personne est émue", "The person is upset"),
    situation: text(
      "Rose Miragelle, 45 ans, commence bien, puis une question la touche.",
      "Rose Miragelle, 45, begins well, then a question moves her.",
    ),
    plays: [
      text("Répondez à cinq ou six questions, puis taisez-vous.", "Answer five or six questions, then fall silent."),
      text(
        "Laissez venir l’offre\u00a0: continuer, pause, passer, arrêter.",
        "Let the offer come: go on, a break, skip, stop.",
      ),
      text(
        "Choisissez d’arrêter, et proposez après-demain à 10\u00a0h.",
        "Choose to stop, and propose the day after tomorrow at 10.",
      ),
    ],
    expected: ["appointment-hard", "break-off"],
    why: text(
      "La personne décide, et elle a choisi une heure. Sans heure de sa part, c’est un entretien interrompu. Ni conseil, ni jugement, ni détail demandé.",
      "The person decides, and chose a time. Without one it would be a break-off. No advice, no judgement, no detail asked for.",
    ),
    rule: "docs/safety.md",
    person: { firstName: "Rose", lastName: "Miragelle", birthYear: 1981, sex: 2, number: "06 39 98 40 08" },
  },
  {
    key: "comes-in",
    title: text("Quelqu’un entre dans la pièce", "Somebody comes into the room"),
    situation: text(
      "Sonia Vraisemble, 33 ans, répond seule. Au milieu, quelqu’un rentre.",
      "Sonia Vraisemble, 33, answers alone. Half-way, somebody comes home.",
    ),
    plays: [
      text("Répondez à quelques questions, sans gêne.", "Answer a few questions, at ease."),
      text("Puis dites seulement\u00a0: «\u00a0Météo.\u00a0» Rien d’autre.", "Then say only: “Weather.” Nothing else."),
    ],
    expected: ["safety-stop"],
    why: text(
      "Dès le mot d’arrêt\u00a0: fin neutre, aucune question de plus. Ni appel, ni courrier, ni relance\u00a0: seulement une heure qu’elle choisirait.",
      "At the stop word: a neutral end, not one question more. No call, letter or reminder: only a time that they would choose.",
    ),
    rule: "docs/safety.md",
    person: { firstName: "Sonia", lastName: "Vraisemble", birthYear: 1993, sex: 2, number: "06 39 98 40 09" },
  },
  {
    key: "wants-web",
    title: text("Préfère répondre en ligne", "Prefers to answer online"),
    situation: text(
      "Théo Factisse, 24 ans, n’aime pas le téléphone.",
      "Théo Factisse, 24, does not like the telephone.",
    ),
    plays: [
      text(
        "Confirmez votre nom, puis\u00a0: «\u00a0Je préfère le faire sur internet.\u00a0»",
        "Confirm your name, then: “I would rather do it online.”",
      ),
      text("Demandez où, et s’il vous faut un code.", "Ask where, and whether you need a code."),
    ],
    expected: ["asked-web"],
    why: text(
      "La personne choisit son mode. Pas d’appel pendant sept jours, et aucun message ne porte le code.",
      "The person chooses their mode. No call for seven days, and no message carries the code.",
    ),
    rule: "docs/outcomes.md, asked-web",
    person: { firstName: "Théo", lastName: "Factisse", birthYear: 2002, sex: 1, number: "06 39 98 40 10" },
  },
  {
    key: "already-answered",
    title: text("Dit avoir déjà répondu", "Says they answered already"),
    situation: text(
      "Ursule Copiste, 71 ans, a posté son livret lundi.",
      "Ursule Copiste, 71, posted her booklet on Monday.",
    ),
    plays: [
      text("«\u00a0Mais j’ai déjà tout renvoyé\u00a0!\u00a0»", "“But I have sent it all back!”"),
      text("Demandez si on peut vérifier.", "Ask whether they can check."),
    ],
    expected: ["says-answered"],
    why: text(
      "Remercier, ne rien vérifier à voix haute, ne pas dire ce qui manque. Le courrier a sept jours pour arriver.",
      "Thank them, check nothing aloud, do not say what is missing. The post has seven days to arrive.",
    ),
    rule: "docs/outcomes.md, says-answered",
    person: { firstName: "Ursule", lastName: "Copiste", birthYear: 1955, sex: 2, number: "02 61 91 40 11" },
  },
  {
    key: "known",
    title: text("Vous connaissez cette voix", "You know this voice"),
    situation: text(
      "Faites comme si Victor Portraict était votre voisin. Il décroche.",
      "Pretend that Victor Portraict is your neighbour. He answers.",
    ),
    plays: [
      text("«\u00a0Tiens, c’est toi\u00a0?\u00a0»", "“Oh, is that you?”"),
      text("Insistez pour savoir pourquoi on appelle.", "Insist on knowing why you are called."),
    ],
    expected: ["interviewer-knows"],
    why: text(
      "Le cas va à quelqu’un d’autre et ne revient plus. Ne rien dire du sujet à une personne que l’on connaît.",
      "The case goes to somebody else and does not come back. Say nothing of the topic to a person whom you know.",
    ),
    rule: "docs/safety.md",
    person: { firstName: "Victor", lastName: "Portraict", birthYear: 1979, sex: 1, number: "06 39 98 40 12" },
  },
];

export const roleCard = (key: string): RoleCard | null => ROLE_CARDS.find((card) => card.key === key) ?? null;
