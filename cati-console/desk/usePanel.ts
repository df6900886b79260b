/** What lies over the desk during a call: the same few things before and during an interview. */
import { useMemo, useState } from "react";
import { FIRM } from "../ending/outcomes";
import type { Handlers } from "../keys/useKeys";
import type { Script } from "./texts";

export type Panel =
  | { kind: "none" }
  | { kind: "covered" }
  /** a figure is awaited, or Entrée on the one at this place */
  | { kind: "script-choice"; at: number }
  | { kind: "script"; script: Script }
  | { kind: "overview" }
  | { kind: "comment" }
  | { kind: "web" }
  | { kind: "numbers" }
  | { kind: "keymap" }
  | { kind: "ending"; preselected?: string }
  | { kind: "neutral" };

const NONE: Panel = { kind: "none" };
/** These listen to their own keys. */
const OWN: readonly Panel["kind"][] = ["overview", "comment", "web", "numbers", "keymap", "ending", "neutral"];
export const listensItself = (panel: Panel): boolean => OWN.includes(panel.kind);

export interface Panels {
  panel: Panel;
  close: () => void;
  neutral: () => void;
  finish: (preselected?: string) => void;
  choose: (script: Script) => void;
  /** for scenes in which a call can be covered, helped, ended */
  handlers: Handlers;
}

export function usePanel(scripts: readonly Script[]): Panels {
  const [panel, setPanel] = useState<Panel>(NONE);
  return useMemo(() => {
    const close = () => setPanel(NONE);
    const neutral = () => setPanel({ kind: "neutral" });
    const finish = (preselected?: string) =>
      setPanel(preselected === undefined ? { kind: "ending" } : { kind: "ending", preselected });
    const choose = (script: Script) => setPanel({ kind: "script", script });
    const at = panel.kind === "script-choice" ? panel.at : 0;
    const move = (by: number) =>
      setPanel({ kind: "script-choice", at: Math.max(0, Math.min(scripts.length - 1, at + by)) });
    const chooseAt = (place: number) => {
      const script = scripts[place];
      if (script) choose(script);
    };
    return {
      panel,
      close,
      neutral,
      finish,
      choose,
      handlers: {
        cover: () => setPanel({ kind: "covered" }),
        uncover: close,
        help: () => setPanel({ kind: "script-choice", at: 0 }),
        script: (digit) => chooseAt(Number(digit) - 1),
        higher: () => move(-1),
        lower: () => move(1),
        open: () => chooseAt(at),
        overview: () => setPanel({ kind: "overview" }),
        comment: () => setPanel({ kind: "comment" }),
        web: () => setPanel({ kind: "web" }),
        keymap: () => setPanel({ kind: "keymap" }),
        caseNumbers: () => setPanel({ kind: "numbers" }),
        close,
        finish: () => finish(),
        appointment: () => finish(FIRM),
        neutral,
      },
    };
  }, [panel, scripts]);
}
