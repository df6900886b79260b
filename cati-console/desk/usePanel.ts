/** What lies over the desk during a call: the same few things before and during an interview. */
import { useMemo, useState } from "react";
import { FIRM } from "../ending/outcomes";
import type { Handlers } from "../keys/useKeys";
import type { Script } from "./texts";

export type Panel =
  | { kind: "none" }
  | { kind: "covered" }
  | { kind: "script-choice" }
  | { kind: "script"; script: Script }
  | { kind: "ending"; preselected?: string }
  | { kind: "neutral" };

const NONE: Panel = { kind: "none" };

export interface Panels {
  panel: Panel;
  close: () => void;
  finish: (preselected?: string) => void;
  choose: (script: Script) => void;
  /** for scenes in which a call can be covered, helped, ended */
  handlers: Handlers;
}

export function usePanel(scripts: readonly Script[]): Panels {
  const [panel, setPanel] = useState<Panel>(NONE);
  return useMemo(() => {
    const close = () => setPanel(NONE);
    const finish = (preselected?: string) =>
      setPanel(preselected === undefined ? { kind: "ending" } : { kind: "ending", preselected });
    const choose = (script: Script) => setPanel({ kind: "script", script });
    return {
      panel,
      close,
      finish,
      choose,
      handlers: {
        cover: () => setPanel({ kind: "covered" }),
        uncover: close,
        help: () => setPanel({ kind: "script-choice" }),
        script: (digit) => {
          const script = scripts[Number(digit) - 1];
          if (script) choose(script);
        },
        close,
        finish: () => finish(),
        appointment: () => finish(FIRM),
        neutral: () => setPanel({ kind: "neutral" }),
      },
    };
  }, [panel, scripts]);
}
