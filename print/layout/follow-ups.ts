/**
 * The follow-ups of the screeners: when, how often, how many, one by one. Nineteen offences ask the same four questions,
 * so the questions stand once at the head of each page, and each offence is a row under a filter line of its own.
 */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Text } from "../../questionnaires/format/types";
import type { Context } from "./context";
import { lineWidth, wrap } from "./measure";
import { type Option, optionColumns, optionLine, placesInLine, type Setting } from "./options";
import type { Pen } from "./pen";
import type { Block, Piece } from "./piece";
import { COLUMN, FRAME, LABEL, TAB, TICK, TYPE } from "./style";

const SETTING: Setting = { style: { font: "ui", size: 10.2, lead: 4.05 }, line: 5.7 };
const TITLE = { font: "voice-bold", size: 9.8, lead: 4.1 } as const;
const NOTE = { font: "voice", size: 9.2, lead: 3.9 } as const;
const BAR = 6;
const BODY = { top: 1.5, bottom: 1.7 } as const;
const COMB = { cell: 5.6, h: 6.8 } as const;
const GAP = 4.6;
const ARROW = 7;
/** Columns of the counts, and how far a letter stands before its question. */
const TIMES_COLUMNS = 2;
const LETTER = 3.4;

/** The questions of one offence, in order. */
export interface FollowUps {
  items: RoutedItem[];
  offence: Text;
}

const LETTERS = ["a", "b", "c", "d"];

/** Left edges of the four questions, under each other in every row; from the labels, so that none of them wraps early. */
interface Grid {
  times: number;
  /** second column of the counts */
  more: number;
  about: number;
  apart: number;
}

const labelWidth = (text: string): number => LABEL.x + lineWidth(text, SETTING.style);
const widestOf = (choices: { text: string }[]): number => Math.max(0, ...choices.map(({ text }) => labelWidth(text)));

const gridOf = (ctx: Context, { items }: FollowUps): Grid => {
  const [when, times, about] = items;
  const counts = times ? ctx.choices(times) : [];
  const half = Math.ceil(counts.length / TIMES_COLUMNS);
  const first = FRAME.text + widestOf(ctx.choices(when!)) + GAP;
  const more = first + widestOf(counts.slice(0, half)) + GAP;
  const third = more + widestOf(counts.slice(half)) + ARROW;
  const cells = about ? ctx.field(about).length : 0;
  return { times: first, more, about: third, apart: third + cells * COMB.cell + GAP + 0.6 };
};

/** Where the question of a column may begin and end at the head: over its boxes, and over the arrow before them. */
const spans = ({ times, about, apart }: Grid): { x: number; w: number }[] => {
  const starts = [FRAME.text, times, about - ARROW, apart, FRAME.right + 2];
  return starts.slice(0, -1).map((x, index) => ({ x, w: starts[index + 1]! - x - 2 }));
};

/** What the columns ask, at the head of each page. */
const headPiece = (ctx: Context, { items }: FollowUps, grid: Grid): Piece => {
  const columns = spans(grid);
  const titles = items.map((item, index) => wrap(ctx.say(ctx.told(item).title), TITLE, columns[index]!.w - LETTER));
  const height = Math.max(...titles.map((lines) => lines.length)) * TITLE.lead + 2.6;
  return {
    kind: "head",
    before: 2.4,
    keep: true,
    height,
    draw(pen, top) {
      titles.forEach((lines, index) => {
        const { x } = columns[index]!;
        pen.text(x, top + 3.4, LETTERS[index]!, { ...TITLE, font: "ui-bold" }, "tint");
        pen.lines(x + LETTER, top + 3.4, lines, TITLE);
      });
    },
  };
};

