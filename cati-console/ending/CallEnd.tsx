import { type ReactNode, useState } from "react";
import type { Language } from "../../questionnaires/format/types";
import type { EndCall, Outcome } from "../../server/contract/interviewer";
import { useSession } from "../../staff-ui";
import { useTexts } from "../desk/texts";
import { focusDesk } from "../frame/Frame";
import { NOTHING_TYPED, type Typed, typeDigit } from "../keys/digits";
import type { Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { AppointmentPane } from "./AppointmentPane";
import { eraseHour, FIRST_MOMENT, localDayOf, localOf, type Moment, moveDay, typeHour } from "./moment";
import { NeutralEnd } from "./NeutralEnd";
import { OutcomePane } from "./OutcomePane";
import { FIRM, NOT_BEFORE, otherFirmness, outcomesFor, SAFETY_STOP } from "./outcomes";
import { useEndCall } from "./useEndCall";
import { useOffer } from "./useOffer";

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
  const { me } = useSession();
  // With an interview open the person was reached; before one, only the interviewer knows.
  const [reached, setReached] = useState(situation.interview || preselected === FIRM);
  const list = outcomesFor(outcomes, { reached, ...situation });
  const [chosenKey, setChosenKey] = useState<string | null>(preselected ?? null);
  const chosen = outcomes.find((outcome) => outcome.key === chosenKey) ?? null;
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [moment, setMoment] = useState<Moment>(FIRST_MOMENT);
  const [timing, setTiming] = useState(preselected === FIRM);
  const [withMe, setWithMe] = useState(false);
  const [note, setNote] = useState("");
  const [writing, setWriting] = useState(false);
  const { state, record } = useEndCall(callId, held, onEnded);

  const scene = neutral ? "closing" : writing ? "note" : timing ? "appointment" : "outcomes";
  const offered = new Set<Need>(["call"]);
  if (!situation.interview) offered.add("reached");
  if (chosen && otherFirmness(chosen.key)) offered.add("firmness");

  const dayAlone = chosen?.key === NOT_BEFORE;
  const local = dayAlone ? localDayOf(moment, new Date()) : localOf(moment, new Date());
  const whom = withMe && !dayAlone ? { withWhom: me.login } : {};
  const offer = useOffer(callId, timing && !dayAlone ? local : null, whom.withWhom);

  function send(outcome: string, at?: string) {
    const told: EndCall = { outcome };
    if (note.trim() !== "") told.note = note.trim();
    if (at) told.appointment = { at, hard: outcome === FIRM, ...whom };
    record(told);
  }
  function confirm() {
    if (neutral) return send(SAFETY_STOP);
    if (!chosen) return;
    if (!chosen.asksAppointment) return send(chosen.key);
    if (!timing) return setTiming(true);
    // what the server has said to be unlawful is not sent; without its word it decides when it is
    if (local && !offer?.unlawful) send(chosen.key, local);
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
    earlier: () => setMoment(moveDay(moment, -1)),
    later: () => setMoment(moveDay(moment, 1)),
    hour: (digit) => setMoment(typeHour(moment, digit)),
    erase: () => setMoment(eraseHour(moment)),
    firmness: swapFirmness,
    whom: () => setWithMe(!withMe),
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
        dayAlone={dayAlone}
        offer={offer}
        withMe={withMe}
        ready={local !== null && !offer?.unlawful}
        onMove={(by) => setMoment(moveDay(moment, by))}
        onFirmness={swapFirmness}
        onWhom={() => setWithMe(!withMe)}
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
