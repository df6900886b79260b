import type { ReactNode } from "react";
import type { Attempt, Call } from "../../server/contract/interviewer";
import { clock, hour, Key, longMoment, shortMoment, Tag, useLanguage, useTell, useWords } from "../../staff-ui";
import type { MaskedCase } from "../desk/place";
import { useTexts } from "../desk/texts";
import { TapButton } from "../frame/TapButton";
import { useNow } from "../frame/useNow";
import { capOf } from "../keys/table";
import { LineState } from "../line/LineState";
import { SHELL } from "../words/shell";

interface Props {
  card: MaskedCase | null;
  call: Call | null;
  /** name and numbers are out of sight */
  masked: boolean;
  onFinish?: () => void;
  onAppointment?: () => void;
  help: ReactNode;
}

/** The call, beside everything: how long, which number, how it may end, and what to say. */
export function CallColumn({ card, call, masked, onFinish, onAppointment, help }: Props) {
  const w = useWords(SHELL);
  const told = useTell();
  const { language } = useLanguage();
  const { stopWord } = useTexts();
  const until = (end: string | undefined) => (end === undefined ? "" : w.until(hour(end, language)));
  return (
    <aside className="call" aria-label={w.call}>
      <section>
        <div className="line">
          <h2>
            <span className={call ? "live" : "live still"} />
            {call ? w.online : w.notOnline}
          </h2>
          {call && <CallClock since={call.startedAt} />}
        </div>
        {call && (
          <dl className="facts">
            <dt>{w.number}</dt>
            <dd>
              {call.numberOrdinal === 0
                ? w.theyCalled
                : w.numberOf(call.numberOrdinal, call.numbers, call.kind === "landline" ? w.landline : w.mobile)}
            </dd>
            {masked && (
              <>
                <dt>{w.nameAndNumber}</dt>
                <dd>{w.masked}</dd>
              </>
            )}
            <dt>{w.listening}</dt>
            <dd>{w.off}</dd>
          </dl>
        )}
        {call && <LineState call={call} />}
        {onFinish && onAppointment && (
          <div className="row">
            <TapButton keyCap={capOf("finish", language)} onClick={onFinish}>
              {w.finish}
            </TapButton>
            <TapButton keyCap={capOf("appointment", language)} onClick={onAppointment}>
              {w.appointment}
            </TapButton>
          </div>
        )}
      </section>
      {call && (
        <section className="stop">
          <h2>
            {w.stopWord}{" "}
            <span>
              <Key cap={capOf("neutral", language)} />
              {"\u00a0×\u00a03"}
            </span>
          </h2>
          <p className="word">{language === "fr" ? `«\u00a0${told(stopWord)}\u00a0»` : `“${told(stopWord)}”`}</p>
          <p>{w.stopWordMeans}</p>
        </section>
      )}
      {card && (
        <>
          <section>
            <h2>{w.appointment}</h2>
            <p>
              {card.appointment
                ? `${longMoment(card.appointment.at, language)}${until(card.appointment.until)}, ${card.appointment.hard ? w.firm : w.soft}.`
                : w.noAppointment}
              {card.reachable && ` ${told(card.reachable)}`}
            </p>
          </section>
          <Attempts attempts={card.attempts} cap={card.attemptsCap} now={call} />
        </>
      )}
      {help}
    </aside>
  );
}

function CallClock({ since }: { since: string }) {
  const w = useWords(SHELL);
  const now = useNow();
  return (
    <span className="clock num" role="timer" aria-label={w.duration}>
      {clock((now - Date.parse(since)) / 1000)}
    </span>
  );
}

/** The last few, newest first; letters and forms stand among the calls, because the person remembers them. */
const SHOWN = 3;
function Attempts({ attempts, cap, now }: { attempts: readonly Attempt[]; cap: number; now: Call | null }) {
  const w = useWords(SHELL);
  const told = useTell();
  const { language } = useLanguage();
  const earlier = attempts.filter((attempt) => attempt.id !== now?.callId).toSorted((a, b) => b.at.localeCompare(a.at));
  const calls = earlier.filter((attempt) => attempt.channel === "phone").length + (now ? 1 : 0);
  const channel = ({ channel }: Attempt) => (channel === "phone" ? w.noOutcome : w[channel]);
  return (
    <section>
      <h2>
        {w.attempts}
        <Tag>{w.attemptsOf(calls, cap)}</Tag>
      </h2>
      {!now && earlier.length === 0 && <p>{w.noAttempts}</p>}
      <table className="tries num">
        <caption className="sr">{w.earlierAttempts}</caption>
        <tbody>
          {now && (
            <tr>
              <th scope="row">{shortMoment(now.startedAt, language)}</th>
              <td>{w.now}</td>
            </tr>
          )}
          {earlier.slice(0, SHOWN).map((attempt) => (
            <tr key={attempt.id}>
              <th scope="row">{shortMoment(attempt.at, language)}</th>
              <td>{attempt.outcome ? told(attempt.outcome.label) : channel(attempt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
