/** Titles of parts, transitions, and sentences before a group of questions. */
import { wrap } from "./measure";
import type { Pen } from "./pen";
import type { Piece } from "./piece";
import { COLUMN, FRAME, type Style, TYPE } from "./style";

const HEADING_GAP = 8.6;

/** Letter of the part in the margin, title beside it. */
export const drawHeading = (
  pen: Pen,
  baseline: number,
  part: string,
  title: string,
  style: Style = TYPE.heading,
): void => {
  if (part !== "") pen.text(FRAME.tab, baseline, part, TYPE.heading, "tint");
  pen.text(FRAME.text, baseline, title, style, "tint");
};

export const headingPiece = (part: string, title: string): Piece => ({
  kind: "heading",
  before: HEADING_GAP,
  keep: true,
  heading: { part, title },
  height: 8,
  draw(pen, top) {
    drawHeading(pen, top + 6, part, title);
  },
});

const prosePiece = (text: string, style: Style, before: number): Piece => {
  const lines = wrap(text, style, COLUMN);
  return {
    kind: "intro",
    before,
    keep: true,
    height: 3.7 + (lines.length - 1) * style.lead + 1.2,
    draw(pen, top) {
      pen.lines(FRAME.text, top + 3.7, lines, style);
    },
  };
};

/** A transition, told before the first question of a part; `apart` from what precedes it where no heading does that. */
export const introPiece = (text: string, apart = false): Piece => prosePiece(text, TYPE.prose, apart ? 6.4 : 2.4);
/** What several questions have in common, told before the first of them. */
export const stemPiece = (text: string): Piece => prosePiece(text, TYPE.question, 5.4);
