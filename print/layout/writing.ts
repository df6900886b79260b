/** Questions that are written: digits and letters in combs, longer texts in an area. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Text } from "../../questionnaires/format/types";
import type { Context } from "./context";
import { lineWidth, wrap } from "./measure";
import type { Block } from "./piece";
import { CELL, COLUMN, FRAME, TAB, TYPE } from "./style";
import { titleBlock } from "./title";

const GAP = 1.6;
/** A line to write in; a comment of 1000 characters gets this many of them. */
const WRITING_LINE = 8.4;
const CHARACTERS_PER_LINE = 100;
const MOST_LINES = 7;

export const areaHeight = (characters: number): number =>
  WRITING_LINE * Math.max(1, Math.min(MOST_LINES, Math.ceil(characters / CHARACTERS_PER_LINE)));

/** Title left, comb right; what ends the booklet for some readers stands below. */
export const digitsBlock = (ctx: Context, item: RoutedItem): Block => {
  const field = ctx.field(item);
  const width = field.length * CELL.digit;
  const left = FRAME.right - width;
  const head = titleBlock(ctx, item, left - FRAME.text - 6);
  const stop = item.stops[0];
  const told = stop ? wrap(ctx.words.stopIf(ctx.say(stop.when)), TYPE.strong, COLUMN - 13) : [];
  const height = Math.max(head.height, CELL.h);
  return {
    height: height + (told.length > 0 ? told.length * TYPE.strong.lead + 1.6 : 0),
    draw(pen, top) {
      pen.field(field);
      head.draw(pen, top);
      pen.comb(item.id, field.length, left, top + Math.min(0, (TAB.h - CELL.h) / 2), CELL.digit);
      if (told.length === 0) return;
      pen.arrowRight(FRAME.text, FRAME.text + 9, top + height + 3.6);
      pen.lines(FRAME.text + 11.4, top + height + 4.9, told, TYPE.strong, "tint");
    },
  };
};

export const lettersBlock = (ctx: Context, item: RoutedItem): Block => {
  const field = ctx.field(item);
  const head = titleBlock(ctx, item);
  return {
    height: head.height + GAP + CELL.h,
    draw(pen, top) {
      pen.field(field);
      head.draw(pen, top);
      pen.comb(item.id, field.length, FRAME.text, top + head.height + GAP, CELL.letter);
    },
  };
};

/** @param instruction in place of the paper's own, which may say that the answer goes elsewhere */
export const areaBlock = (
  ctx: Context,
  item: RoutedItem,
  height: number = areaHeight(ctx.field(item).length),
  instruction?: Text,
): Block => {
  const field = ctx.field(item);
  const head = titleBlock(ctx, item, COLUMN, instruction ? ctx.say(instruction) : undefined);
  return {
    height: head.height + GAP + height,
    draw(pen, top) {
      pen.field(field);
      head.draw(pen, top);
      pen.box(item.id, "area", 0, FRAME.text, top + head.height + GAP, COLUMN, height);
    },
  };
};

/** "Please specify": one line of writing that hangs on the option above. */
export const specifyBlock = (ctx: Context, item: RoutedItem): Block & { areaX: number } => {
  const field = ctx.field(item);
  const title = ctx.say(ctx.told(item).title);
  const description = ctx.description(item);
  const titleWidth = lineWidth(title, TYPE.row);
  const areaX = FRAME.text + Math.max(titleWidth, lineWidth(description, TYPE.description)) + 4;
  return {
    areaX,
    height: WRITING_LINE,
    draw(pen, top) {
      pen.field(field);
      const y = top + (description === "" ? 5.5 : 3.6);
      pen.tab(FRAME.tab, top + (WRITING_LINE - TAB.h) / 2, item.number);
      pen.text(FRAME.text, y, title, TYPE.row);
      if (description !== "") pen.text(FRAME.text, y + 4, description, TYPE.description);
      pen.box(item.id, "area", 0, areaX, top, FRAME.right - areaX, WRITING_LINE);
    },
  };
};
