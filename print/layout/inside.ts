/** Page 2: help, what is not printed, rights. The same for everybody, and tied to no answer. */
import type { Text } from "../../questionnaires/format/types";
import type { Context } from "./context";
import { lineWidth, wrap } from "./measure";
import type { Pen } from "./pen";
import { COLUMN, FRAME, TYPE } from "./style";

export interface HelpLine {
  number: string;
  what: Text;
  hours: Text;
  sms: boolean;
}

const NUMBER = { font: "ui-bold", size: 13, lead: 5 } as const;
const BODY = { font: "voice", size: 10.4, lead: 4.8 } as const;
const HELP = { textX: 62, gap: 2.6 } as const;
const GAP = { section: 8.4, title: 7, paragraph: 1.8 } as const;

const drawSection = (pen: Pen, y: number, title: string): number => {
  pen.rule(FRAME.text, FRAME.right, y - 7.4);
  pen.text(FRAME.text, y, title, TYPE.subheading, "tint");
  return y + GAP.title;
};

const drawParagraphs = (pen: Pen, top: number, paragraphs: readonly string[]): number => {
  let y = top;
  for (const paragraph of paragraphs) {
    const lines = wrap(paragraph, BODY, COLUMN);
    y = pen.lines(FRAME.text, y, lines, BODY) + BODY.lead + GAP.paragraph;
  }
  return y;
};

const drawHelpLine = (ctx: Context, pen: Pen, y: number, line: HelpLine): number => {
  pen.text(FRAME.text, y, line.number, NUMBER);
  if (line.sms) pen.text(FRAME.text + lineWidth(line.number, NUMBER) + 2, y, ctx.words.bySms, TYPE.small);
  const what = wrap(ctx.say(line.what), TYPE.answer, FRAME.right - HELP.textX);
  const last = pen.lines(HELP.textX, y, what, TYPE.answer);
  const hours = wrap(ctx.say(line.hours), TYPE.small, FRAME.right - HELP.textX);
  return pen.lines(HELP.textX, last + 4.3, hours, TYPE.small) + 4.3 + HELP.gap;
};

export const drawInside = (ctx: Context, pen: Pen, helpLines: HelpLine[]): void => {
  const { words } = ctx;
  let y: number = FRAME.top + 4;
  pen.text(FRAME.text, y, words.helpTitle, TYPE.subheading, "tint");
  y = drawParagraphs(pen, y + GAP.title, [words.helpIntro]) + 1.6;
  for (const line of helpLines) y = drawHelpLine(ctx, pen, y, line);
  y = drawSection(pen, y + GAP.section, words.elsewhereTitle);
  y = drawParagraphs(pen, y, words.elsewhere);
  y = drawSection(pen, y + GAP.section, words.rightsTitle);
  drawParagraphs(pen, y, words.rights);
};
