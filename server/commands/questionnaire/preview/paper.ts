/** The printed booklet as the preview shows it: which page holds a question, and what is cut out around it. */
import { type Booklet, layOutBooklet } from "../../../../print/layout/booklet";
import type { Extent } from "../../../../print/layout/page";
import { personalise } from "../../../../print/layout/personalise";
import { deriveRouting, type RoutedItem, type RoutedPaper } from "../../../../questionnaires/compiler/paper-routing";
import type { Language, Questionnaire, WaveFacts } from "../../../../questionnaires/format/types";
import type { PageView } from "../../../contract/office";
import { HELP_LINES } from "../../../settings/help-lines";

/** A code of nobody's booklet. */
const FORM_CODE = "00000000";

export interface Book {
  routed: RoutedPaper;
  booklet: Booklet;
  pages: PageView[];
}

/** Laid out once for each language and each set of values known before: they decide what a booklet prints. */
export class Books {
  private readonly laidOut = new Map<string, Book>();

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly wave: WaveFacts,
  ) {}

  of(language: Language, preload: Record<string, number>): Book {
    const key = JSON.stringify([language, preload]);
    const known = this.laidOut.get(key) ?? this.layOut(language, preload);
    this.laidOut.set(key, known);
    return known;
  }

  private layOut(language: Language, preload: Record<string, number>): Book {
    const { questionnaire, wave } = this;
    const booklet = layOutBooklet({
      ...{ questionnaire, language, wave, preload, helpLines: HELP_LINES },
      variant: "standard",
    });
    const pages = personalise(booklet, {
      formCode: FORM_CODE,
      offenceOrder: booklet.offences.map(({ code }) => code),
      questionnaireHash: questionnaire.hashes.whole,
    });
    return { routed: deriveRouting(questionnaire, preload, wave), booklet, pages };
  }
}

/** Millimetres from the top of the page. */
export interface Band {
  top: number;
  bottom: number;
}
export interface Crop {
  page: PageView;
  item: RoutedItem;
  /** from the top down; where there are two, the head of a table and one of its rows */
  bands: Band[];
  /** the question itself */
  mark: Band | null;
}

/** What follows the question is shown as far as this, so that the eye sees where it leads. Millimetres. */
const ENOUGH = 120;
/** A table is shown from its head on, unless that is longer. */
const LONGEST_TABLE = 130;
const BELONGS_BELOW = new Set<Extent["kind"]>(["heading", "intro", "filter", "head"]);

/** Between two pieces, so that neither is cut. */
const between = (above: Extent | undefined, below: Extent | undefined): number =>
  above && below
    ? above.bottom + (below.top - above.bottom) * 0.45
    : above
      ? above.bottom + 1.2
      : (below?.top ?? 0) - 1.2;

const bandOf = (extents: Extent[], from: number, to: number): Band => ({
  top: between(extents[from - 1], extents[from]),
  bottom: between(extents[to], extents[to + 1]),
});

/** Questions of one screen share the words that stand above them, as far up as this. Millimetres. */
const LONGEST_STEM = 70;

const withWhatLeadsThere = (extents: Extent[], at: number, isKin: (id: string) => boolean): number => {
  let from = at;
  const isNear = (extent: Extent) => extent.fields.some(isKin) && extents[at]!.bottom - extent.top <= LONGEST_STEM;
  while (from > 0 && extents[from]!.kind === "question" && isNear(extents[from - 1]!)) from -= 1;
  while (extents[from]?.kind === "panel" && from > 0 && extents[from - 1]!.fields.length > 0) {
    from -= 1;
    if (extents[from]!.kind !== "panel") break;
  }
  while (from > 0 && ["intro", "filter", "head"].includes(extents[from - 1]!.kind)) from -= 1;
  return from;
};

const withWhatFollows = (extents: Extent[], from: number, at: number): number => {
  let to = at;
  const top = extents[from]!.top;
  for (let next = at + 1; next < extents.length && extents[next]!.bottom - top <= ENOUGH; next += 1) to = next;
  while (to > at && BELONGS_BELOW.has(extents[to]!.kind)) to -= 1;
  return to;
};

const bandsAround = (extents: Extent[], at: number, isKin: (id: string) => boolean): Band[] => {
  if (extents[at]!.kind !== "row") {
    const from = withWhatLeadsThere(extents, at, isKin);
    return [bandOf(extents, from, withWhatFollows(extents, from, at))];
  }
  const head = extents.findLastIndex(({ kind }, index) => index < at && kind === "head");
  if (head === -1) return [bandOf(extents, at, at)];
  const from = withWhatLeadsThere(extents, head, isKin);
  if (extents[at]!.bottom - extents[from]!.top <= LONGEST_TABLE)
    return [bandOf(extents, from, withWhatFollows(extents, from, at))];
  const row = withWhatLeadsThere(extents, at, isKin);
  return [bandOf(extents, from, head), bandOf(extents, row, withWhatFollows(extents, row, at))];
};

/** null: this booklet does not print the question. */
export const cropAround = ({ routed, booklet, pages }: Book, id: string, kin: string[] = []): Crop | null => {
  const item = routed.items.find((one) => one.id === id);
  const isKin = (other: string) => kin.includes(other.split("#")[0]!);
  const layout = booklet.pages.find(({ extents }) => extents.some(({ fields }) => fields.includes(id)));
  const page = pages.find((one) => one.page === layout?.page);
  if (!item || !layout || !page) return null;
  const at = layout.extents.findIndex(({ fields }) => fields.includes(id));
  const { top, bottom } = layout.extents[at]!;
  return { page, item, bands: bandsAround(layout.extents, at, isKin), mark: { top, bottom } };
};

/** The pieces of a page that hold the given questions, and nothing else: one band for each run of them. */
export const cropOf = (book: Book, ids: string[]): { page: PageView; bands: Band[] }[] =>
  book.booklet.pages.flatMap(({ page, extents }) => {
    const wanted = extents.map(({ fields }) => fields.some((id) => ids.includes(id)));
    const bands: Band[] = [];
    for (let at = 0; at < extents.length; at += 1) {
      if (!wanted[at]) continue;
      let to = at;
      while (wanted[to + 1]) to += 1;
      const head =
        extents[at]!.kind === "row" ? extents.findLastIndex(({ kind }, index) => index < at && kind === "head") : -1;
      const from = withWhatLeadsThere(extents, at, () => false);
      if (head !== -1 && head < from) bands.push(bandOf(extents, head, head));
      bands.push(bandOf(extents, from, to));
      at = to;
    }
    const view = book.pages.find((one) => one.page === page)!;
    return bands.length === 0 ? [] : [{ page: view, bands }];
  });
