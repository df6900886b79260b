/** Consecutive questions with the same options as one table: a row each, with its own number. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Context } from "./context";
import { widest, wrap } from "./measure";
import type { Piece } from "./piece";
import { filterBar } from "./question";
import { FRAME, TAB, TICK, TYPE } from "./style";

const COLUMN_LEAST = 17;
const COLUMN_MOST = 24;
const ROW = { least: 8, pad: 1.2 } as const;
/** A table of so many rows stays on one page. */
const MOST_KEPT = 4;
const HEAD_STYLE = TYPE.small;

interface Columns {
  /** middles of the columns */
  x: number[];
  labels: string[][];
  /** room for the titles of the rows */
  room: number;
}

const columnsOf = (ctx: Context, item: RoutedItem): Columns => {
  const choices = ctx.choices(item);
  const labels = choices.map(({ text }) => wrap(text, HEAD_STYLE, COLUMN_MOST - 2));
  const width = Math.max(COLUMN_LEAST, ...labels.map((lines) => widest(lines, HEAD_STYLE) + 3));
  const left = FRAME.right - width * choices.length;
  return { labels, x: choices.map((_choice, index) => left + (index + 0.5) * width), room: left - FRAME.text - 3 };
};

/** Names of the options, above their columns. */
const headPiece = (columns: Columns): Piece => {
  const lines = Math.max(...columns.labels.map((label) => label.length));
  const height = lines * HEAD_STYLE.lead + 1.8;
  return {
    kind: "head",
    before: 2.6,
    keep: true,
    height,
    draw(pen, top) {
      columns.labels.forEach((label, index) => {
        const y = top + 3.4 + (lines - label.length) * HEAD_STYLE.lead;
        pen.lines(columns.x[index]!, y, label, HEAD_STYLE, "ink", "middle");
      });
    },
  };
};

const rowPiece = (ctx: Context, item: RoutedItem, columns: Columns, head: Piece, shaded: boolean): Piece => {
  const lines = wrap(ctx.say(ctx.told(item).title), TYPE.row, columns.room);
  const height = Math.max(ROW.least, lines.length * TYPE.row.lead + 2 * ROW.pad);
  const field = ctx.field(item);
  return {
    kind: "row",
    before: 0,
    keep: false,
    head,
    height,
    draw(pen, top) {
      const middle = top + height / 2;
      if (shaded) pen.rect(FRAME.text - 1.6, top, FRAME.right - FRAME.text + 3.2, height, "tint", 1);
      pen.field(field);
      pen.tab(FRAME.tab, middle - TAB.h / 2, item.number);
      const first = middle + 1.3 - ((lines.length - 1) * TYPE.row.lead) / 2;
      pen.lines(FRAME.text, first, lines, TYPE.row);
      field.choices.forEach(({ value }, index) => {
        pen.tick(item.id, value, columns.x[index]! - TICK / 2, middle - TICK / 2);
      });
    },
  };
};

/** A filter line inside the table stands as a row of its own. */
const filterRow = (ctx: Context, item: RoutedItem, head: Piece): Piece[] => {
  if (!item.filterBefore) return [];
  const bar = filterBar(ctx.say(item.filterBefore.text));
  return [
    {
      kind: "filter",
      before: 0,
      keep: true,
      head,
      height: bar.height + 2.4,
      draw: (pen, top) => bar.draw(pen, top + 1.2),
    },
  ];
};

export const tablePieces = (ctx: Context, items: RoutedItem[]): Piece[] => {
  const columns = columnsOf(ctx, items[0]!);
  const head = headPiece(columns);
  const pieces: Piece[] = [head];
  let shaded = false;
  items.forEach((item, index) => {
    const filter = filterRow(ctx, item, head);
    shaded = filter.length > 0 ? true : !shaded;
    const isWhole = items.length <= MOST_KEPT;
    const keep = index < items.length - 1 && (isWhole || index === 0 || index === items.length - 2);
    pieces.push(...filter, { ...rowPiece(ctx, item, columns, head, shaded), keep });
  });
  return pieces;
};
