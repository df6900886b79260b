/**
 * Fills pages with pieces. A piece never breaks; a piece that is kept with the next takes it along; a table that goes on
 * repeats its head. What is left over on a full page is shared out between the pieces.
 */
import type { RunningTitle } from "./frame";
import type { Piece } from "./piece";
import { FRAME } from "./style";

export interface Placement {
  piece: Piece;
  top: number;
}

export interface FilledPage {
  title: RunningTitle;
  placed: Placement[];
}

/** Heights at which two plain questions are parted by a rule. Millimetres. */
export const rulesOf = ({ placed }: FilledPage): number[] =>
  placed.flatMap(({ piece, top }, index) => {
    const above = placed[index - 1];
    if (piece.kind !== "question" || above?.piece.kind !== "question") return [];
    return [(above.top + above.piece.height + top) / 2];
  });

const ROOM = FRAME.bottom - FRAME.top;
/** Most that a gap grows, so that a nearly empty page does not fall apart. */
const MOST_STRETCH = 1.8;

/** Pieces that must stand on one page. */
const chainsOf = (pieces: Piece[]): Piece[][] => {
  const chains: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) chains.at(-1)!.push(piece);
    else chains.push([piece]);
    open = piece.keep;
  }
  return chains;
};

const heightOf = (pieces: Piece[]): number => pieces.reduce((sum, piece) => sum + piece.before + piece.height, 0);

class Packer {
  private readonly pages: FilledPage[] = [];
  private y: number = FRAME.top;
  private running: RunningTitle = { part: "", title: "", continued: false };

  private get page(): FilledPage {
    return this.pages.at(-1)!;
  }

  private place(piece: Piece): void {
    const opens = this.page.placed.length === 0;
    if (piece.heading) this.running = { ...piece.heading, continued: true };
    // A part that begins at the head of a page gives the page its title.
    if (piece.heading && opens) {
      this.page.title = { ...piece.heading, continued: false };
      return;
    }
    if (!opens) this.y += piece.before;
    this.page.placed.push({ piece, top: this.y });
    this.y += piece.height;
  }

  private turn(first: Piece): void {
    this.pages.push({ title: this.running, placed: [] });
    this.y = FRAME.top;
    if (first.head && first.head !== first) this.place(first.head);
  }

  private stretch(): void {
    const { placed } = this.page;
    const gaps = placed.slice(1).filter(({ piece }) => piece.before > 0 && !piece.tight);
    const each = Math.min(MOST_STRETCH, (FRAME.bottom - this.y) / Math.max(1, gaps.length));
    let shift = 0;
    for (const [index, placement] of placed.entries()) {
      if (index > 0 && placement.piece.before > 0 && !placement.piece.tight) shift += each;
      placement.top += shift;
    }
  }

  pack(pieces: Piece[]): FilledPage[] {
    for (const chain of chainsOf(pieces)) {
      const first = chain[0]!;
      const isFull = this.pages.length > 0 && this.y + heightOf(chain) > FRAME.bottom;
      if (isFull) this.stretch();
      if (this.pages.length === 0 || isFull) this.turn(first);
      if (this.y + heightOf(chain) - first.before > FRAME.top + ROOM + 12)
        throw new Error(`no page is high enough for what begins with ${first.kind} ${first.heading?.title ?? ""}`);
      for (const piece of chain) this.place(piece);
    }
    return this.pages;
  }
}

export const packPages = (pieces: Piece[]): FilledPage[] => new Packer().pack(pieces);
