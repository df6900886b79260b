/** A question with options: which of the printed forms it takes. */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Context } from "./context";
import { lineWidth } from "./measure";
import {
  arrowsFitColumn,
  type Option,
  type OptionBlock,
  optionColumns,
  optionLine,
  optionWidth,
  placesInLine,
} from "./options";
import type { Block } from "./piece";
import { COLUMN, FRAME, GUTTER, TAB, TICK, TYPE } from "./style";
import { titleBlock } from "./title";

/** From the foot of the title to the first options. */
const TITLE_GAP = 1.2;
/** Options beside their title keep the same places from question to question. */
const SLOT = 20;
const TITLE_ROOM = 6;
const MANY = 5;
/** A third column is worth it where it saves a line, in millimetres. */
const SAVES = 5;

/** Options with what their arrows say: where to go on, or that the booklet ends for them. */
export const optionsOf = (ctx: Context, item: RoutedItem, short = false): Option[] =>
  ctx.choices(item).map(({ value, text }): Option => {
    const stop = item.stops.find((one) => one.value === value);
    if (stop) return { value, text, arrow: stop.outcome === "wrong-person" ? ctx.words.passOn : ctx.words.stop };
    const goto = item.arrows.find((one) => one.value === value)?.goto;
    if (goto === undefined) return { value, text };
    return { value, text, arrow: short ? ctx.words.goShort(goto) : ctx.words.go(goto) };
  });

const inColumns = (ctx: Context, item: RoutedItem, options: Option[]): OptionBlock => {
  const hasArrows = options.some(({ arrow }) => arrow);
  const layout = ctx.layoutOf(item);
  if (hasArrows) {
    const two = (COLUMN - GUTTER) / 2;
    if (options.length <= 4) return optionColumns(item.id, options, 1);
    if (arrowsFitColumn(options, two)) return optionColumns(item.id, options, 2);
    const short = optionsOf(ctx, item, true);
    return arrowsFitColumn(short, two) ? optionColumns(item.id, short, 2) : optionColumns(item.id, options, 1);
  }
  const inLine = layout === "default" ? null : placesInLine(options);
  if (inLine) return optionLine(item.id, options, inLine);
  if (layout === "default" && options.length <= 3) return optionColumns(item.id, options, 1);
  return fewestLines(item.id, options, layout !== "default");
};

/** Two columns where labels allow it; three, or one, where that is clearly better. */
const fewestLines = (field: string, options: Option[], isWide: boolean): OptionBlock => {
  const [one, two, three] = [1, 2, 3].map((columns) => optionColumns(field, options, columns)) as [
    OptionBlock,
    OptionBlock,
    OptionBlock,
  ];
  const wraps = ({ placed }: OptionBlock) => Math.max(...placed.map(({ lines }) => lines.length));
  if (options.length > MANY && wraps(three) <= 2 && three.height < two.height - SAVES) return three;
  if (isWide || options.length > MANY || wraps(two) === 1) return two;
  return one;
};

/** Places of the options right of a title: equal steps where there is room, else close together. */
const placesBeside = (options: Option[], titleWidth: number): number[] | null => {
  const widths = options.map(({ text }) => optionWidth(text));
  const from = FRAME.text + titleWidth + TITLE_ROOM;
  const slot = Math.max(SLOT, ...widths.map((width) => width + GUTTER));
  const left = FRAME.right + GUTTER - slot * options.length;
  if (left >= from) return options.map((_option, index) => left + index * slot);
  let x = FRAME.right - widths.reduce((sum, width) => sum + width + GUTTER, -GUTTER);
  if (x < from) return null;
  return widths.map((width) => {
    const here = x;
    x += width + GUTTER;
    return here;
  });
};

/** Title left, few short options right of it; null where they do not fit into one line. */
const besideTitle = (ctx: Context, item: RoutedItem, options: Option[]): Block | null => {
  if (ctx.layoutOf(item) !== "one-line" || options.some(({ arrow }) => arrow)) return null;
  const places = placesBeside(options, lineWidth(ctx.say(ctx.told(item).title), TYPE.question));
  if (!places) return null;
  const head = titleBlock(ctx, item, places[0]! - FRAME.text - TITLE_ROOM);
  const line = optionLine(item.id, options, places);
  return {
    height: head.height,
    draw(pen, top) {
      head.draw(pen, top);
      line.draw(pen, top + (TAB.h - TICK) / 2);
    },
  };
};

export interface ChoiceBlock extends Block {
  /** where the options stand, from the top of the block; null: beside the title */
  options: { block: OptionBlock; top: number } | null;
}

export const choiceBlock = (ctx: Context, item: RoutedItem): ChoiceBlock => {
  const options = optionsOf(ctx, item);
  const beside = besideTitle(ctx, item, options);
  const field = ctx.field(item);
  if (beside)
    return {
      options: null,
      height: beside.height,
      draw(pen, top) {
        pen.field(field);
        beside.draw(pen, top);
      },
    };
  const head = titleBlock(ctx, item);
  const block = inColumns(ctx, item, options);
  const below = head.height + TITLE_GAP;
  return {
    options: { block, top: below },
    height: below + block.height,
    draw(pen, top) {
      pen.field(field);
      head.draw(pen, top);
      block.draw(pen, top + below);
    },
  };
};
