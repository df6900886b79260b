/**
 * The last leaf: how to be reached. It is torn off on arrival and goes to the contacts, so that it holds nothing else,
 * and nothing at all on its back.
 */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Context } from "./context";
import { wrap } from "./measure";
import { type Pen, round } from "./pen";
import { filterBar } from "./question";
import { COLUMN, FRAME, PAGE, TYPE } from "./style";
import { areaBlock } from "./writing";

const TEAR = { x: 5, top: 22, loop: 1.05 } as const;
const AREA = 62;

/** Where to cut: along the fold. */
const drawTear = (pen: Pen): void => {
  const { x, top, loop } = TEAR;
  pen.stroke(`M${x} ${top + 2}V${PAGE.height - 22}`, "ink", 0.25, true);
  for (const side of [-1, 1]) {
    const centre = x + side * 1.5;
    const blade = `M${round(centre - side * 0.6)} ${round(top - 4.3)}L${round(x - side * 1.1)} ${top}`;
    const ring = `M${round(centre - loop)} ${round(top - 5)}a${loop} ${loop} 0 1 0 ${2 * loop} 0a${loop} ${loop} 0 1 0 ${-2 * loop} 0`;
    pen.stroke(blade + ring, "ink", 0.3);
  }
};

/** @param items questions about contacts */
export const drawSheet = (ctx: Context, pen: Pen, items: RoutedItem[]): void => {
  drawTear(pen);
  let y: number = FRAME.top + 4;
  y = pen.lines(FRAME.text, y, wrap(ctx.words.sheetIntro, TYPE.prose, COLUMN), TYPE.prose) + 9;
  for (const item of items) {
    const decides = ctx.sheetFilter(item);
    if (decides) {
      const bar = filterBar(decides);
      bar.draw(pen, y);
      y += bar.height + 5;
    }
    const block = areaBlock(ctx, item, AREA, ctx.variable(item).description);
    pen.piece("question", y, block.height, () => block.draw(pen, y));
    y += block.height + 8;
  }
};

export const drawSheetBack = (ctx: Context, pen: Pen): void => {
  pen.text(PAGE.width / 2, PAGE.height / 2, ctx.words.sheetBack, TYPE.prose, "ink", "middle");
};

const LINE = { first: 14, step: 9.5 } as const;

/** A page that fills the booklet up to whole sheets of paper. */
export const drawNotes = (ctx: Context, pen: Pen): void => {
  const y = FRAME.top + 4;
  pen.text(FRAME.text, y, ctx.words.notesIntro, TYPE.prose);
  for (let line = y + LINE.first; line < FRAME.bottom; line += LINE.step)
    pen.stroke(`M${FRAME.text} ${round(line)}H${FRAME.right}`, "tint", 0.14, true);
};
