/** Search lists of the questionnaire: accents, capitals and a slip of the finger make no difference. */
import { SEARCH_LISTS } from "../../../questionnaires/format/types";
import { ExpectedFailure } from "../../domain/problem";
import { ListIndex } from "./list-index";
import { entriesOf, type ListEntry } from "./read-lists";

export interface ListHit {
  code: string;
  label: string;
}

const HITS = 12;
/** Below so many characters everything would be proposed. */
const LEAST = 2;

/** The same for every app of a process: a list is a fact, not a state. */
const indexes = new Map<string, ListIndex<ListEntry>>();

/** @throws ExpectedFailure not-found where there is no such list */
export function indexOf(list: string): ListIndex<ListEntry> {
  const known = indexes.get(list);
  if (known) return known;
  const entries = entriesOf(list);
  if (!entries) throw new ExpectedFailure("not-found");
  const index = new ListIndex(entries.values());
  indexes.set(list, index);
  return index;
}

/**
 * Before anybody asks.
 * @throws Error where a list of the office has a fault: better at the start than in an interview
 */
export const readyLists = (): void => {
  for (const list of SEARCH_LISTS) indexOf(list);
};

/** @throws ExpectedFailure not-found where there is no such list */
export async function searchList(list: string, typed: string): Promise<ListHit[]> {
  const index = indexOf(list);
  if (typed.trim().length < LEAST) return [];
  return index.search(typed, HITS).map(({ code, label }) => ({ code, label }));
}
