/**
 * The choice of what a report is about. Offences stand in an order drawn for each booklet, so the boxes have fixed places
 * and the offences come when the booklet is personalised.
 */
import type { RoutedItem } from "../../questionnaires/compiler/paper-routing";
import type { Context } from "./context";
import { wrap } from "./measure";
import type { Pen } from "./pen";
import type { Block } from "./piece";
import { COLUMN, FRAME, GUTTER, LABEL, TAB, TICK, TYPE } from "./style";
import { titleBlock } from "./title";

export const ORDER = { labelX: LABEL.x + TAB.w + 2.4, style: { font: "ui", size: 10, lead: 4 } } as const;

/** An offence as it is printed in the list: number of its follow-ups, and its name in lines. */
export interface PrintedOffence {
  code: string;
  /** its code as an option: ordinal in the questionnaire's list of offences */
  value: number;
  number: string;
  label: string;
  lines: string[];
}

export const printedOffences = (ctx: Context): PrintedOffence[] => {
  const width = (COLUMN - GUTTER) / 2 - ORDER.labelX;
  return ctx.routed.offences.map(({ code, value, label, number }) => {
    const text = ctx.say(label);
    const capital = text.charAt(0).toUpperCase() + text.slice(1);
    return { code, value, number, label: capital, lines: wrap(capital, ORDER.style, width) };
  });
};

export const orderBlock = (ctx: Context, item: RoutedItem, offences: PrintedOffence[]): Block => {
  const head = titleBlock(ctx, item);
  const lines = Math.max(...offences.map((offence) => offence.lines.length));
  const step = Math.max(TAB.h + 1, lines * ORDER.style.lead + 0.5);
  const perColumn = Math.ceil(offences.length / 2);
  const top = head.height + 6.4;
  return {
    height: top + perColumn * step - 1,
    draw(pen, y) {
      pen.field(ctx.field(item));
      head.draw(pen, y);
      const slots = offences.map((_offence, index) => ({
        x: FRAME.text + (index < perColumn ? 0 : (COLUMN + GUTTER) / 2),
        y: y + top + (index % perColumn) * step,
      }));
      pen.lists.push({ field: item.id, slots });
      const [start, then] = [ctx.words.listStart, ctx.words.listThen];
      drawStart(pen, slots[0]!, start);
      drawStart(pen, slots[perColumn]!, then);
      offences.forEach((offence, index) => {
        pen.tick(item.id, offence.value, slots[index]!.x, slots[index]!.y);
      });
    },
  };
};

/** The order counts, so it says where to begin. */
const drawStart = (pen: Pen, { x, y }: { x: number; y: number }, text: string): void => {
  pen.arrowDown(x + TICK / 2, y - 5.2, y - 0.8);
  pen.text(x + LABEL.x, y - 2.2, text, TYPE.small, "tint");
};

/** One offence beside its box. */
export const drawOffence = (pen: Pen, x: number, y: number, offence: PrintedOffence): void => {
  const middle = y + TICK / 2;
  pen.tab(x + LABEL.x, middle - TAB.h / 2, offence.number);
  const first = middle + 1.3 - ((offence.lines.length - 1) * ORDER.style.lead) / 2;
  pen.lines(x + ORDER.labelX, first, offence.lines, ORDER.style);
};
