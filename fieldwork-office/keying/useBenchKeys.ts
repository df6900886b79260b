import { useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { actOf, type Pressed } from "./keys";
import { isText, pressChoice, pressCode, typeText } from "./marks";
import type { useKeying } from "./useKeying";

/** Does what a key means; true where something was done. */
function press(bench: ReturnType<typeof useKeying>, pressed: Pressed, onZoom: () => void): boolean {
  const { field, keyed, state } = bench;
  if (!field || !keyed) return false;
  const act = actOf(pressed, field, keyed.text === "");
  if (!act) return false;
  if (act.kind === "zoom") onZoom();
  else if (act.kind === "step") bench.move(act.by);
  else if (act.kind === "page" && act.by === 1) bench.leavePage();
  else if (act.kind === "page") bench.goToPage(state.page - 1);
  else if (act.kind === "choose") bench.key((now) => pressChoice(field, now, act.value));
  else if (act.kind === "code") bench.key((now) => pressCode(field, now, act.code));
  else bench.key((now) => typeText(field, now.text + act.digit));
  return true;
}

const plainOf = ({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): Pressed => ({
  key,
  code,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
});

/**
 * The keyboard of the bench. A clerk types ahead: what is pressed while a page is being saved is done on the next one,
 * in order. It never answers a question that was not on the screen when the key went down.
 */
export function useBenchKeys(bench: ReturnType<typeof useKeying>, onZoom: () => void): void {
  const ahead = useRef<Pressed[]>([]);
  /** one of them was done, and its drawing is still to come */
  const underWay = useRef(false);
  const [, redraw] = useReducer((round: number) => round + 1, 0);

  const onKeyDown = (event: KeyboardEvent) => {
    if (bench.finished || event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (bench.question) {
      // what is asked has its own keys; none of them may fall through into a field behind it
      if (!target?.closest("dialog")) event.preventDefault();
      return;
    }
    // a button or link that has the focus keeps its own Enter; all other keys are the bench's
    if (event.key === "Enter" && target?.closest("button, a")) return;
    // a key held down must not run through the fields
    if (event.key === "Enter" && event.repeat) return event.preventDefault();
    // a key never overtakes those that still wait: both would start from the same field
    if (bench.busy || ahead.current.length > 0 || underWay.current) {
      if (event.ctrlKey || event.metaKey || event.key === "Tab") return;
      event.preventDefault();
      // while the network is away nobody sees what their keys do: then they do nothing
      if (bench.standing.kind !== "waiting") ahead.current.push(plainOf(event));
      return;
    }
    if (press(bench, event, onZoom)) event.preventDefault();
  };
  // the listener is put up once; what it does is always of the last drawing
  const latest = useRef(onKeyDown);
  useLayoutEffect(() => {
    latest.current = onKeyDown;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  // one key a drawing: the next one must see what this one did
  useEffect(() => {
    underWay.current = false;
    if (bench.busy) return;
    if (bench.question || bench.finished || Object.keys(bench.state.faults).length > 0) ahead.current = [];
    const next = ahead.current.shift();
    if (!next) return;
    const { field } = bench;
    const { key, ctrlKey, altKey } = next;
    const letter = field && isText(field) && [...key].length === 1 && !ctrlKey && !altKey;
    if (!press(bench, next, onZoom) && letter) bench.key((now) => typeText(field, now.text + key));
    underWay.current = true;
    redraw();
  });
}
