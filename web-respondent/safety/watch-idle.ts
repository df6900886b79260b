import { type IdleState, type IdleTimes, idleState } from "./idle";

const TOUCHES = ["pointerdown", "keydown", "input", "scroll"] as const;
const TICK_MS = 1_000;

export interface IdleWatch {
  /** what the warning's button does */
  stay(): void;
  end(): void;
}

/** Watches for touches and tells each state; after "locked" it rests. */
export function watchIdle(times: IdleTimes, tell: (state: IdleState) => void): IdleWatch {
  let since = Date.now();
  let current: IdleState = "active";
  const look = (): void => {
    current = idleState(since, Date.now(), times);
    tell(current);
    if (current === "locked") clearInterval(timer);
  };
  const touched = (): void => {
    // A first touch after a long sleep must find the lock, not push it away.
    look();
    if (current === "active") since = Date.now();
  };
  const timer = setInterval(look, TICK_MS);
  for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  return {
    stay: () => {
      since = Date.now();
      current = "active";
      tell(current);
    },
    end: () => {
      clearInterval(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
      document.removeEventListener("visibilitychange", look);
    },
  };
}
