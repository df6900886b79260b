/**
 * What a compiled questionnaire is. Plain data that survives JSON: closures are made from it, never stored in it.
 * Nothing here knows Node, a database or a screen.
 */
import type { Condition } from "./condition";
import type { MissingCode } from "./missing";

export const MODES = ["web", "phone", "paper"] as const;
/** Collection mode of an answer. (survey-core's own `mode` means edit or display; it is never used here.) */
export type Mode = (typeof MODES)[number];

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text in every language. `{N}`, `{N-1}`, `{ageFloor}` … are filled in from the wave by `tellText`. */
export type Text = Record<Language, string>;

/** 0: none. 1: sealed once its page is left. 2: sealed, and only behind its own opt-in. See docs/safety.md. */
export type Sensitivity = 0 | 1 | 2;
export type Timing = "reference-year" | "five-years" | "lifetime" | "now";

/** A code (single choice, number), codes (multiple choice), or a text. */
export type Value = number | string | number[];
/** decimal: for derived values only (a probability). */
export type VariableType = "single" | "multi" | "integer" | "decimal" | "text" | "list";

/** Long lists that an answer may be a code of (docs/lists.md). */
export const SEARCH_LISTS = ["municipalities", "occupations"] as const;
export type SearchList = (typeof SEARCH_LISTS)[number];

export interface Choice {
  value: number;
  text: Text;
  /** Ticking it excludes every other option ("None"). */
  exclusive?: boolean;
  /** Heading under which the option is read out on the telephone. */
  group?: Text;
  /** The option opens a "please specify" question. */
  other?: boolean;
  /** Offered only when this holds (CJ_QUI: a present partner only where there is one). */
  visibleIf?: Condition;
}

export interface Check {
  name: string;
  /** The answer is at fault when this is true; with a missing value it is never true. */
  failIf: Condition;
  /** hard: cannot be saved so. soft: asked once, then accepted as it is. */
  severity: "hard" | "soft";
  message: Text;
}

/** Ends the interview at once: not the person, under the age floor. The outcome is a key of the disposition table. */
export interface Stop {
  name: string;
  if: Condition;
  outcome: string;
  text: Text;
}

/** How one mode tells a question. It has no place for a name, a type, codes, a condition or a check. */
export interface Telling {
  title?: Text;
  description?: Text;
  help?: Text;
  unit?: Text;
  /** Told to the interviewer, never read aloud. */
  note?: Text;
  readOut?: boolean;
  layout?: string;
  choiceTexts?: Record<string, Text>;
}

export type Bound = number | { wave: string; plus: number };

export interface Variable {
  name: string;
  module: string;
  /** Name of the screen that holds the question; "" for a variable that is never asked. */
  screen: string;
  type: VariableType;
  /** One value a response, or one value an incident report. */
  scope: "response" | "incident";
  origin: "asked" | "preloaded" | "derived";
  choices: Choice[];
  min?: Bound;
  max?: Bound;
  maxSelected?: number;
  maxLength?: number;
  /** Search list the value may be a code of; any other text is coded later. */
  list?: SearchList;
  codedLater: boolean;
  missing: MissingCode[];
  askedIn: Mode[];
  /** Highest sensitivity of the question and of all that it depends on. */
  sensitivity: Sensitivity;
  /** Module, screen and question condition joined; null: always asked. */
  condition: Condition | null;
  /** Names of the variables that `condition` reads. */
  reads: string[];
  checks: Check[];
  stops: Stop[];
  timing?: Timing;
  iccs?: string;
  /** "Not now" or "Later": the code that puts the question off, so that it is asked once more. */
  putOff?: { code: number; again: "next-sitting" | "once-at-the-end" };
  /** In a report: with one of these codes given, the report's title is shown no more (a partner may read along). */
  hidesReportFor?: number[];
  /** Codes that choose the language of the interview from here on (LANGUE). */
  setsLanguage?: Record<number, Language>;
  /** The answer goes to the contact vault and is never stored beside answers (COORD). */
  contact: boolean;
  /** Template of the outline that it was expanded from, such as `P_{c}`, and its offence. */
  template?: string;
  offence?: string;
  title: Text;
  description?: Text;
  help?: Text;
  /** Of a whole number ("euros", "days"): stands behind the field, and is read with the question. */
  unit?: Text;
  telling: Partial<Record<Mode, Telling>>;
}

export interface Screen {
  /** Unique in the questionnaire. */
  name: string;
  module: string;
  intro?: Text;
  introTelling: Partial<Record<Mode, Text>>;
  /** In a module of incident reports: asked once, before the reports. */
  once: boolean;
  variables: string[];
}

export interface Module {
  name: string;
  /** Letter that all screens and the booklet show. */
  part: string;
  /** For staff and for open parts; a sealed part shows `shownTitle` only. */
  title: Text;
  /** What households and interviewers see; neutral for a sealed part. */
  shownTitle: Text;
  sealed: boolean;
  /** Privacy questions ("Can you answer alone?") whose "not now" puts the module off. */
  putOffBy: string[];
  /** Name of the opt-in question of a sensitivity-2 module. */
  optIn?: string;
  repeat?: "incident";
  minutes: number;
  intro?: Text;
  introTelling: Partial<Record<Mode, Text>>;
  screens: Screen[];
}

export interface Offence {
  code: string;
  screener: string;
  /** "vol de voiture": names the offence inside a sentence and heads its report. */
  label: Text;
  iccs: string;
  household: boolean;
  /** Harassment, discrimination: no count is asked, the whole course is one unit. */
  courseOfConduct: boolean;
  lifetime: boolean;
  /** Size for the draw of reports: the graver, the likelier. Above zero. 0: never drawn (module G). */
  size: number;
}

export interface IncidentSpec {
  module: string;
  limit: Record<Mode, number>;
  /** At most so many incidents of one type enter the draw. */
  capPerType: number;
}

/** Known before the interview of phase two: a code, or what the person answered in phase one. */
export type PreloadSource = number | { from: string };

/** A survey in two phases (docs/decisions/0013-second-phase.md). */
export interface Phases {
  first: { preload: Record<string, number> };
  second: {
    /** nobody else is ever drawn; read, like the groups, from what was answered in phase one */
    agreed: Condition;
    /** over-represented; a person belongs to the first whose condition holds */
    groups: { name: string; if: Condition; rate: number; preload: Record<string, number> }[];
    /** whoever belongs to no group */
    others: { rate: number; preload: Record<string, number> };
    /** each batch of invitations: at least so many persons, and at least that share of others */
    batch: { persons: number; others: number };
    /** the same for everybody who is drawn */
    preload: Record<string, PreloadSource>;
  };
}

/** A row of the outline that stands for several variables. */
export interface Template {
  name: string;
  expansions: string[];
}

export interface Hashes {
  /** sha256 of the canonical definition: what the store keeps beside each answer. */
  whole: string;
  /** names, types, codes, conditions, checks */
  measure: string;
  /** wordings, notes, layouts */
  telling: string;
}

export interface Questionnaire {
  id: string;
  title: Text;
  /** Told to the respondent before the first question, a paragraph each. */
  welcome: Partial<Record<Mode, Text[]>>;
  modules: Module[];
  variables: Record<string, Variable>;
  /** Names of all variables in the order of the questionnaire. */
  order: string[];
  offences: Offence[];
  incident: IncidentSpec | null;
  phases: Phases | null;
  templates: Template[];
  hashes: Hashes;
}

/** What a questionnaire needs to know of the wave that it is answered in. */
export interface WaveFacts {
  /** N: the year of fieldwork; the reference period is the calendar year N-1. */
  year: number;
  ageFloor: number;
}
