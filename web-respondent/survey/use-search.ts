import { useEffect, useState } from "react";
import { api } from "../sending/api";
import type { ListHits } from "../sending/contract";

export type Hit = ListHits["hits"][number];
export interface Search {
  hits: readonly Hit[];
  state: "none" | "found" | "unreachable";
}
const NOTHING: Search = { hits: [], state: "none" };
const PAUSE_MS = 250;
const LEAST = 2;

/** Proposals for what is typed. The query itself goes to our own server only, and only when typing pauses. */
export function useSearch(list: string, query: string): Search {
  const [search, setSearch] = useState<Search>(NOTHING);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted.length < LEAST) {
      setSearch(NOTHING);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const outcome = await api.search(list, wanted, abort.signal);
      if (abort.signal.aborted) return;
      setSearch(
        outcome.kind === "accepted" ? { hits: outcome.reply.hits, state: "found" } : { hits: [], state: "unreachable" },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [list, query]);
  return search;
}

/** The label of a code that was saved earlier: asked of the list, since an answer keeps the code only. */
export async function labelOf(list: string, code: string, signal: AbortSignal): Promise<string | undefined> {
  const outcome = await api.search(list, code, signal);
  if (outcome.kind !== "accepted") return undefined;
  return outcome.reply.hits.find((hit) => hit.code === code)?.label;
}
