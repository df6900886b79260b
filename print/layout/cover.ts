/** Page 1: what this is, how to fill it in, and the question that decides whether to go on. No name, no address. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Context } from "./context";
import { wrap } from "./measure";
import type { Pen } from "./pen";
import { questionBlock } from "./question";
import { drawSamples } from "./samples";
import { COLUMN, FRAME, TYPE } from "./style";

const TITLE = { font: "voice-bold", size: 34, lead: 14 } as const;
const SUBTITLE = { font: "voice", size: 13, lead: 6 } as const;
const PLACE = { title: 46, subtitle: 55, text: 70, gap: 3.2, return: 261 } as const;

/** Questions whose paper layout is "cover" stand here, before the booklet is opened. */
export const isOnCover = (ctx: Context, item: RoutedItem): boolean => ctx.layoutOf(item) === "cover";

/** @param questions those that stand on the cover */
export const drawCover = (ctx: Context, pen: Pen, questions: RoutedItem[]): void => {
  const { words } = ctx;
  pen.text(FRAME.tab, PLACE.title, words.coverTitle, TITLE, "tint");
  pen.text(FRAME.tab, PLACE.subtitle, words.coverSubtitle(ctx.wave.year), SUBTITLE);
  pen.rule(FRAME.tab, FRAME.right, PLACE.subtitle + 5);
  let y: number = PLACE.text;
  for (const paragraph of ctx.questionnaire.welcome.paper ?? []) {
    const lines = wrap(ctx.say(paragraph), TYPE.prose, COLUMN);
    y = pen.lines(FRAME.text, y, lines, TYPE.prose) + TYPE.prose.lead + PLACE.gap;
  }
  drawSamples(ctx, pen, y);
  y += 17;
  for (const item of questions) {
    const block = questionBlock(ctx, item);
    pen.piece("panel", y - 3.4, block.height + 6.8, () => {
      pen.rect(FRAME.tab - 2.2, y - 3.4, FRAME.right + 4.4 - FRAME.tab, block.height + 6.8, "tint", 1.6);
      block.draw(pen, y);
    });
    y += block.height + 9;
  }
  const lines = wrap(words.returnTo, TYPE.strong, COLUMN);
  pen.lines(FRAME.text, PLACE.return, lines, TYPE.strong, "tint");
};
