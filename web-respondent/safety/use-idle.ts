import { useEffect, useRef, useState } from "react";
import { type IdleState, type IdleTimes, idleState } from "./idle";

const TOUCHES = ["pointerdown", "keydown", "input", "scroll"] as const;
const TICK_MS = 1_000;

/** Watches while `on`; `locked` is called once. `stay` is what the warning's button does. */
export function useIdle(on: boolean, times: IdleTimes, locked: () => void): { state: IdleState; stay: () => void } {
  const since = useRef(0);
  const [state, setState] = useState<IdleState>("active");
  const onLock = useRef(locked);
  onLock.current = locked;
  const { warningSeconds, lockSeconds } = times;

  useEffect(() => {
    if (!on) return;
    since.current = Date.now();
    let current: IdleState = "active";
    const look = (): void => {
      current = idleState(since.current, Date.now(), { warningSeconds, lockSeconds });
      setState(current);
      if (current !== "locked") return;
      clearInterval(timer);
      onLock.current();
    };
    const touched = (): void => {
      // A first touch after a long sleep must find the lock, not push it away.
      look();
      if (current === "active") since.current = Date.now();
    };
    const timer = setInterval(look, TICK_MS);
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
      document.removeEventListener("visibilitychange", look);
      setState("active");
    };
  }, [on, warningSeconds, lockSeconds]);

  const stay = (): void => {
    since.current = Date.now();
    setState("active");
  };
  return { state, stay };
}
