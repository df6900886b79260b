/** One question as a piece, with what hangs on it: a specification, a filter line, the tint of a follow-up. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import { choiceBlock } from "./choices";
import type { Context } from "./context";
import { wrap } from "./measure";
import { labelEnd, type Placed } from "./options";
import { type Pen, round } from "./pen";
import type { Block, Piece } from "./piece";
import { COLUMN, FRAME, TICK, TYPE } from "./style";
import { areaBlock, digitsBlock, lettersBlock, specifyBlock } from "./writing";

const QUESTION_GAP = 4.7;
const SPECIFY_GAP = 2.6;

/** From the option's label around the ones below it, down to the place to write. */
const drawElbow = (pen: Pen, from: Placed, below: Placed[], top: number, foot: number): void => {
  const y = top + from.y + TICK / 2;
  const x = Math.max(labelEnd(from) + 6, ...below.map((placed) => labelEnd(placed) + 3));
  pen.stroke(`M${round(labelEnd(from) + 2)} ${round(y)}H${round(x)}`);
  pen.arrowDown(x, y, foot);
};

const withSpecification = (ctx: Context, item: RoutedItem, hanging: RoutedItem): Block => {
  const question = choiceBlock(ctx, item);
  const line = specifyBlock(ctx, hanging);
  const foot = question.height + SPECIFY_GAP;
  return {
    height: foot + line.height,
    draw(pen, top) {
      question.draw(pen, top);
      line.draw(pen, top + foot);
      const placed = question.options?.block.placed ?? [];
      const from = placed.find(({ option }) => option.value === hanging.at?.value);
      if (!from || !question.options) return;
      const below = placed.filter(({ x, y }) => x === from.x && y > from.y);
      drawElbow(pen, from, below, top + question.options.top, top + foot - 0.4);
    },
  };
};

export const questionBlock = (ctx: Context, item: RoutedItem, hanging?: RoutedItem): Block => {
  if (hanging) return withSpecification(ctx, item, hanging);
  const { kind } = ctx.field(item);
  if (kind === "single" || kind === "multi") return choiceBlock(ctx, item);
  if (kind === "digits") return digitsBlock(ctx, item);
  return kind === "letters" ? lettersBlock(ctx, item) : areaBlock(ctx, item);
};

export const questionPiece = (block: Block, keep = false): Piece => ({
  ...block,
  kind: "question",
  before: QUESTION_GAP,
  keep,
});

const PANEL = { x: 12.6, pad: 2.2, join: 3 } as const;

/**
 * On the pale ground: asked of some only, just after the answer that leads here.
 * @param joins the ground of the question above, without a seam
 */
export const onTint = (block: Block, joins: boolean): Block => ({
  height: block.height + 2 * PANEL.pad,
  draw(pen, top) {
    const above = joins && top > FRAME.top ? PANEL.join : 0;
    pen.rect(PANEL.x, top - above, FRAME.right + 2.2 - PANEL.x, block.height + 2 * PANEL.pad + above, "tint", 1.6);
    block.draw(pen, top + PANEL.pad);
  },
});

const BAR = { pad: 1.6, first: 3.35, line: 3.7 } as const;

/** Solid bar from the margin on: who reads on, and where the others go. Its text stands where questions begin. */
export const filterBar = (text: string): Block => {
  const style = TYPE.strong;
  const lines = wrap(text, style, COLUMN - 2.5);
  const height = 2 * BAR.pad + (lines.length - 1) * style.lead + BAR.line;
  return {
    height,
    draw(pen, top) {
      pen.rect(FRAME.tab, top, FRAME.right - FRAME.tab, height, "solid", 1);
      const middle = top + BAR.pad + BAR.line / 2;
      pen.fill(`M${round(FRAME.tab + 4.6)} ${round(middle - 1.5)}l2.6 1.5l-2.6 1.5Z`, "white");
      pen.lines(FRAME.text, top + BAR.pad + BAR.first - 0.25, lines, style, "white");
    },
  };
};

/** A filter line stays with its question. The one before a report may end a page: it says where the others go on. */
export const filterPiece = (ctx: Context, item: RoutedItem): Piece | null => {
  const filter = item.filterBefore;
  if (!filter) return null;
  const opensReport = filter.conditions.some(({ op }) => op === "reports");
  return { ...filterBar(ctx.say(filter.text)), kind: "filter", before: 4.3, keep: !opensReport };
};
