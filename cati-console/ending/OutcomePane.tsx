import type { ReactNode } from "react";
import type { Outcome } from "../../server/contract/interviewer";
import { Key, useLanguage, useTell, useWords } from "../../staff-ui";
import { Frame } from "../frame/Frame";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { capsOfCodes, KeyFooter } from "../keys/KeyFooter";
import { capOf, type Offered, type Scene } from "../keys/table";
import { ENDING } from "../words/ending";
import { EndNotice, isUnderWay } from "./EndNotice";
import { NoteField, type NoteFieldProps } from "./NoteField";
import type { EndState } from "./useEndCall";

interface Props {
  scene: Scene;
  offered: Offered;
  column: ReactNode;
  parts: ReactNode;
  end: ReactNode;
  state: EndState;
  noteField: NoteFieldProps;
  thanks: ReactNode;
  list: readonly Outcome[];
  chosen: Outcome | null;
  reached: boolean;
  interview: boolean;
  onChoose: (outcome: Outcome) => void;
  onConfirm: () => void;
}

export function OutcomePane(props: Props) {
  const {
    scene,
    offered,
    column,
    parts,
    end,
    state,
    noteField,
    thanks,
    list,
    chosen,
    reached,
    interview,
    onChoose,
    onConfirm,
  } = props;
  const w = useWords(ENDING);
  const told = useTell();
  const { language } = useLanguage();
  return (
    <Frame
      shown="outcomes"
      parts={parts}
      end={end}
      left={
        <>
          {interview && (
            <Note>
              <p>{w.openInterview}</p>
            </Note>
          )}
          <p className="id">
            <strong>{reached ? w.reached : w.notReached}</strong>
            {offered.has("reached") && (
              <>
                <Key cap={capOf("reached", language)} /> {reached ? w.notReached : w.reached}
              </>
            )}
          </p>
          <div className="settle">
            <p className="meaning" role="status">
              {chosen && (
                <>
                  <b>{told(chosen.label)}</b> ({chosen.final ? w.final : w.interim}). {told(chosen.meaning)}
                </>
              )}
            </p>
            <NoteField {...noteField} />
            <EndNotice state={state} />
            <TapButton
              kind="main"
              keyCap={capOf("confirm", language)}
              disabled={!chosen || isUnderWay(state)}
              onClick={onConfirm}
              data-act="record"
            >
              {isUnderWay(state) ? w.recording : chosen?.asksAppointment ? w.toAppointment : w.record}
            </TapButton>
          </div>
        </>
      }
      call={column}
      footer={
        <KeyFooter scene={scene} offered={offered} caps={{ outcome: capsOfCodes(list.map((_, at) => at + 1)) }} />
      }
    >
      {thanks}
      <fieldset className="outcomes">
        <legend>
          <span className="cue">{w.title}</span>
          <h1>{w.ask}</h1>
        </legend>
        <ol style={{ gridTemplateRows: `repeat(${Math.ceil(list.length / 2)}, auto)` }}>
          {list.map((outcome, at) => (
            <li key={outcome.key}>
              <label className="answer" data-outcome={outcome.key}>
                <input
                  type="radio"
                  name="outcome"
                  value={outcome.key}
                  checked={chosen?.key === outcome.key}
                  onChange={() => onChoose(outcome)}
                />
                <Key cap={String(at + 1)} />
                {told(outcome.label)}
              </label>
            </li>
          ))}
        </ol>
      </fieldset>
    </Frame>
  );
}
