/** A booklet under the clerk's hands: where they are, what they keyed, what is kept. All changes are here, and pure. */
import type { Text } from "../../questionnaires/format/types";
import type { Field, FormView, PageView } from "../../server/contract/office";
import { type Keyed, NOTHING } from "./marks";
import type { PageKeyed } from "./page-keying";

/** What must outlive a look at another part of the office; in memory only, gone with the session. */
export interface Draft {
  pages: Readonly<Record<number, PageKeyed>>;
  /** pages saved in this sitting: their values are known here in full */
  here: readonly number[];
}
export const NO_DRAFT: Draft = { pages: {}, here: [] };

export interface State extends Draft {
  page: number;
  field: number;
  keyedPages: readonly number[];
  version: number;
  /** pages changed since they were last saved */
  dirty: readonly number[];
  faults: Readonly<Record<string, Text>>;
}

export type Change =
  /** a change is a function: two keys pressed between two drawings then both count */
  | { kind: "key"; page: number; field: Field; how: (now: Keyed) => Keyed }
  | { kind: "go"; page: number; field: number }
  /** whole: every field of the page was sent, so that its values are known here from now on */
  | { kind: "saved"; page: number; whole: boolean; version: number; keyedPages: readonly number[] }
  | { kind: "faults"; faults: Readonly<Record<string, Text>>; field: number };

/** Pages with nothing to key (cover, help lines) are passed over: the clerk turns them on paper. */
export const pagesToKey = (form: FormView): PageView[] => form.pages.filter((page) => page.fields.length > 0);

export function begin(form: FormView, draft: Draft, askedPage: number | null): State {
  const pages = pagesToKey(form);
  const asked = pages.findIndex((page) => page.page === askedPage);
  const open = pages.findIndex((page) => !form.keyedPages.includes(page.page));
  return {
    ...draft,
    page: asked !== -1 ? asked : Math.max(0, open),
    field: 0,
    keyedPages: form.keyedPages,
    version: form.version,
    dirty: Object.keys(draft.pages)
      .map(Number)
      .filter((page) => !draft.here.includes(page)),
    faults: {},
  };
}

const without = <Item>(items: readonly Item[], item: Item) => items.filter((one) => one !== item);
const withItem = <Item>(items: readonly Item[], item: Item) => (items.includes(item) ? items : [...items, item]);

export function reduce(state: State, change: Change): State {
  switch (change.kind) {
    case "key": {
      const { [change.field.id]: _mended, ...faults } = state.faults;
      const before = state.pages[change.page];
      const page = { ...before, [change.field.id]: change.how(before?.[change.field.id] ?? NOTHING) };
      return {
        ...state,
        pages: { ...state.pages, [change.page]: page },
        dirty: withItem(state.dirty, change.page),
        faults,
      };
    }
    case "go":
      return { ...state, page: change.page, field: change.field };
    case "saved":
      return {
        ...state,
        version: change.version,
        keyedPages: change.keyedPages,
        dirty: without(state.dirty, change.page),
        here: change.whole ? withItem(state.here, change.page) : state.here,
        faults: {},
      };
    case "faults":
      return { ...state, faults: change.faults, field: change.field };
  }
}

/** Keyed before this sitting: its values are not shown again, and what is not touched stays as it was. */
export const isAgain = (state: State, page: PageView, keyedAtStart: readonly number[]) =>
  keyedAtStart.includes(page.page) && !state.here.includes(page.page);
/** Pages that still want the clerk: never saved, or changed since. */
export const openPages = (state: Pick<State, "keyedPages" | "dirty">, pages: readonly PageView[]): number[] =>
  pages.map(({ page }) => page).filter((page) => !state.keyedPages.includes(page) || state.dirty.includes(page));
