import { useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { CaseCard } from "../../server/contract/interviewer";
import { isProblem, NoConnection, Notice, useSession, useWords } from "../../staff-ui";
import { useConsoleApi } from "../api";
import { CallColumn } from "../call/CallColumn";
import { noteCall } from "../desk/open-call";
import type { Place, Said } from "../desk/place";
import { useTexts } from "../desk/texts";
import { useHold } from "../desk/useHold";
import { usePanel } from "../desk/usePanel";
import { KNOWS } from "../ending/outcomes";
import { Cover } from "../frame/Cover";
import { Frame } from "../frame/Frame";
import { HelpList } from "../help/HelpList";
import { ScriptNote, ScriptPane } from "../help/ScriptPane";
import { situations } from "../help/situations";
import { capsOfCodes, KeyFooter } from "../keys/KeyFooter";
import { KeyMap } from "../keys/KeyMap";
import type { Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { useLine } from "../line/Line";
import { CONTACT } from "../words/contact";
import { ContactNote } from "./ContactNote";
import { Introduction } from "./Introduction";
import { Numbers } from "./Numbers";
import { NumbersPanel } from "./NumbersPanel";
import { personalScript } from "./personal";
import { Wish } from "./Wish";

interface Props {
  card: CaseCard;
  said?: Said;
  spoken: Language;
  onSpoken: () => void;
  go: (place: Place) => void;
}

/** A case is held: who it is, which numbers, what to say first. Nothing is dialled yet. */
export function Contact({ card, said, spoken, onSpoken, go }: Props) {
  const w = useWords(CONTACT);
  const api = useConsoleApi();
  const line = useLine();
  const { me } = useSession();
  const { scripts } = useTexts();
  const list = situations(scripts, "before");
  const panels = usePanel(list);
  const { panel } = panels;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<"notReached" | "failed" | null>(null);
  useHold(card, go);

  /** One act at a time; a case that another mode has finished is said so, before anybody dials. */
  async function act(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      if (isProblem(error, "case-finished")) go({ at: "ready", said: "finishedElsewhere" });
      else if (isProblem(error, "outside-hours")) {
        await api.release(card.caseId).catch(() => undefined);
        go({ at: "ready", said: "outsideHours" });
      } else if (isProblem(error, "not-held")) go({ at: "ready", said: "heldNoMore" });
      else setTrouble(error instanceof NoConnection ? "notReached" : "failed");
    } finally {
      setBusy(false);
    }
  }
  const dial = (ordinal: number) =>
    act(async () => {
      const number = card.numbers[ordinal - 1];
      if (!number) return;
      const call = await api.startCall(card.caseId, number.id, line.via);
      line.begin(call);
      noteCall({ login: me.login, call, spoken });
      go({ at: "calling", card, call });
    });
  /** The same card, with its numbers as they are by now. */
  async function readAgain() {
    panels.close();
    const { case: again } = await api.draw();
    go(again ? { at: "contact", card: again } : { at: "ready", said: "heldNoMore" });
  }
  const giveBack = () =>
    act(async () => {
      await api.release(card.caseId);
      go({ at: "ready", said: "givenBack" });
    });
  // Knowing the person is an outcome, and outcomes belong to an attempt: one is noted, though nothing is dialled.
  const know = () =>
    act(async () => {
      const number = card.numbers[0];
      if (number) {
        const call = await api.startCall(card.caseId, number.id);
        await api.endCall(call.callId, { outcome: KNOWS });
      } else await api.release(card.caseId);
      go({ at: "ready", said: "givenBack" });
    });

  const scene =
    panel.kind === "covered" || panel.kind === "script" || panel.kind === "script-choice" ? panel.kind : "contact";
  const offered: ReadonlySet<Need> = new Set(card.numbers.length > 0 ? (["numbers"] as const) : []);
  useKeys(panel.kind === "keymap" || panel.kind === "numbers" ? null : scene, offered, {
    ...panels.handlers,
    dial: (digit) => void dial(Number(digit)),
    giveBack: () => void giveBack(),
    know: () => void know(),
    spoken: onSpoken,
  });

  if (panel.kind === "covered") return <Cover offered={offered} />;
  if (panel.kind === "keymap") return <KeyMap scene="contact" offered={offered} onClose={panels.close} />;
  if (panel.kind === "numbers")
    return (
      <NumbersPanel
        caseId={card.caseId}
        calling={false}
        call={<CallColumn card={card} call={null} masked={false} help={null} />}
        onClose={() => void act(readAgain)}
        onNeutral={panels.neutral}
      />
    );
  const codes = card.numbers.map((_, at) => at + 1);
  return (
    <Frame
      shown={panel.kind === "script" ? `script ${panel.script.key}` : "contact"}
      left={panel.kind === "script" ? <ScriptNote script={panel.script} /> : <ContactNote card={card} />}
      call={
        <CallColumn
          card={card}
          call={null}
          masked={false}
          help={
            <HelpList
              scripts={list}
              choosing={panel.kind === "script-choice" ? panel.at : null}
              onChoose={panels.choose}
            />
          }
        />
      }
      footer={<KeyFooter scene={scene} offered={offered} caps={{ dial: capsOfCodes(codes) }} />}
    >
      {panel.kind === "script" ? (
        <ScriptPane script={personalScript(panel.script, card.name)} spoken={spoken} />
      ) : (
        <div className="contact">
          {said && <Notice kind="note">{w[said]}</Notice>}
          {trouble && <Notice kind="late">{w[trouble]}</Notice>}
          <p className="cue">{w.person}</p>
          <h1>{card.name}</h1>
          <Wish card={card} />
          <Numbers card={card} onDial={(ordinal) => void dial(ordinal)} />
          <Introduction name={card.name} spoken={spoken} />
        </div>
      )}
    </Frame>
  );
}