/** Instructions of the columns, told once. */
const notesPiece = (ctx: Context, { items }: FollowUps): Piece[] => {
  const notes = items.flatMap((item, index) => {
    const description = ctx.description(item);
    return description === "" ? [] : [{ letter: LETTERS[index]!, lines: wrap(description, NOTE, COLUMN - LETTER) }];
  });
  if (notes.length === 0) return [];
  const count = notes.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    {
      kind: "intro",
      before: 1.6,
      keep: true,
      height: count * NOTE.lead + 1,
      draw(pen, top) {
        let y = top + 3.2;
        for (const { letter, lines } of notes) {
          pen.text(FRAME.text, y, letter, { ...NOTE, font: "ui-bold" }, "tint");
          y = pen.lines(FRAME.text + LETTER, y, lines, NOTE) + NOTE.lead;
        }
      },
    },
  ];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const drawBar = (ctx: Context, pen: Pen, { items, offence }: FollowUps, top: number): void => {
  const first = items[0]!;
  pen.tab(FRAME.tab, top + (BAR - TAB.h) / 2, first.number);
  pen.rect(FRAME.text, top, COLUMN, BAR, "solid", 1);
  const filter = first.filterBefore ? ctx.say(first.filterBefore.short) : "";
  pen.text(FRAME.text + 3, top + 4.25, filter, TYPE.strong, "white");
  const x = FRAME.text + 3 + lineWidth(filter, TYPE.strong) + 3;
  pen.text(x, top + 4.25, capital(ctx.say(offence)), { ...TYPE.strong, font: "ui" }, "white");
};

/** Arrows are the routing here: "in the reference year" leads to the count, "six or more" to the number. */
const drawArrows = (ctx: Context, pen: Pen, { items }: FollowUps, grid: Grid, top: number): void => {
  const [when, times, about] = items;
  if (!when || !times) return;
  const reached = ctx.choices(when)[0]!;
  pen.arrowRight(FRAME.text + labelWidth(reached.text) + 2.2, grid.times - 1.6, top + TICK / 2);
  if (!about) return;
  const choices = ctx.choices(times);
  const from = grid.more + labelWidth(choices.at(-1)!.text) + 1.6;
  pen.arrowRight(from, grid.about - 1.2, top + countRow(choices.length) + TICK / 2);
};

/** From the top of the body to the row of the last count. */
const countRow = (choices: number): number => (Math.ceil(choices / TIMES_COLUMNS) - 1) * SETTING.line;

const body = (ctx: Context, followUps: FollowUps, grid: Grid): Block => {
  const [when, times, about, apart] = followUps.items;
  const options = ctx.choices(when!);
  const places = times ? null : placesInLine(options);
  const column = (item: RoutedItem, choices: Option[], x: number, to: number) =>
    optionColumns(item.id, choices, 1, to - x, x, SETTING);
  const blocks: Block[] = [
    places ? optionLine(when!.id, options, places, SETTING) : column(when!, options, FRAME.text, grid.times),
  ];
  if (times) {
    const counts = ctx.choices(times);
    const half = Math.ceil(counts.length / TIMES_COLUMNS);
    blocks.push(column(times, counts.slice(0, half), grid.times, grid.more));
    blocks.push(column(times, counts.slice(half), grid.more, grid.about));
  }
  if (apart) blocks.push(column(apart, ctx.choices(apart), grid.apart, FRAME.right + 1));
  const combTop = times && about ? countRow(ctx.choices(times).length) + (TICK - COMB.h) / 2 : 0;
  return {
    height: Math.max(times && about ? combTop + COMB.h : 0, ...blocks.map((block) => block.height)),
    draw(pen, top) {
      for (const item of followUps.items) pen.field(ctx.field(item));
      for (const block of blocks) block.draw(pen, top);
      drawArrows(ctx, pen, followUps, grid, top);
      if (!times || !about) return;
      pen.comb(about.id, ctx.field(about).length, grid.about, top + combTop, COMB.cell, COMB.h);
    },
  };
};

const rowPiece = (ctx: Context, followUps: FollowUps, grid: Grid, head: Piece): Piece => {
  const inside = body(ctx, followUps, grid);
  return {
    kind: "row",
    before: 0,
    keep: false,
    head,
    height: BAR + BODY.top + inside.height + BODY.bottom,
    draw(pen, top) {
      drawBar(ctx, pen, followUps, top);
      inside.draw(pen, top + BAR + BODY.top);
    },
  };
};

export const followUpPieces = (ctx: Context, all: FollowUps[]): Piece[] => {
  const longest = all.reduce((most, each) => (each.items.length > most.items.length ? each : most), all[0]!);
  const grid = gridOf(ctx, longest);
  const head = headPiece(ctx, longest, grid);
  // The last row does not go on to a page of its own.
  const rows = all.map((each, index) => ({ ...rowPiece(ctx, each, grid, head), keep: index === all.length - 2 }));
  return [...notesPiece(ctx, longest), head, ...rows];
};
