/** Draws on one page: everything that stands there goes through these few strokes. */
import { lineWidth, runsOf } from "./measure";
import type { Box, Extent, Field, OrderList, PageItem, PageLayout, RectItem, TextItem } from "./page";
import { CELL, type Style, TAB, TICK, TYPE } from "./style";

/** Thousandths of a millimetre are enough, and keep the layout the same on every machine. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
const at = (...numbers: number[]): string => numbers.map(round).join(" ");

type Colour = TextItem["colour"];
type Anchor = TextItem["anchor"];
type Ink = "ink" | "tint";

export class Pen {
  readonly items: PageItem[] = [];
  readonly boxes: Box[] = [];
  readonly fields: Field[] = [];
  readonly lists: OrderList[] = [];
  readonly extents: Extent[] = [];

  /** One line; `y` is its baseline. */
  text(x: number, y: number, text: string, style: Style, colour: Colour = "ink", anchor: Anchor = "start"): void {
    const runs = runsOf(text, style.size);
    const [only] = runs;
    if (runs.length === 1 && only) {
      const { font, size } = style;
      this.items.push({ kind: "text", x: round(x), y: round(y), text: only.text, size, font, colour, anchor });
      return;
    }
    const width = lineWidth(text, style);
    let left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    for (const run of runs) {
      const { font } = style;
      const place = { x: round(left), y: round(y - run.raise), anchor: "start" as const };
      this.items.push({ kind: "text", ...place, text: run.text, size: round(run.size), font, colour });
      left += lineWidth(run.text, { ...style, size: run.size });
    }
  }

  /** @returns the baseline of the last line */
  lines(x: number, y: number, lines: string[], style: Style, colour: Colour = "ink", anchor: Anchor = "start"): number {
    lines.forEach((line, index) => {
      this.text(x, y + index * style.lead, line, style, colour, anchor);
    });
    return y + (lines.length - 1) * style.lead;
  }

  rect(x: number, y: number, w: number, h: number, fill: RectItem["fill"], r = 0, stroke = false): void {
    const [left, top, width, height] = [round(x), round(y), round(w), round(h)];
    this.items.push({ kind: "rect", x: left, y: top, w: width, h: height, r, fill, stroke });
  }

  stroke(d: string, ink: Ink = "tint", width = 0.5, dash = false): void {
    this.items.push({ kind: "path", d, stroke: ink, fill: "none", width, dash });
  }

  fill(d: string, fill: "ink" | "tint" | "white" = "tint"): void {
    this.items.push({ kind: "path", d, stroke: "none", fill, width: 0, dash: false });
  }

  /** A pale line that parts two questions. */
  rule(x1: number, x2: number, y: number): void {
    this.rect(x1, y - 0.25, x2 - x1, 0.5, "tint");
  }

  arrowRight(x1: number, x2: number, y: number): void {
    this.stroke(`M${at(x1, y)}H${round(x2 - 2)}`);
    this.fill(`M${at(x2 - 2.6, y - 1.5)}L${at(x2, y)}L${at(x2 - 2.6, y + 1.5)}Z`);
  }

  arrowDown(x: number, y1: number, y2: number): void {
    this.stroke(`M${at(x, y1)}V${round(y2 - 2)}`);
    this.fill(`M${at(x - 1.5, y2 - 2.6)}L${at(x, y2)}L${at(x + 1.5, y2 - 2.6)}Z`);
  }

  /** Gathers the lines from `y1` to `y2`, open to the left. */
  bracket(x: number, y1: number, y2: number): void {
    this.stroke(`M${at(x, y1)}H${round(x + 1.4)}V${round(y2)}H${round(x)}`);
  }

  /** Number of a question, white on a solid tab. */
  tab(x: number, y: number, number: string): void {
    const style = number.length > 3 ? { ...TYPE.tab, size: 8.6 } : TYPE.tab;
    this.rect(x, y, TAB.w, TAB.h, "solid", TAB.r);
    this.text(x + TAB.w / 2, y + TAB.baseline, number, style, "white", "middle");
  }

  field(field: Field): void {
    this.fields.push(field);
  }

  box(field: string, kind: Box["kind"], value: number, x: number, y: number, w: number, h: number): void {
    this.boxes.push({ field, kind, value, x: round(x), y: round(y), w: round(w), h: round(h) });
  }

  tick(field: string, value: number, x: number, y: number): void {
    this.box(field, "tick", value, x, y, TICK, TICK);
  }

  comb(field: string, cells: number, x: number, y: number, width: number, height: number = CELL.h): void {
    for (let cell = 0; cell < cells; cell += 1) this.box(field, "cell", cell + 1, x + cell * width, y, width, height);
  }

  /** Remembers how far a piece reaches, and what it holds. */
  piece(kind: Extent["kind"], top: number, height: number, draw: () => void): void {
    const before = this.fields.length;
    draw();
    const fields = this.fields.slice(before).map(({ id }) => id);
    this.extents.push({ kind, top: round(top), bottom: round(top + height), fields });
  }

  page(page: number, codes: PageLayout["codes"]): PageLayout {
    const { items, boxes, fields, lists, extents } = this;
    return { page, items, boxes, fields, codes, lists, extents };
  }
}
