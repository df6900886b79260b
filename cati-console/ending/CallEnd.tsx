import { type ReactNode, useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { EndCall, Outcome } from "../../server/contract/interviewer";
import { useTexts } from "../desk/texts";
import { focusDesk } from "../frame/Frame";
import { NOTHING_TYPED, type Typed, typeDigit } from "../keys/digits";
import type { Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { AppointmentPane } from "./AppointmentPane";
import { eraseHour, FIRST_MOMENT, instantOf, type Moment, moveDay, typeHour } from "./moment";
import { NeutralEnd } from "./NeutralEnd";
import { OutcomePane } from "./OutcomePane";
import { FIRM, otherFirmness, outcomesFor, SAFETY_STOP } from "./outcomes";
import { useEndCall } from "./useEndCall";

interface Props {
  callId: string;
  neutral: boolean;
  preselected?: string | undefined;
  situation: { interview: boolean; submitted: boolean };
  spoken: Language;
  /** an answer is not saved yet */
  held: boolean;
  /** what is said before the call is closed: thanks and receipt of a submitted interview */
  thanks?: ReactNode;
  column: ReactNode;
  /** parts and saved state of an open interview */
  parts?: ReactNode;
  end?: ReactNode;
  onClose: () => void;
  onNeutral: () => void;
  onEnded: () => void;
}

/** How the call ended: an outcome, for some of them a moment, and perhaps a note. */
export function CallEnd(props: Props) {
  const {
    callId,
    neutral,
    preselected,
    situation,
    spoken,
    held,
    thanks,
    column,
    parts,
    end,
    onClose,
    onNeutral,
    onEnded,
  } = props;
  const { outcomes } = useTexts();
  // With an interview open the person was reached; before one, only the interviewer knows.
  const [reached, setReached] = useState(situation.interview || preselected === FIRM);
  const list = outcomesFor(outcomes, { reached, ...situation });
  const [chosenKey, setChosenKey] = useState<string | null>(preselected ?? null);
  const chosen = outcomes.find((outcome) => outcome.key === chosenKey) ?? null;
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [moment, setMoment] = useState<Moment>(FIRST_MOMENT);
  const [timing, setTiming] = useState(preselected === FIRM);
  const [past, setPast] = useState(false);
  const [note, setNote] = useState("");
  const [writing, setWriting] = useState(false);
  const { state, record } = useEndCall(callId, held, onEnded);

  const scene = neutral ? "closing" : writing ? "note" : timing ? "appointment" : "outcomes";
  const offered = new Set<Need>(["call"]);
  if (!situation.interview) offered.add("reached");
  if (chosen && otherFirmness(chosen.key)) offered.add("firmness");

  function send(outcome: string, at?: Date) {
    const told: EndCall = { outcome };
    if (note.trim() !== "") told.note = note.trim();
    if (at) told.appointment = { at: at.toISOString(), hard: outcome === FIRM };
    record(told);
  }
  function confirm() {
    if (neutral) return send(SAFETY_STOP);
    if (!chosen) return;
    if (!chosen.asksAppointment) return send(chosen.key);
    if (!timing) return setTiming(true);
    const at = instantOf(moment, new Date());
    if (!at) return;
    if (at.getTime() <= Date.now()) return setPast(true);
    send(chosen.key, at);
  }
  function move(next: Moment) {
    setPast(false);
    setMoment(next);
  }
  const choose = (outcome: Outcome) => {
    setChosenKey(outcome.key);
    setTiming(false);
  };
  const swapFirmness = () => chosen && setChosenKey(otherFirmness(chosen.key) ?? chosen.key);

  useKeys(scene, offered, {
    outcome: (digit) => {
      const codes = list.map((_, at) => at + 1);
      const read = typeDigit(typed, digit, codes, performance.now());
      setTyped(read.typed);
      const outcome = read.code === null ? undefined : list[read.code - 1];
      if (outcome) choose(outcome);
    },
    reached: () => {
      setReached(!reached);
      setChosenKey(null);
    },
    earlier: () => move(moveDay(moment, -1)),
    later: () => move(moveDay(moment, 1)),
    hour: (digit) => move(typeHour(moment, digit)),
    erase: () => move(eraseHour(moment)),
    firmness: swapFirmness,
    note: () => document.getElementById("call-note")?.focus(),
    leaveField: focusDesk,
    confirm,
    close: () => (timing && preselected !== FIRM ? setTiming(false) : onClose()),
    neutral: onNeutral,
  });

  if (neutral) return <NeutralEnd spoken={spoken} state={state} onConfirm={confirm} />;
  const noteField = { value: note, onChange: setNote, onWriting: setWriting };
  const common = { scene, offered, column, parts, end, state, noteField, onConfirm: confirm } as const;
  if (timing && chosen) {
    return (
      <AppointmentPane
        {...common}
        chosen={chosen}
        moment={moment}
        past={past}
        onMove={(by) => move(moveDay(moment, by))}
        onFirmness={swapFirmness}
      />
    );
  }
  return (
    <OutcomePane
      {...common}
      thanks={thanks}
      list={list}
      chosen={chosen}
      reached={reached}
      interview={situation.interview && !situation.submitted}
      onChoose={choose}
    />
  );
}
