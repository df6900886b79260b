import { useState } from "react";
import { isProblem, NoConnection, Notice, StaffEnd, useLanguage, useSession, useWords } from "../../staff-ui";
import { useConsoleApi } from "../api";
import { forgetCall } from "../desk/open-call";
import type { Place, Said } from "../desk/place";
import { Messages } from "../floor/Messages";
import { Frame } from "../frame/Frame";
import { TapButton } from "../frame/TapButton";
import { HoursStrip, usePauseKey } from "../hours/HoursStrip";
import { capsOfCodes, KeyFooter } from "../keys/KeyFooter";
import { KeyMap } from "../keys/KeyMap";
import { capOf, type Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { LineChoice } from "../line/LineChoice";
import { sectionsOf } from "../sections";
import { CONTACT } from "../words/contact";
import { TRAINING } from "../words/training";
import { SectionNav } from "./SectionNav";

/** Between two calls. Nothing comes by itself: the next case is asked for. */
export function Ready({ said, go }: { said?: Said; go: (place: Place) => void }) {
  const w = useWords(CONTACT);
  const practice = useWords(TRAINING);
  const { language } = useLanguage();
  const { me, signOut } = useSession();
  const sections = sectionsOf(me.role);
  const offered: ReadonlySet<Need> = new Set(sections.length > 0 ? (["sections"] as const) : []);
  const api = useConsoleApi();
  const pause = usePauseKey();
  const [state, setState] = useState<"idle" | "drawing" | "none" | "notReached" | "failed" | "onlyPractice">("idle");

  async function draw() {
    if (state === "drawing") return;
    setState("drawing");
    try {
      const { case: card } = await api.draw();
      if (card) go({ at: "contact", card });
      else setState("none");
    } catch (error) {
      if (isProblem(error, "practice-only")) return setState("onlyPractice");
      setState(error instanceof NoConnection ? "notReached" : isProblem(error, "not-signed-in") ? "idle" : "failed");
    }
  }
  const [keys, setKeys] = useState(false);
  useKeys(keys ? null : "ready", offered, {
    keymap: () => setKeys(true),
    section: (digit) => {
      const section = sections[Number(digit) - 1];
      if (section) go({ at: "section", key: section.key });
    },
    draw: () => void draw(),
    pause,
    signOut: () => {
      forgetCall();
      void signOut();
    },
  });

  if (keys) return <KeyMap scene="ready" offered={offered} onClose={() => setKeys(false)} />;
  return (
    <Frame
      parts={<SectionNav now={null} go={go} />}
      end={<StaffEnd />}
      shown="ready"
      left={null}
      footer={
        <KeyFooter scene="ready" offered={offered} caps={{ section: capsOfCodes(sections.map((_, at) => at + 1)) }} />
      }
    >
      <div className="ready">
        {said && state === "idle" && <Notice kind={said === "recorded" ? "done" : "note"}>{w[said]}</Notice>}
        <h1>{w.ready}</h1>
        <p>{w.readyText}</p>
        <TapButton
          kind="main"
          keyCap={capOf("draw", language)}
          onClick={() => void draw()}
          disabled={state === "drawing"}
          data-act="draw"
        >
          {state === "drawing" ? w.drawing : w.next}
        </TapButton>
        {state === "none" && <Notice>{w.none}</Notice>}
        {state === "onlyPractice" && <Notice kind="note">{practice.only}</Notice>}
        {(state === "notReached" || state === "failed") && <Notice kind="late">{w[state]}</Notice>}
        <Messages />
        <HoursStrip />
        <LineChoice />
      </div>
    </Frame>
  );
}
