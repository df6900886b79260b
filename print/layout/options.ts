/** Tick boxes with their labels, in one line or in columns; arrows leave the options that they belong to. */
import { lineWidth, widest, wrap } from "./measure";
import type { Pen } from "./pen";
import type { Block } from "./piece";
import { COLUMN, FRAME, GUTTER, LABEL, LINE, type Style, TICK, TYPE } from "./style";

export interface Option {
  value: number;
  text: string;
  /** what the arrow at this option says */
  arrow?: string;
}

export interface Placed {
  option: Option;
  lines: string[];
  x: number;
  /** from the top of the block */
  y: number;
}

export interface OptionBlock extends Block {
  placed: Placed[];
}

const LABEL_STYLE: Style = TYPE.answer;
export const optionWidth = (text: string): number => LABEL.x + lineWidth(text, LABEL_STYLE);

/** How tight a list is set: face of the labels, distance of the boxes. */
export interface Setting {
  style: Style;
  line: number;
}
const NORMAL: Setting = { style: LABEL_STYLE, line: LINE };

const ARROW = { gap: 2.5, length: 7.5, bracket: 1.4, text: 2 } as const;
const arrowRoom = (text: string): number =>
  ARROW.gap + ARROW.bracket + ARROW.length + ARROW.text + lineWidth(text, TYPE.strong);

const drawOption = (pen: Pen, field: string, { option, lines, x, y }: Placed, top: number, style: Style): void => {
  pen.tick(field, option.value, x, top + y);
  pen.lines(x + LABEL.x, top + y + LABEL.y, lines, style);
};

/** Options beside each other at the given places. */
export const optionLine = (
  field: string,
  options: Option[],
  places: number[],
  { style }: Setting = NORMAL,
): OptionBlock => {
  const placed = options.map((option, index) => ({ option, lines: [option.text], x: places[index]!, y: 0 }));
  return {
    placed,
    height: TICK + 0.4,
    draw(pen, top) {
      for (const each of placed) drawOption(pen, field, each, top, style);
    },
  };
};

/** Equal columns where the labels allow it, else one after the other; null: too long for one line. */
export const placesInLine = (options: Option[], width: number = COLUMN): number[] | null => {
  const widths = options.map(({ text }) => optionWidth(text));
  for (const columns of [4, 3, 2]) {
    const step = width / columns;
    if (options.length > columns || widths.some((each) => each > step - GUTTER)) continue;
    return options.map((_option, index) => FRAME.text + index * step);
  }
  const gaps = options.length - 1;
  const sum = widths.reduce((all, each) => all + each, 0);
  const gap = (width - sum) / Math.max(1, gaps);
  if (gap < GUTTER) return null;
  let x: number = FRAME.text;
  return widths.map((each) => {
    const here = x;
    x += each + Math.min(gap, 14);
    return here;
  });
};

/** Neighbouring options that say the same share one arrow. */
const groupsOf = (column: Placed[]): Placed[][] => {
  const groups: Placed[][] = [];
  for (const placed of column) {
    if (!placed.option.arrow) continue;
    const group = groups.at(-1);
    const before = column[column.indexOf(placed) - 1];
    if (group && before === group.at(-1) && before?.option.arrow === placed.option.arrow) group.push(placed);
    else groups.push([placed]);
  }
  return groups;
};

const drawArrows = (pen: Pen, column: Placed[], top: number, right: number): void => {
  const groups = groupsOf(column);
  const labels = groups.flat().map(({ lines }) => widest(lines, LABEL_STYLE));
  for (const group of groups) {
    const [first, last] = [group[0]!, group.at(-1)!];
    const middle = ({ y, lines }: Placed) => top + y + TICK / 2 + ((lines.length - 1) * LABEL_STYLE.lead) / 2;
    const x = first.x + LABEL.x + Math.max(...labels) + ARROW.gap;
    const [y1, y2] = [middle(first), middle(last)];
    if (group.length > 1) pen.bracket(x, y1, y2);
    const y = (y1 + y2) / 2;
    const head = x + ARROW.bracket + ARROW.length;
    const textX = head + ARROW.text;
    pen.arrowRight(group.length > 1 ? x + ARROW.bracket : x, head, y);
    const lines = wrap(first.option.arrow!, TYPE.strong, right - textX);
    pen.lines(textX, y + 1.3 - ((lines.length - 1) * TYPE.strong.lead) / 2, lines, TYPE.strong, "tint");
  }
};

/** Whether labels with their arrows stand in one line of a column of that width; the others may wrap. */
export const arrowsFitColumn = (options: Option[], width: number): boolean => {
  const arrowed = options.filter(({ arrow }) => arrow);
  const label = Math.max(0, ...arrowed.map(({ text }) => optionWidth(text)));
  const room = Math.max(0, ...arrowed.map(({ arrow }) => arrowRoom(arrow!)));
  return label + room <= width;
};

/** Read down the first column, then down the next. */
export const optionColumns = (
  field: string,
  options: Option[],
  columns: number,
  width: number = COLUMN,
  left: number = FRAME.text,
  { style, line }: Setting = NORMAL,
): OptionBlock => {
  const step = (width + GUTTER) / columns;
  const lineHeight = (lines: string[]): number => line + (lines.length - 1) * style.lead;
  const perColumn = Math.ceil(options.length / columns);
  const byColumn = Array.from({ length: columns }, (_, column): Placed[] => {
    let y = 0;
    return options.slice(column * perColumn, (column + 1) * perColumn).map((option) => {
      const own = step - GUTTER - LABEL.x;
      // A long arrow text wraps; the label keeps at least half of the column.
      const room = option.arrow ? Math.max(own / 2, own - arrowRoom(option.arrow)) : own;
      const lines = wrap(option.text, style, room);
      const placed = { option, lines, x: left + column * step, y };
      y += lineHeight(lines);
      return placed;
    });
  });
  const ends = byColumn.map((column) => {
    const last = column.at(-1);
    return last ? last.y + lineHeight(last.lines) : 0;
  });
  return {
    placed: byColumn.flat(),
    height: Math.max(...ends) - (line - TICK) + 0.4,
    draw(pen, top) {
      byColumn.forEach((column, index) => {
        for (const placed of column) drawOption(pen, field, placed, top, style);
        drawArrows(pen, column, top, left + (index + 1) * step - GUTTER);
      });
    },
  };
};

export const labelEnd = ({ x, lines }: Placed): number => x + LABEL.x + widest(lines, LABEL_STYLE);
