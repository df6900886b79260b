/** Pieces: what a page is filled with, measured before it is placed. Heights and gaps in millimetres. */
import type { Extent } from "./page";
import type { Pen } from "./pen";

export interface Block {
  height: number;
  /** @param top millimetres from the top of the page */
  draw(pen: Pen, top: number): void;
}

export interface Piece extends Block {
  kind: Extent["kind"];
  /** room above, unless the piece opens a page */
  before: number;
  /** may not be parted from the piece that follows */
  keep: boolean;
  /** repeated where a row opens a page */
  head?: Piece;
  /** title of the pages from here on */
  heading?: { part: string; title: string };
  /** the gap above does not grow where a page has room left */
  tight?: boolean;
}

/** Blocks under each other, `gap` apart. */
export const stack = (blocks: Block[], gap = 0): Block => ({
  height: blocks.reduce((sum, block) => sum + block.height, 0) + Math.max(0, blocks.length - 1) * gap,
  draw(pen, top) {
    let y = top;
    for (const block of blocks) {
      block.draw(pen, y);
      y += block.height + gap;
    }
  },
});
