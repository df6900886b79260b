/** The head of a question: number, title, instruction. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Context } from "./context";
import { wrap } from "./measure";
import type { Block } from "./piece";
import { COLUMN, FRAME, type Style, TAB, TYPE } from "./style";

/** First baseline below the top of a block, so that it sits on the middle of the number tab. */
export const FIRST_BASELINE = 4.5;

/** Lines of type as a block; the first baseline lies `first` below its top. */
export const paragraph = (x: number, lines: string[], style: Style, first: number): Block => ({
  height: lines.length === 0 ? 0 : first + (lines.length - 1) * style.lead + style.lead * 0.26,
  draw(pen, top) {
    pen.lines(x, top + first, lines, style);
  },
});

export interface TitleBlock extends Block {
  /** lines of the title alone */
  lines: string[];
}

/** @param width of the text, without the number */
export const titleBlock = (
  ctx: Context,
  item: RoutedItem,
  width: number = COLUMN,
  description: string = ctx.description(item),
): TitleBlock => {
  const lines = wrap(ctx.say(ctx.told(item).title), TYPE.question, width);
  const small = description === "" ? [] : wrap(description, TYPE.description, width);
  const titleHeight = FIRST_BASELINE + (lines.length - 1) * TYPE.question.lead + 1.3;
  const height = titleHeight + (small.length > 0 ? small.length * TYPE.description.lead + 0.5 : 0);
  return {
    lines,
    height: Math.max(TAB.h, height),
    draw(pen, top) {
      pen.tab(FRAME.tab, top, item.number);
      const last = pen.lines(FRAME.text, top + FIRST_BASELINE, lines, TYPE.question);
      if (small.length > 0) pen.lines(FRAME.text, last + 4.7, small, TYPE.description);
    },
  };
};
