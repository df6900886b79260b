import { useEffect, useRef, useState } from "react";
import type { IdleState, IdleTimes } from "./idle";
import { type IdleWatch, watchIdle } from "./watch-idle";

/** Watches while `on`; `locked` is called once. `stay` is what the warning's button does. */
export function useIdle(on: boolean, times: IdleTimes, locked: () => void): { state: IdleState; stay: () => void } {
  const [state, setState] = useState<IdleState>("active");
  const onLock = useRef(locked);
  onLock.current = locked;
  const watch = useRef<IdleWatch | null>(null);
  const { warningSeconds, lockSeconds } = times;

  useEffect(() => {
    if (!on) return;
    const watching = watchIdle({ warningSeconds, lockSeconds }, (now) => {
      setState(now);
      if (now === "locked") onLock.current();
    });
    watch.current = watching;
    return () => {
      watching.end();
      setState("active");
    };
  }, [on, warningSeconds, lockSeconds]);

  return { state, stay: () => watch.current?.stay() };
}
