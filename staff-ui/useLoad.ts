/** Reads one address and says where it stands; a newer address or a leave ends the older reading. */
import { useCallback, useEffect, useState } from "react";
import type { ProblemReply } from "./api";
import { isProblem } from "./api";
import { useApi } from "./signed";

export type Loaded<Reply> =
  | { state: "loading"; data?: Reply }
  | { state: "ready"; data: Reply }
  | { state: "failed"; data?: Reply; problem: ProblemReply | null };

export function useLoad<Reply>(path: string | null): Loaded<Reply> & { reload: () => void } {
  const api = useApi();
  const [loaded, setLoaded] = useState<Loaded<Reply> & { path?: string | null }>({ state: "loading" });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the wish to read again
  useEffect(() => {
    if (path === null) return;
    const leave = new AbortController();
    // What was read from this same address stays on the screen while it is read again.
    setLoaded((before) =>
      before.path === path && before.data !== undefined
        ? { state: "loading", data: before.data, path }
        : { state: "loading", path },
    );
    api.get<Reply>(path, leave.signal).then(
      (data) => setLoaded({ state: "ready", data, path }),
      (error: unknown) => {
        if (leave.signal.aborted) return;
        setLoaded({ state: "failed", problem: isProblem(error) ? error : null, path });
      },
    );
    return () => leave.abort();
  }, [api, path, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { ...loaded, reload };
}
