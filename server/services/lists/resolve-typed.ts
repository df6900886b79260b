/** What somebody typed where nothing proposes while they type (no script): one entry, a few to choose from, or none. */
import { ExpectedFailure } from "../../domain/problem";
import { plainText } from "./plain-words";
import { entriesOf, type ListEntry } from "./read-lists";
import { type ListHit, searchList } from "./search-list";

export type Resolved =
  /** the text, but for accents and capitals, is one entry's name, label or code, and no other's */
  { kind: "one"; hit: ListHit } | { kind: "several"; hits: ListHit[] } | { kind: "none" };

const names = new Map<string, ReadonlyMap<string, ListEntry[]>>();

function namesOf(list: string): ReadonlyMap<string, ListEntry[]> {
  const known = names.get(list);
  if (known) return known;
  const entries = entriesOf(list);
  if (!entries) throw new ExpectedFailure("not-found");
  const made = new Map<string, ListEntry[]>();
  for (const entry of entries.values())
    for (const name of new Set([...entry.names, entry.label].map(plainText)))
      made.set(name, [...(made.get(name) ?? []), entry]);
  names.set(list, made);
  return made;
}

const hitOf = ({ code, label }: ListEntry): ListHit => ({ code, label });

/** @throws ExpectedFailure not-found where there is no such list */
export async function resolveTyped(list: string, typed: string): Promise<Resolved> {
  const same = namesOf(list).get(plainText(typed)) ?? [];
  if (same.length === 1) return { kind: "one", hit: hitOf(same[0]!) };
  // a code that came back as it was shown; a postcode that is some other place's code was found above
  const coded = same.length === 0 ? entriesOf(list)?.get(typed.trim()) : undefined;
  if (coded) return { kind: "one", hit: hitOf(coded) };
  const hits = await searchList(list, typed);
  return hits.length > 0 ? { kind: "several", hits } : { kind: "none" };
}
