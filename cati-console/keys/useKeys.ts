/** The one listener. A scene hands over what it does for each act; the table says which key that is. */
import { useEffect, useRef } from "react";
import { useSession } from "../../staff-ui";
import { isDigit, pressOf } from "./press";
import { pressShift, type ShiftPresses } from "./shift";
import { type Action, actionOf, type Offered, type Scene } from "./table";

export type Handlers = Partial<Record<Action, (press: string) => void>>;

const TYPING = "input:not([type=radio]):not([type=checkbox]), textarea, select";
/** Scenes in which a text field has the keys; only the table's named keys are ours there. */
const FIELD_SCENES: readonly Scene[] = [
  "field",
  "note",
  "mail",
  "comment",
  "number",
  "section",
  "floor",
  "calendar",
  "shifts",
];

export function useKeys(scene: Scene | null, offered: Offered, handlers: Handlers): void {
  const { over } = useSession();
  // What is heard must always be the newest: the listener itself stays, so that no press falls between two of them.
  const now = useRef({ scene, offered, handlers, over });
  now.current = { scene, offered, handlers, over };

  useEffect(() => {
    let shifts: ShiftPresses = [];
    function hear(event: KeyboardEvent) {
      const { scene, offered, handlers, over } = now.current;
      if (scene === null || over) return;
      const act = (press: string): boolean => {
        const action = actionOf(scene, offered, press);
        const handler = action && handlers[action];
        if (!handler) return false;
        handler(press);
        return true;
      };
      if (event.key === "Shift") {
        if (event.repeat) return;
        const { presses, thrice } = pressShift(shifts, performance.now());
        shifts = presses;
        if (thrice) act("Shift×3");
        return;
      }
      shifts = [];
      const press = pressOf(event);
      if (press === null || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      // A button or link that has the focus keeps its own Enter and space.
      if ((press === "Enter" || press === " ") && target?.closest("button, a")) return;
      const typing = target?.matches(TYPING) ?? false;
      if (typing && FIELD_SCENES.includes(scene) && (press.length === 1 || press === "Backspace")) return;
      // A key that is held down must not run through questions.
      if (event.repeat && !(isDigit(press) || press.startsWith("Arrow") || press === "Backspace")) {
        if (press === "Enter") event.preventDefault();
        return;
      }
      if (act(press)) event.preventDefault();
    }
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
