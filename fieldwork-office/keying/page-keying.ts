/** One page as the clerk leaves it: what is sent, and what becomes `blank` only after it was said. */
import type { Field, KeyedField, PageView } from "../../server/contract/office";
import { isEmpty, type Keyed, NOTHING, toContract } from "./marks";

export type PageKeyed = Readonly<Record<string, Keyed>>;
export const keyedOf = (page: PageKeyed, field: Field): Keyed => page[field.id] ?? NOTHING;
export const emptyFields = (page: PageView, keyed: PageKeyed): Field[] =>
  page.fields.filter((field) => isEmpty(keyedOf(keyed, field)));

/**
 * `again`: the page was keyed before and its values are not shown any more. What the clerk does not touch then stays as
 * it was; sending "blank" for it would wipe out a good reading.
 */
export function fieldsToSend(page: PageView, keyed: PageKeyed, again: boolean): KeyedField[] {
  const fields: KeyedField[] = [];
  for (const field of page.fields) {
    const sent = toContract(field, keyedOf(keyed, field));
    if (sent !== null) fields.push(sent);
    else if (!again) fields.push({ field: field.id, missing: "blank" });
  }
  return fields;
}

export type Move = { kind: "field"; index: number } | { kind: "end-of-page" } | { kind: "start-of-page" };
export function step(page: PageView, index: number, by: 1 | -1): Move {
  const next = index + by;
  if (next < 0) return { kind: "start-of-page" };
  return next >= page.fields.length ? { kind: "end-of-page" } : { kind: "field", index: next };
}

/** Boxes stand in millimetres; a finger or a mouse may miss by a little. */
export function boxAt(page: PageView, x: number, y: number, slack = 1.4) {
  let best: { box: PageView["boxes"][number]; distance: number } | null = null;
  for (const box of page.boxes) {
    const dx = Math.max(box.x - x, 0, x - (box.x + box.w));
    const dy = Math.max(box.y - y, 0, y - (box.y + box.h));
    const distance = Math.hypot(dx, dy);
    if (distance <= slack && (best === null || distance < best.distance)) best = { box, distance };
  }
  return best?.box ?? null;
}

/** How far a label may begin from its box, and how far above or below another box still limits it. Millimetres. */
const LABEL_GAP = 8;
const LABEL_ROW = 6;
/** Width of a line of text, near enough to draw a ring around it: about half its size a letter. */
const width = (text: string, points: number) => text.length * points * (25.4 / 72) * 0.47;

/** A field with the labels of its boxes: what the eye takes for the answer. */
export function ringOf(page: PageView, field: Field): Extent | null {
  const extent = extentOf(page, field);
  if (!extent) return null;
  const ticks = page.boxes.filter((box) => box.field === field.id && box.kind === "tick");
  const right = ticks.reduce((most, box) => {
    const edge = box.x + box.w;
    // a box near this row, of whatever field, ends this one's label; a label begins close to its own box
    const nearby = page.boxes.filter((other) => other.x > edge && Math.abs(other.y - box.y) < LABEL_ROW);
    const next = Math.min(...nearby.map((other) => other.x), 200);
    const ends = page.items.flatMap((item) =>
      item.kind === "text" && Math.abs(item.y - box.y - box.h) < 2 && item.x > box.x && item.x < edge + LABEL_GAP
        ? [item.x + width(item.text, item.size)]
        : [],
    );
    return Math.max(most, ...ends.map((end) => Math.min(end, next - 1)));
  }, extent.x + extent.w);
  return { ...extent, w: right - extent.x };
}

export interface Extent {
  x: number;
  y: number;
  w: number;
  h: number;
}
export function extentOf(page: PageView, field: Field): Extent | null {
  const boxes = page.boxes.filter((box) => box.field === field.id);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  };
}
