import type { ReactNode } from "react";
import type { Offer } from "../../server/contract/calendar";
import type { Outcome } from "../../server/contract/interviewer";
import { Key, useLanguage, useTell, useWords, weekday } from "../../staff-ui";
import { Frame } from "../frame/Frame";
import { Note } from "../frame/Note";
import { TapButton } from "../frame/TapButton";
import { KeyFooter } from "../keys/KeyFooter";
import { capOf, type Offered, type Scene } from "../keys/table";
import { ENDING } from "../words/ending";
import { EndNotice, isUnderWay } from "./EndNotice";
import { dayOf, type Moment, shownHour } from "./moment";
import { NoteField, type NoteFieldProps } from "./NoteField";
import { OfferNotice } from "./OfferNotice";
import { FIRM, otherFirmness } from "./outcomes";
import type { EndState } from "./useEndCall";

interface Props {
  scene: Scene;
  offered: Offered;
  column: ReactNode;
  parts: ReactNode;
  end: ReactNode;
  state: EndState;
  noteField: NoteFieldProps;
  chosen: Outcome;
  moment: Moment;
  /** no hour is asked for: nothing before that day */
  dayAlone: boolean;
  offer: Offer | null;
  withMe: boolean;
  /** there is a time, and nothing known against it */
  ready: boolean;
  onMove: (days: number) => void;
  onFirmness: () => void;
  onWhom: () => void;
  onConfirm: () => void;
}
/** days in sight around the chosen one */
const AROUND = 3;

export function AppointmentPane(props: Props) {
  const { scene, offered, column, parts, end, state, noteField, chosen, moment, dayAlone, offer, withMe, ready } =
    props;
  const { onMove, onFirmness, onWhom, onConfirm } = props;
  const w = useWords(ENDING);
  const told = useTell();
  const { language } = useLanguage();
  const today = new Date();
  const first = Math.max(0, moment.ahead - AROUND);
  const days = Array.from({ length: 2 * AROUND + 1 }, (_, at) => first + at);
  return (
    <Frame
      shown="appointment"
      parts={parts}
      end={end}
      left={
        <Note>
          <p>{w.whose}</p>
          <p>{told(chosen.meaning)}</p>
        </Note>
      }
      call={column}
      footer={<KeyFooter scene={scene} offered={offered} />}
    >
      <span className="cue">{told(chosen.label)}</span>
      <h1>{dayAlone ? w.askDay : w.askAppointment}</h1>
      <div className="moment">
        <section>
          <h2>
            {w.day} <Key cap={capOf("earlier", language)} /> <Key cap={capOf("later", language)} />
          </h2>
          <ol>
            {days.map((ahead) => (
              <li key={ahead}>
                <button
                  type="button"
                  className="day"
                  aria-pressed={ahead === moment.ahead}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onMove(ahead - moment.ahead)}
                >
                  {weekday(dayOf({ ...moment, ahead }, today), language)}
                </button>
              </li>
            ))}
          </ol>
        </section>
        {!dayAlone && (
          <section>
            <h2>{w.hour}</h2>
            <p className="hour num" role="status" data-hour={moment.hour}>
              {shownHour(moment)}
            </p>
            <p className="hint">{w.hourHint}</p>
            <OfferNotice offer={offer} />
            {otherFirmness(chosen.key) && (
              <div className="choices">
                <TapButton keyCap={capOf("firmness", language)} onClick={onFirmness} data-act="firmness">
                  {chosen.key === FIRM ? w.firm : w.soft}
                </TapButton>
                <TapButton keyCap={capOf("whom", language)} aria-pressed={withMe} onClick={onWhom} data-act="whom">
                  {withMe ? w.withMe : w.withAnybody}
                </TapButton>
              </div>
            )}
          </section>
        )}
      </div>
      <div className="settle">
        <NoteField {...noteField} />
        <EndNotice state={state} />
        <TapButton
          kind="main"
          keyCap={capOf("confirm", language)}
          disabled={!ready || isUnderWay(state)}
          onClick={onConfirm}
          data-act="record"
        >
          {isUnderWay(state) ? w.recording : w.record}
        </TapButton>
      </div>
    </Frame>
  );
}
