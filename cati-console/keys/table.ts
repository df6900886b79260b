/** The one table of keys. What a key does, what the footer says and what the documentation lists derive from it. */
import type { Language, Text } from "../../questionnaires/format/types";

/** Who listens: exactly one scene at a time. */
export const SCENES = [
  "ready",
  "section",
  "floor",
  "calendar",
  "shifts",
  "contact",
  "numbers",
  "number",
  "calling",
  "question",
  "field",
  "end",
  "script-choice",
  "script",
  "overview",
  "comment",
  "web",
  "mail",
  "code",
  "keymap",
  "covered",
  "outcomes",
  "appointment",
  "note",
  "closing",
] as const;
export type Scene = (typeof SCENES)[number];

/** What must be offered just now for a key to work and to be shown. */
export type Need =
  /** what stands in the plan can be changed */
  | "plans"
  | "answers"
  | "digits"
  | "dontKnow"
  | "refused"
  | "back"
  | "field"
  | "hits"
  | "firmness"
  | "reached"
  | "numbers"
  /** the one that is chosen can be called, or was closed */
  | "rightNumber"
  | "wrongNumber"
  /** there are pages beside the calls */
  | "sections"
  /** a call is under way */
  | "call"
  /** the call is on a line that the console can end */
  | "line";

export interface KeyRow {
  action: string;
  keys: readonly string[];
  cap: Text;
  label: Text;
  scenes: readonly Scene[];
  needs?: Need;
}

/** What a scene is called where all keys are listed. */
export const SCENE_WORDS: Record<Scene, Text> = {
  ready: { fr: "Entre deux appels", en: "Between two calls" },
  section: { fr: "Une autre page", en: "Another page" },
  floor: { fr: "Le plateau", en: "The floor" },
  calendar: { fr: "Le calendrier", en: "The calendar" },
  shifts: { fr: "Le plan", en: "The plan" },
  contact: { fr: "Un cas, avant l’appel", en: "A case, before the call" },
  numbers: { fr: "Les numéros d’un cas", en: "The numbers of a case" },
  number: { fr: "Écrire un numéro", en: "Writing a number" },
  calling: { fr: "Appel commencé", en: "Call begun" },
  question: { fr: "Une question", en: "A question" },
  field: { fr: "Écrire une réponse", en: "Writing an answer" },
  end: { fr: "Fin du questionnaire", en: "End of the questionnaire" },
  "script-choice": { fr: "Choisir que dire", en: "Choosing what to say" },
  script: { fr: "Que dire", en: "What to say" },
  overview: { fr: "Vue d’ensemble", en: "Overview" },
  comment: { fr: "Écrire une remarque", en: "Writing a remark" },
  web: { fr: "Répondre en ligne plutôt", en: "Answering online instead" },
  mail: { fr: "Écrire une adresse", en: "Writing an address" },
  code: { fr: "Dire le code", en: "Saying the code" },
  keymap: { fr: "Toutes les touches", en: "All keys" },
  covered: { fr: "Écran couvert", en: "Screen covered" },
  outcomes: { fr: "Issue de l’appel", en: "Outcome of the call" },
  appointment: { fr: "Rendez-vous", en: "Appointment" },
  note: { fr: "Écrire une note", en: "Writing a note" },
  closing: { fr: "Fin neutre", en: "Neutral end" },
};

type Pair = readonly [fr: string, en: string];
const ENTER: Pair = ["Entrée", "Enter"];
const ESCAPE: Pair = ["Échap", "Esc"];
const SHIFT: Pair = ["Maj", "Shift"];
const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const TALKING = ["calling", "question", "end"] as const;

const both = (words: string | Pair): Text =>
  typeof words === "string" ? { fr: words, en: words } : { fr: words[0], en: words[1] };

function row<const A extends string>(
  action: A,
  keys: readonly string[],
  cap: string | Pair,
  label: Pair,
  scenes: readonly Scene[],
  needs?: Need,
): KeyRow & { action: A } {
  return { action, keys, cap: both(cap), label: both(label), scenes, ...(needs ? { needs } : {}) };
}

