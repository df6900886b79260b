import { useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { Call, CaseCard } from "../../server/contract/interviewer";
import { isProblem, NoConnection, Notice, useLanguage, useWords } from "../../staff-ui";
import { useConsoleApi } from "../api";
import { CallColumn } from "../call/CallColumn";
import { mask, type Place } from "../desk/place";
import { useTexts } from "../desk/texts";
import { useRing } from "../desk/useHold";
import { listensItself, usePanel } from "../desk/usePanel";
import { CallEnd } from "../ending/CallEnd";
import { ASKED_WEB, KNOWS } from "../ending/outcomes";
import { Cover } from "../frame/Cover";
import { Frame } from "../frame/Frame";
import { TapButton } from "../frame/TapButton";
import { HelpList } from "../help/HelpList";
import { ScriptNote, ScriptPane } from "../help/ScriptPane";
import { situations } from "../help/situations";
import { KeyFooter } from "../keys/KeyFooter";
import { KeyMap } from "../keys/KeyMap";
import { capOf, type Need, type Scene } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { useLine } from "../line/Line";
import { WebPanel } from "../panels/WebPanel";
import { CONTACT } from "../words/contact";
import { LINE } from "../words/line";
import { ContactNote } from "./ContactNote";
import { Introduction } from "./Introduction";
import { spaced } from "./Numbers";
import { NumbersPanel } from "./NumbersPanel";
import { personalScript } from "./personal";

interface Props {
  card: CaseCard;
  call: Call;
  spoken: Language;
  onSpoken: () => void;
  go: (place: Place) => void;
}
const BY_HAND: ReadonlySet<Need> = new Set(["call"]);
const ON_A_LINE: ReadonlySet<Need> = new Set(["call", "line"]);

/** The number is being dialled, or somebody has answered; the interview begins with the named person only. */
export function Calling({ card, call, spoken, onSpoken, go }: Props) {
  const w = useWords(CONTACT);
  const told = useWords(LINE);
  const { language } = useLanguage();
  const api = useConsoleApi();
  const line = useLine();
  const OFFERED = call.line && call.line.way !== "by-hand" ? ON_A_LINE : BY_HAND;
  const { scripts } = useTexts();
  const list = situations(scripts, "before");
  const panels = usePanel(list);
  const { panel } = panels;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<"notReached" | "failed" | null>(null);

  useRing();

  async function begin() {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const step = await api.beginInterview(call.callId);
      go({ at: "interview", card: mask(card), call, step, spoken });
    } catch (error) {
      if (isProblem(error, "case-finished")) go({ at: "ready", said: "finishedElsewhere" });
      else if (isProblem(error, "call-ended")) go({ at: "ready", said: "callEnded" });
      else setTrouble(error instanceof NoConnection ? "notReached" : "failed");
      setBusy(false);
    }
  }
  const scene = listensItself(panel) ? null : panel.kind === "none" ? "calling" : (panel.kind as Scene);
  useKeys(scene, OFFERED, {
    ...panels.handlers,
    online: () => void begin(),
    hangUp: () => void line.hangUp(call.callId).catch(() => undefined),
    know: () => panels.finish(KNOWS),
    spoken: onSpoken,
  });

  if (panel.kind === "covered") return <Cover offered={OFFERED} />;
  const help = (
    <HelpList scripts={list} choosing={panel.kind === "script-choice" ? panel.at : null} onChoose={panels.choose} />
  );
  const column = (
    <CallColumn
      card={card}
      call={call}
      masked={false}
      onFinish={panels.handlers.finish && (() => panels.finish())}
      onAppointment={() => panels.handlers.appointment?.("d")}
      help={help}
    />
  );
  if (panel.kind === "ending" || panel.kind === "neutral") {
    return (
      <CallEnd
        callId={call.callId}
        neutral={panel.kind === "neutral"}
        preselected={panel.kind === "ending" ? panel.preselected : undefined}
        situation={{ interview: false, submitted: false }}
        spoken={spoken}
        held={false}
        column={column}
        onClose={panels.close}
        onNeutral={panels.neutral}
        onEnded={() => go({ at: "ready", said: "recorded" })}
      />
    );
  }
  if (panel.kind === "keymap")
    return <KeyMap scene="calling" offered={OFFERED} onClose={panels.close} onNeutral={panels.neutral} />;
  if (panel.kind === "numbers")
    return (
      <NumbersPanel caseId={card.caseId} calling call={column} onClose={panels.close} onNeutral={panels.neutral} />
    );
  if (panel.kind === "web")
    return (
      <WebPanel
        callId={call.callId}
        spoken={spoken}
        offered={OFFERED}
        call={column}
        onSaid={() => panels.finish(ASKED_WEB)}
        onClose={panels.close}
        onNeutral={panels.neutral}
      />
    );
  const number = card.numbers[call.numberOrdinal - 1];
  return (
    <Frame
      shown={panel.kind === "script" ? `script ${panel.script.key}` : "calling"}
      left={panel.kind === "script" ? <ScriptNote script={panel.script} /> : <ContactNote card={card} />}
      call={column}
      footer={<KeyFooter scene={scene ?? "calling"} offered={OFFERED} />}
    >
      {panel.kind === "script" ? (
        <ScriptPane script={personalScript(panel.script, card.name)} spoken={spoken} />
      ) : (
        <div className="contact">
          {trouble && <Notice kind="late">{w[trouble]}</Notice>}
          <p className="cue">{w.person}</p>
          <h1>{card.name}</h1>
          {number && (
            <p className="dialled">
              <span>{OFFERED === ON_A_LINE ? told.called : w.callingNow}</span>
              <a className="figure num" href={`tel:${number.number.replaceAll(/\s/g, "")}`}>
                {spaced(number.number)}
              </a>
              <span className="kind">{w[number.kind]}</span>
            </p>
          )}
          <Introduction name={card.name} spoken={spoken} />
          <p className="online">
            <span>{w.whenOnline}</span>
            <TapButton
              kind="main"
              keyCap={capOf("online", language)}
              onClick={() => void begin()}
              disabled={busy}
              data-act="online"
            >
              {busy ? w.starting : card.begun ? w.resume : w.whenOnlineKey}
            </TapButton>
          </p>
        </div>
      )}
    </Frame>
  );
}
