/** Sizes, places and inks of the booklet. Millimetres, except sizes of type (points). Nothing here needs Node. */

import type { FontName } from "./page";

export const PAGE = { width: 210, height: 297 } as const;
export const MM_PER_POINT = 25.4 / 72;

/** tab: left edge of the number tabs; text: where questions begin; top, bottom: what pieces may fill. */
export const FRAME = { tab: 14.8, text: 26.5, right: 195.2, top: 28.2, bottom: 267.8 } as const;
export const COLUMN = FRAME.right - FRAME.text;

/** What paper is printed with. `pale` is the full colour at 11 %: a scanner turns it white. */
export const INK = { black: "#111111", full: "#0B5A66", pale: "#E4EDEE", white: "#FFFFFF" } as const;

/** The same faces as on screen, by weight. */
export const FACES = {
  voice: { family: "Literata", weight: 400 },
  "voice-bold": { family: "Literata", weight: 600 },
  ui: { family: "Atkinson Hyperlegible Next", weight: 400 },
  "ui-bold": { family: "Atkinson Hyperlegible Next", weight: 700 },
  code: { family: "Atkinson Hyperlegible Mono", weight: 500 },
} as const;

/** A face, its size in points, and the distance of its lines in millimetres. */
export interface Style {
  font: FontName;
  size: number;
  lead: number;
}

export const TYPE = {
  heading: { font: "voice-bold", size: 18, lead: 7.6 },
  subheading: { font: "voice-bold", size: 13, lead: 5.8 },
  question: { font: "voice-bold", size: 11.2, lead: 4.9 },
  row: { font: "voice-bold", size: 10.4, lead: 4.6 },
  description: { font: "voice", size: 9.8, lead: 4.4 },
  prose: { font: "voice", size: 10.8, lead: 5.1 },
  answer: { font: "ui", size: 10.6, lead: 4.4 },
  small: { font: "ui", size: 9.6, lead: 4.1 },
  strong: { font: "ui-bold", size: 10.2, lead: 4.5 },
  caption: { font: "ui", size: 9.2, lead: 4.2 },
  code: { font: "code", size: 9.7, lead: 4.7 },
  tab: { font: "ui-bold", size: 10, lead: 4 },
} as const satisfies Record<string, Style>;

export const TICK = 4.5;
/** From a tick box to its label, from its top to the label's baseline. */
export const LABEL = { x: 6.9, y: 3.5 } as const;
export const LINE = 5.9;
export const CELL = { digit: 6.4, letter: 6.7, h: 7.2 } as const;
export const TAB = { w: 8.2, h: 6, r: 1, baseline: 4.35 } as const;
/** Least room between two boxes' labels. */
export const GUTTER = 5;
