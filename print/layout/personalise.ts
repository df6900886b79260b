/** One case's booklet: the static pages with their codes, and the offences in the order drawn for it. */
import type { Booklet } from "./booklet";
import { matrixOf, matrixPath, pageCode, pagePayload } from "./code";
import { CODE_LINES } from "./frame";
import { drawOffence, type PrintedOffence } from "./order-list";
import type { Box, Field, PageLayout, PageView } from "./page";
import { Pen } from "./pen";
import { TYPE } from "./style";

export interface Personal {
  /** random, for this booklet alone: "7F3KQ2M9" */
  formCode: string;
  /** codes of all offences that can be reported, in the order drawn for this booklet */
  offenceOrder: string[];
  questionnaireHash: string;
}

const inOrder = (booklet: Booklet, order: string[]): PrintedOffence[] => {
  const byCode = new Map(booklet.offences.map((offence) => [offence.code, offence]));
  const ordered = order.flatMap((code) => byCode.get(code) ?? []);
  if (new Set(order).size !== byCode.size || ordered.length !== byCode.size)
    throw new Error("the drawn order must hold every printed offence once");
  return ordered;
};

/** Boxes keep their places; which offence each stands for is this booklet's own. */
const drawLists = (pen: Pen, page: PageLayout, order: PrintedOffence[]): { boxes: Box[]; fields: Field[] } => {
  const lists = new Map(page.lists.map((list) => [list.field, list]));
  for (const { slots } of page.lists)
    slots.forEach(({ x, y }, index) => {
      drawOffence(pen, x, y, order[index]!);
    });
  const next = new Map<string, number>();
  const boxes = page.boxes.map((box) => {
    if (!lists.has(box.field)) return box;
    const index = next.get(box.field) ?? 0;
    next.set(box.field, index + 1);
    return { ...box, value: order[index]!.value };
  });
  const choices = order.map(({ value, number, label }) => ({ value, text: `${number}\u00a0: ${label}` }));
  const fields = page.fields.map((field) => (lists.has(field.id) ? { ...field, choices } : field));
  return { boxes, fields };
};

export const personalise = (booklet: Booklet, personal: Personal): PageView[] => {
  const order = inOrder(booklet, personal.offenceOrder);
  return booklet.pages.map((page) => {
    const pen = new Pen();
    const code = pageCode(personal.formCode, page.page);
    const payload = pagePayload(personal.formCode, page.page, personal.questionnaireHash);
    const matrix = matrixOf(payload);
    for (const { x, y, size, textX, anchor } of page.codes) {
      pen.fill(matrixPath(matrix, x, y, size), "ink");
      pen.text(textX, y + CODE_LINES.code, code, TYPE.code, "ink", anchor);
    }
    const { boxes, fields } = page.lists.length > 0 ? drawLists(pen, page, order) : page;
    return { page: page.page, code, items: [...page.items, ...pen.items], boxes, fields };
  });
};
