/** What every page carries around its content: marks, code places, title, footer. */
import type { Context } from "./context";
import { drawHeading } from "./heading";
import { lineWidth } from "./measure";
import type { CodeSlot } from "./page";
import { type Pen, round } from "./pen";
import { FRAME, PAGE, TYPE } from "./style";

const MARK = { size: 4.2, edge: 6.9, hole: 1.6 } as const;
const HEADING_BASELINE = 21.2;
/** At opposite corners: what tears or stains one rarely reaches the other. */
export const CODES: CodeSlot[] = [
  { x: 183, y: 13.8, size: 12.2, textX: 180.6, anchor: "end" },
  { x: FRAME.tab, y: 271.8, size: 12.2, textX: 29.6, anchor: "start" },
];
/** Baselines of the two lines beside a code, from its top. */
export const CODE_LINES = { page: 4.1, code: 8.9 } as const;

/** Four registration marks; the hollow one is top left and says which way is up. */
const drawMarks = (pen: Pen): void => {
  const far = { x: PAGE.width - MARK.edge - MARK.size, y: PAGE.height - MARK.edge - MARK.size };
  for (const x of [MARK.edge, far.x]) for (const y of [MARK.edge, far.y]) pen.rect(x, y, MARK.size, MARK.size, "ink");
  const hole = MARK.edge + (MARK.size - MARK.hole) / 2;
  pen.rect(hole, hole, MARK.hole, MARK.hole, "white");
};

export interface RunningTitle {
  part: string;
  title: string;
  continued: boolean;
}

/** What the code at the top right leaves of the line. */
const TITLE_ROOM = 152 - FRAME.text;
const CONTINUED_GAP = 2.4;

const drawTitle = (ctx: Context, pen: Pen, { part, title, continued }: RunningTitle): void => {
  const after = continued ? CONTINUED_GAP + lineWidth(ctx.words.continued, TYPE.prose) : 0;
  const natural = lineWidth(title, TYPE.heading);
  const size = TYPE.heading.size * Math.min(1, (TITLE_ROOM - after) / natural);
  const style = { ...TYPE.heading, size: round(size) };
  drawHeading(pen, HEADING_BASELINE, part, title, style);
  if (!continued) return;
  const x = FRAME.text + lineWidth(title, style) + CONTINUED_GAP;
  pen.text(x, HEADING_BASELINE, ctx.words.continued, TYPE.prose, "tint");
};

/** @param pages of the whole booklet */
export const drawFrame = (ctx: Context, pen: Pen, page: number, pages: number, title?: RunningTitle): void => {
  drawMarks(pen);
  for (const { textX, y, anchor } of CODES)
    pen.text(textX, y + CODE_LINES.page, ctx.words.page(page, pages), TYPE.caption, "ink", anchor);
  if (title) drawTitle(ctx, pen, title);
};

/** On right-hand pages only: after a left-hand page nothing needs turning. */
export const drawFooter = (ctx: Context, pen: Pen, page: number): void => {
  if (page % 2 === 0) return;
  const y = CODES[1]!.y + CODE_LINES.code;
  pen.text(FRAME.right - 5.4, y, ctx.words.turn, TYPE.caption, "ink", "end");
  pen.fill(`M${round(FRAME.right - 3.4)} ${round(y - 2.8)}l3.2 1.7l-3.2 1.7Z`);
};
