/**
 * The colours of the household's screens, as roles. Each row says what it must be told apart from: WCAG 2.2 asks 4.5 of
 * text (1.4.3), 3 of edges, marks and the focus ring (1.4.11). The values are those of web-respondent/style/tokens.css,
 * and hold where a theme says nothing.
 */
export interface TokenFacts {
  role: string;
  light: string;
  dark: string;
  /** grounds on which it is read as text */
  text?: readonly string[];
  /** grounds on which it is an edge, a mark or a bar */
  mark?: readonly string[];
}

export const TEXT_RATIO = 4.5;
export const MARK_RATIO = 3;

export const TOKENS = {
  paper: { role: "the page", light: "#F5F3EC", dark: "#10181B" },
  surface: { role: "header, panel, answer", light: "#FFFEFB", dark: "#182327" },
  sunk: { role: "a notice within the page", light: "#EAE7DD", dark: "#0B1113" },
  line: { role: "hairlines without meaning, track of the time left", light: "#D8D3C6", dark: "#314046" },
  "line-strong": {
    role: "edge of whatever can be pressed",
    light: "#737B7B",
    dark: "#84949A",
    mark: ["paper", "surface", "sunk", "action-tint"],
  },
  ink: {
    role: "text",
    light: "#17262B",
    dark: "#E9EEEB",
    text: ["paper", "surface", "sunk", "action-tint", "done-tint"],
  },
  "ink-2": { role: "second text", light: "#435257", dark: "#B9C5C6", text: ["paper", "surface", "sunk"] },
  "ink-3": { role: "captions", light: "#5C696D", dark: "#95A4A7", text: ["paper", "surface", "sunk"] },
  action: {
    role: "the one thing to do, links, the chosen answer",
    light: "#0B5A66",
    dark: "#7CCBD3",
    text: ["paper", "surface"],
    mark: ["action-tint", "line"],
  },
  "action-strong": {
    role: "the same, pressed or under the pointer",
    light: "#083F48",
    dark: "#A5DFE5",
    text: ["paper", "surface"],
  },
  "action-tint": { role: "ground of the chosen answer", light: "#DFEDEC", dark: "#16363C" },
  "on-action": { role: "text on action", light: "#FFFFFF", dark: "#06272D", text: ["action", "action-strong"] },
  note: { role: "ground of the offer after an empty answer", light: "#FFF0C7", dark: "#372B0D" },
  "note-ink": { role: "text on note", light: "#4A3500", dark: "#FFE2A0", text: ["note"] },
  "note-line": { role: "edge of a note", light: "#A87400", dark: "#D5A63C", mark: ["paper", "surface"] },
  done: { role: "saved, settled", light: "#27653A", dark: "#8ECB9E", text: ["paper", "surface", "done-tint"] },
  "done-tint": { role: "ground of what is settled", light: "#DFEFE2", dark: "#1B3524" },
  focus: {
    role: "the ring around what has the keyboard, and nothing else",
    light: "#5B2FD0",
    dark: "#C6B0FF",
    mark: ["paper", "surface", "sunk", "action-tint"],
  },
} as const satisfies Record<string, TokenFacts>;
export type Token = keyof typeof TOKENS;
export const TOKEN_NAMES = Object.keys(TOKENS) as Token[];

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];
export type Colours = Record<Token, string>;

/** Families whose files we serve ourselves (web-respondent/style/fonts.css), with what stands in until they have come. */
export const FONTS = {
  Literata: '"Literata",Georgia,"Times New Roman",serif',
  "Atkinson Next": '"Atkinson Next",system-ui,"Segoe UI",sans-serif',
  "Atkinson Mono": '"Atkinson Mono",ui-monospace,Consolas,monospace',
} as const;
export type Font = keyof typeof FONTS;
export const FONT_NAMES = Object.keys(FONTS) as Font[];

export const VOICES = {
  voice: { role: "what is asked, word for word", font: "Literata" },
  ui: { role: "what the platform says itself, and the answers", font: "Atkinson Next" },
  code: { role: "access codes and receipt numbers", font: "Atkinson Mono" },
} as const satisfies Record<string, { role: string; font: Font }>;
export type Voice = keyof typeof VOICES;
export const VOICE_NAMES = Object.keys(VOICES) as Voice[];
