/** Hits of a search list for what is typed, and which of them Entrée would take. */
import { useEffect, useState } from "react";
import type { ListHits } from "../../server/contract/respondent";
import { useConsoleApi } from "../api";

const PAUSE_MILLISECONDS = 150;
const SHOWN = 6;

export type Hit = ListHits["hits"][number];
export interface ListSearch {
  hits: readonly Hit[];
  /** -1: none was moved to, and Entrée takes the first; hits.length: the text as it was typed */
  at: number;
  asked: boolean;
  move: (by: number) => void;
}

export function useListSearch(list: string | undefined, text: string, settled: boolean): ListSearch {
  const api = useConsoleApi();
  const [found, setFound] = useState<{ text: string; hits: readonly Hit[] }>({ text: "", hits: [] });
  const [at, setAt] = useState(-1);
  const wanted = list !== undefined && !settled ? text.trim() : "";

  useEffect(() => {
    if (list === undefined || wanted === "") return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      api.hits(list, wanted, leave.signal).then(
        ({ hits }) => {
          setFound({ text: wanted, hits: hits.slice(0, SHOWN) });
          setAt(-1);
        },
        // Without the list the text itself is kept, and coded later.
        () => !leave.signal.aborted && setFound({ text: wanted, hits: [] }),
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [api, list, wanted]);

  const asked = wanted !== "" && found.text === wanted;
  const hits = asked ? found.hits : [];
  return {
    hits,
    at: Math.min(at, hits.length),
    asked,
    move: (by) => setAt(Math.max(0, Math.min(hits.length, Math.min(at, hits.length) + by))),
  };
}
