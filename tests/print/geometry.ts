/** What lies on what: rectangles of everything on a page, in millimetres. */
import { textWidth } from "../../print/layout/fonts";
import type { Box, PageItem, TextItem } from "../../print/layout/page";
import { MM_PER_POINT } from "../../print/layout/style";

export interface Area {
  what: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const areaOfBox = ({ field, value, x, y, w, h }: Box): Area => ({
  what: `box ${field} ${value}`,
  left: x,
  top: y,
  right: x + w,
  bottom: y + h,
});

/** From the height of a capital down to a little below the baseline. */
export const areaOfText = ({ text, x, y, size, font, anchor }: TextItem): Area => {
  const width = textWidth(text, font, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const em = size * MM_PER_POINT;
  return { what: `“${text}”`, left, top: y - 0.68 * em, right: left + width, bottom: y + 0.12 * em };
};

export const isText = (item: PageItem): item is TextItem => item.kind === "text";

const TOUCH = 0.05;
export const overlaps = (one: Area, other: Area): boolean =>
  one.left < other.right - TOUCH &&
  other.left < one.right - TOUCH &&
  one.top < other.bottom - TOUCH &&
  other.top < one.bottom - TOUCH;

/** Sentences about every pair that overlaps. */
export const collisions = (areas: Area[]): string[] =>
  areas.flatMap((one, index) =>
    areas.slice(index + 1).flatMap((other) => (overlaps(one, other) ? [`${one.what} on ${other.what}`] : [])),
  );
