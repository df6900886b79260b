/** Reads an address again and again, politely: only while somebody can see it, and one reading at a time. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useApi, useSession } from "../../staff-ui";

export interface Polled<Reply> {
  data: Reply | null;
  /** the last reading did not succeed: what is shown may be out of date */
  stale: boolean;
  /** reads at once, after something was changed here */
  reload: () => void;
}

export function usePoll<Reply>(path: string, everySeconds: number): Polled<Reply> {
  const api = useApi();
  const { over } = useSession();
  const [data, setData] = useState<Reply | null>(null);
  const [stale, setStale] = useState(false);
  const again = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (over) return;
    const leave = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    async function read() {
      clearTimeout(timer);
      if (reading || document.hidden) return;
      reading = true;
      try {
        setData(await api.get<Reply>(path, leave.signal));
        setStale(false);
      } catch {
        if (leave.signal.aborted) return;
        setStale(true);
      } finally {
        reading = false;
      }
      if (!leave.signal.aborted) timer = setTimeout(() => void read(), everySeconds * 1000);
    }
    const seen = () => void read();
    again.current = seen;
    document.addEventListener("visibilitychange", seen);
    void read();
    return () => {
      leave.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [api, path, everySeconds, over]);

  const reload = useCallback(() => again.current(), []);
  return { data, stale, reload };
}
