import type { ReactNode } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { Call } from "../../server/contract/interviewer";
import type { Panels } from "../desk/usePanel";
import { ASKED_WEB } from "../ending/outcomes";
import { KeyMap } from "../keys/KeyMap";
import type { Offered, Scene } from "../keys/table";
import { CommentPanel } from "../panels/CommentPanel";
import { OverviewPanel } from "../panels/OverviewPanel";
import { WebPanel } from "../panels/WebPanel";
import type { Interviewing } from "./useInterview";

interface Props {
  panels: Panels;
  scene: Scene;
  offered: Offered;
  spoken: Language;
  call: Call;
  now: Interviewing;
  column: ReactNode;
  parts: ReactNode;
  end: ReactNode;
}

/** What lies over the question and listens to keys of its own. */
export function Over({ panels, scene, offered, spoken, call, now, column, parts, end }: Props) {
  const { panel, close, neutral } = panels;
  const { callId } = call;
  const frame = { parts, end, call: column, offered, onClose: close, onNeutral: neutral };
  switch (panel.kind) {
    case "overview":
      return (
        <OverviewPanel
          {...frame}
          callId={callId}
          onJump={(step) => {
            close();
            now.jump(step);
          }}
        />
      );
    case "comment":
      return (
        <CommentPanel
          {...frame}
          code={now.question?.code ?? ""}
          value={now.comment}
          onKeep={(text) => {
            now.setComment(text);
            close();
          }}
        />
      );
    case "web":
      return <WebPanel {...frame} callId={callId} spoken={spoken} onSaid={() => panels.finish(ASKED_WEB)} />;
    case "keymap":
      return <KeyMap scene={scene} offered={offered} onClose={close} onNeutral={neutral} />;
    default:
      return null;
  }
}
