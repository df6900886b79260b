import { useEffect, useState } from "react";
import { api } from "../sending/api";
import type { ListHits } from "../sending/contract";

export type Hit = ListHits["hits"][number];
export interface Search {
  hits: readonly Hit[];
  state: "none" | "found" | "unreachable";
}
const NOTHING: Search = { hits: [], state: "none" };
/** Shorter than the pause between two words, longer than that between two letters: most letters ask nothing. */
const PAUSE_MS = 120;
const LEAST = 2;

/** A list does not change while a page is open: whoever erases a letter sees at once what they saw before. */
const remembered = new Map<string, readonly Hit[]>();
const MOST_REMEMBERED = 200;
const keyOf = (list: string, wanted: string): string => `${list} ${wanted}`;

function remember(key: string, hits: readonly Hit[]): void {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, hits);
}
/** What somebody searched is theirs: it goes with their sitting. */
export const forgetSearches = (): void => remembered.clear();

/** Proposals for what is typed. The query itself goes to our own server only, and only when typing pauses. */
export function useSearch(list: string, query: string): Search {
  const [search, setSearch] = useState<Search>(NOTHING);
  useEffect(() => {
    const wanted = query.trim();
    const known = remembered.get(keyOf(list, wanted));
    if (wanted.length < LEAST || known) {
      setSearch(known ? { hits: known, state: "found" } : NOTHING);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const outcome = await api.search(list, wanted, abort.signal);
      // a later letter has asked something else
      if (abort.signal.aborted) return;
      if (outcome.kind !== "accepted") return setSearch({ hits: [], state: "unreachable" });
      remember(keyOf(list, wanted), outcome.reply.hits);
      setSearch({ hits: outcome.reply.hits, state: "found" });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [list, query]);
  return search;
}
