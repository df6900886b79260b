/** How to tick, how to correct: shown, not only told. What is drawn here is a picture and no box to read. */
import type { Context } from "./context";
import { lineWidth } from "./measure";
import { type Pen, round } from "./pen";
import type { Piece } from "./piece";
import { FRAME, TICK, TYPE } from "./style";

const HEIGHT = 8;
const INSET = 3.7;

const drawBox = (pen: Pen, x: number, y: number): void => pen.rect(x, y, TICK, TICK, "white", 0, true);

const drawCross = (pen: Pen, x: number, y: number): void => {
  drawBox(pen, x, y);
  const reach = round(TICK - 1.6);
  pen.stroke(`M${round(x + 0.8)} ${round(y + 0.8)}l${reach} ${reach}m0 ${-reach}l${-reach} ${reach}`, "ink", 0.55);
};

const drawFilled = (pen: Pen, x: number, y: number): void => {
  drawBox(pen, x, y);
  pen.rect(x + 0.5, y + 0.5, TICK - 1, TICK - 1, "ink");
};

export const drawSamples = (ctx: Context, pen: Pen, top: number): void => {
  pen.rect(FRAME.tab, top, FRAME.right - FRAME.tab, HEIGHT, "tint", 1);
  const y = top + (HEIGHT - TICK) / 2;
  const style = TYPE.strong;
  let x = FRAME.tab + INSET;
  const say = (text: string, draw: (pen: Pen, x: number, y: number) => void, gap: number) => {
    pen.text(x, top + 5.3, text, style);
    x += lineWidth(text, style) + 2.2;
    draw(pen, x, y);
    x += TICK + gap;
  };
  say(ctx.words.tickSo, drawCross, 7);
  say(ctx.words.correctSo, drawFilled, 2.4);
  say(ctx.words.andTick, drawCross, 0);
};

export const samplesPiece = (ctx: Context): Piece => ({
  kind: "intro",
  before: 0,
  keep: true,
  height: HEIGHT + 3.4,
  draw: (pen, top) => drawSamples(ctx, pen, top),
});
