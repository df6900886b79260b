/** Leaves at once. Order is law (docs/safety.md): the page is blank first, what waited in the browser is gone, then the other site, and only then the network. */
import { shutShelf } from "../keeping/shelf";
import { api, belongTo, stopAllRequests } from "../sending/api";
import { afterKey, NO_PRESSES } from "./triple-shift";

/** Until the settings have come, and without script (index.html): a page that anybody might have open. */
export const FALLBACK_EXIT = "https://meteofrance.com/";

let exitUrl = FALLBACK_EXIT;
export const setExitUrl = (url: string): void => {
  exitUrl = url;
};

export function blank(): void {
  document.documentElement.style.display = "none";
  document.body.replaceChildren();
}

export function leaveNow(): void {
  blank();
  shutShelf();
  // replace, not assign: the browser's Back button must not lead here again.
  window.location.replace(exitUrl);
  // whichever page of this browser began it
  belongTo(null);
  void api.end();
  stopAllRequests();
}

/** Returns what stops listening. Capture phase: no widget can swallow the keys. */
export function listenForTripleShift(leave: () => void): () => void {
  let state = NO_PRESSES;
  const heard = (event: KeyboardEvent): void => {
    const key = {
      type: event.type === "keydown" ? ("down" as const) : ("up" as const),
      key: event.key,
      repeat: event.repeat,
      otherModifier: event.ctrlKey || event.altKey || event.metaKey,
    };
    const after = afterKey(state, key, event.timeStamp);
    state = after.state;
    if (after.leave) leave();
  };
  window.addEventListener("keydown", heard, { capture: true });
  window.addEventListener("keyup", heard, { capture: true });
  return () => {
    window.removeEventListener("keydown", heard, { capture: true });
    window.removeEventListener("keyup", heard, { capture: true });
  };
}