// Letters are the console's, not the language's: hands must not relearn them when the screen changes language.
export const KEYS = [
  row("draw", ["Enter"], ENTER, ["cas suivant", "next case"], ["ready"]),
  row(
    "section",
    ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    "1–9",
    ["autre page", "another page"],
    ["ready"],
    "sections",
  ),
  row("toReady", ["Escape"], ESCAPE, ["revenir aux appels", "back to the calls"], ["section"]),
  row("view", ["1", "2", "3", "4", "5"], "1–5", ["vue", "view"], ["floor"]),
  row("weekBefore", ["PageUp"], ["Page haut", "Page Up"], ["semaine d’avant", "week before"], ["calendar", "shifts"]),
  row("weekAfter", ["PageDown"], ["Page bas", "Page Down"], ["semaine d’après", "week after"], ["calendar", "shifts"]),
  row("thisWeek", ["s"], "S", ["cette semaine", "this week"], ["calendar", "shifts"]),
  row("moveIt", ["m"], "M", ["déplacer", "move"], ["calendar"], "plans"),
  row("handIt", ["h"], "H", ["confier", "hand over"], ["calendar"], "plans"),
  row("callOff", ["x"], "X", ["annuler", "call off"], ["calendar"], "plans"),
  row("copyWeek", ["r"], "R", ["reprendre la semaine d’avant", "take over the week before"], ["shifts"]),
  row("pause", ["p"], "P", ["une pause", "a break"], ["ready"]),
  row("signOut", ["q"], "Q", ["se déconnecter", "sign out"], ["ready"]),
  row("dial", DIGITS, "1", ["appeler ce numéro", "call this number"], ["contact"], "numbers"),
  row("caseNumbers", ["m"], "M", ["numéros", "numbers"], ["contact", "calling"]),
  row("pick", DIGITS, "1", ["choisir", "choose"], ["numbers"]),
  row("addNumber", ["t"], "T", ["ajouter un numéro", "add a number"], ["numbers"]),
  row("prefer", ["p"], "P", ["appeler d’abord", "call first"], ["numbers"], "rightNumber"),
  row("wrong", ["w"], "W", ["numéro faux", "wrong number"], ["numbers"], "rightNumber"),
  row("reopen", ["o"], "O", ["rouvrir", "open again"], ["numbers"], "wrongNumber"),
  row("source", ["ArrowDown"], ["Bas", "Down"], ["qui l’a donné", "who gave it"], ["number"]),
  row("keepNumber", ["Enter"], ENTER, ["garder ce numéro", "keep this number"], ["number"]),
  row("online", ["Enter"], ENTER, ["la personne est en ligne", "the person is on the line"], ["calling"]),
  row("hangUp", ["h"], "H", ["raccrocher", "hang up"], ["calling"], "line"),
  row("answer", DIGITS, "1", ["répondre", "answer"], ["question"], "answers"),
  row("digits", DIGITS, "0–9", ["écrire le nombre", "type the figure"], ["question"], "digits"),
  row("dontKnow", ["n"], "N", ["ne sait pas", "doesn’t know"], ["question"], "dontKnow"),
  row("refused", ["r"], "R", ["refus", "refused"], ["question"], "refused"),
  row("field", ["t"], "T", ["écrire", "write"], ["question"], "field"),
  row("up", ["ArrowUp"], ["Haut", "Up"], ["au-dessus", "above"], ["field"], "hits"),
  row("down", ["ArrowDown"], ["Bas", "Down"], ["en dessous", "below"], ["field"], "hits"),
  row("next", ["Enter"], ENTER, ["suivante", "next"], ["question", "field"]),
  row(
    "leaveField",
    ["Escape"],
    ESCAPE,
    ["quitter le champ", "leave the field"],
    ["field", "note", "mail", "comment", "number"],
  ),
  row("submit", ["Enter"], ENTER, ["continuer", "go on"], ["end"]),
  row("back", ["Backspace"], ["Retour", "Backspace"], ["précédente", "previous"], ["question", "end"], "back"),
  row("probe", ["l"], "L", ["relance", "probe"], ["question"]),
  row("cover", ["c"], "C", ["couvrir l’écran", "cover the screen"], [...TALKING, "contact"]),
  row("uncover", ["c"], "C", ["découvrir l’écran", "uncover the screen"], ["covered"]),
  row("appointment", ["d"], "D", ["rendez-vous", "appointment"], TALKING),
  row("help", ["a"], "A", ["que dire", "what to say"], [...TALKING, "contact"]),
  row("overview", ["v"], "V", ["vue d’ensemble", "overview"], ["question", "end"]),
  row("comment", ["o"], "O", ["remarque", "remark"], ["question"]),
  row("web", ["w"], "W", ["répondre en ligne", "answer online"], TALKING),
  row("higher", ["ArrowUp"], ["Haut", "Up"], ["au-dessus", "above"], ["script-choice", "overview", "calendar"]),
  row("lower", ["ArrowDown"], ["Bas", "Down"], ["en dessous", "below"], ["script-choice", "overview", "calendar"]),
  row("open", ["Enter"], ENTER, ["ouvrir", "open"], ["script-choice", "overview"]),
  row("way", ["1", "2", "3"], "1–3", ["choisir l’envoi", "choose what is sent"], ["web"]),
  row("keep", ["Enter"], ENTER, ["garder", "keep"], ["comment"]),
  row("sendLink", ["Enter"], ENTER, ["continuer", "go on"], ["web", "mail"]),
  row("said", ["Enter"], ENTER, ["le code est noté", "the code is written down"], ["code"]),
  row("script", DIGITS, "1–9", ["choisir", "choose"], ["script-choice"]),
  row("know", ["k"], "K", ["je connais cette personne", "I know this person"], ["contact", "calling"]),
  row("giveBack", ["x"], "X", ["rendre sans appeler", "give back uncalled"], ["contact"]),
  row("spoken", ["g"], "G", ["langue", "language"], ["contact", ...TALKING]),
  row("finish", ["f"], "F", ["fin d’appel", "end of call"], TALKING),
  row("outcome", DIGITS, "1–9", ["choisir l’issue", "choose the outcome"], ["outcomes"]),
  row("reached", ["p"], "P", ["personne jointe ou non", "person reached or not"], ["outcomes"], "reached"),
  row("earlier", ["ArrowUp"], ["Haut", "Up"], ["jour d’avant", "day before"], ["appointment"]),
  row("later", ["ArrowDown"], ["Bas", "Down"], ["jour d’après", "day after"], ["appointment"]),
  row("hour", DIGITS, "0–9", ["l’heure", "the hour"], ["appointment"]),
  row("erase", ["Backspace"], ["Retour", "Backspace"], ["effacer l’heure", "erase the hour"], ["appointment"]),
  row("firmness", ["h"], "H", ["ferme ou souple", "firm or soft"], ["appointment"], "firmness"),
  row("whom", ["m"], "M", ["avec moi", "with me"], ["appointment"], "firmness"),
  row("note", ["t"], "T", ["écrire une note", "write a note"], ["outcomes", "appointment"]),
  row(
    "confirm",
    ["Enter"],
    ENTER,
    ["enregistrer l’issue", "record the outcome"],
    ["outcomes", "appointment", "closing"],
  ),
  row(
    "close",
    ["Escape"],
    ESCAPE,
    ["revenir", "go back"],
    ["script-choice", "script", "overview", "web", "keymap", "numbers", "outcomes", "appointment", "closing"],
  ),
  row("keymap", ["?", "F1"], "?", ["toutes les touches", "all keys"], ["ready", "contact", ...TALKING]),
  row(
    "neutral",
    ["Shift×3"],
    SHIFT,
    ["fin neutre", "neutral end"],
    [
      ...TALKING,
      "field",
      "script",
      "script-choice",
      "overview",
      "comment",
      "web",
      "mail",
      "code",
      "numbers",
      "number",
      "keymap",
      "covered",
      "outcomes",
      "appointment",
      "note",
    ],
    "call",
  ),
];

export type Action = (typeof KEYS)[number]["action"];
export type Offered = ReadonlySet<Need>;

const rows: readonly (KeyRow & { action: Action })[] = KEYS;

/** Rows that work in a scene just now: those of the footer, in its order. */
export const keysOf = (scene: Scene, offered: Offered): readonly (KeyRow & { action: Action })[] =>
  rows.filter((row) => row.scenes.includes(scene) && (row.needs === undefined || offered.has(row.needs)));

export const actionOf = (scene: Scene, offered: Offered, press: string): Action | null =>
  keysOf(scene, offered).find((row) => row.keys.includes(press))?.action ?? null;

/** The cap of an act, for the thing on the screen that does the same. */
export const capOf = (action: Action, language: Language): string =>
  rows.find((row) => row.action === action)?.cap[language] ?? "";

/** All keys of a scene, whatever is offered just now. */
export const everyKeyOf = (scene: Scene): readonly KeyRow[] => rows.filter((row) => row.scenes.includes(scene));
