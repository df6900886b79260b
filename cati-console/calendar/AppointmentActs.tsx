/** What a supervisor does about a promised call: another time that the person chose, another voice, or none. */
import { type FormEvent, useState } from "react";
import type { BookedCall, Offer } from "../../server/contract/calendar";
import { Button, Field, isProblem, NoConnection, Notice, useApi, useLoad, useWords } from "../../staff-ui";
import { OfferNotice } from "../ending/OfferNotice";
import { InterviewerField } from "../frame/InterviewerField";
import { CALENDAR } from "../words/calendar";

export type Act = "move" | "hand" | "off";
interface Props {
  act: Act;
  of: BookedCall;
  people: readonly { login: string; name: string }[];
  onBack: () => void;
  onDone: () => void;
}

export function AppointmentActs({ act, of, people, onBack, onDone }: Props) {
  const w = useWords(CALENDAR);
  const api = useApi();
  const path = `/api/interviewer/floor/appointments/${encodeURIComponent(of.id)}`;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const [hour, setHour] = useState("");
  const [hard, setHard] = useState(of.hard);
  const [whom, setWhom] = useState(of.withWhom?.login ?? "");
  const at = day !== "" && hour !== "" ? `${day}T${hour}` : null;
  const wanted = at && new URLSearchParams({ at, ...(whom ? { withWhom: whom } : {}) });
  const { data: offer } = useLoad<Offer>(act === "move" && wanted ? `${path}/offer?${wanted}` : null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setTrouble(null);
    try {
      if (act === "move") await api.post(`${path}/move`, { at, hard, ...(whom ? { withWhom: whom } : {}) });
      else if (act === "hand") await api.post(`${path}/hand`, { withWhom: whom || null });
      else await api.delete(path);
      onDone();
    } catch (error) {
      const unlawful = isProblem(error, "appointment-unlawful") || isProblem(error, "appointment-needed");
      setTrouble(error instanceof NoConnection ? w.notReached : unlawful ? w.past : w.failed);
    }
  }

  return (
    <form className="appointment-act" onSubmit={(event) => void send(event)}>
      {act === "move" && (
        <>
          <div className="moment-fields">
            <Field label={w.newDay}>
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  type="date"
                  required
                  // biome-ignore lint/a11y/noAutofocus: the key that opened the form goes on in it
                  autoFocus
                  value={day}
                  onChange={(event) => setDay(event.target.value)}
                />
              )}
            </Field>
            <Field label={w.newHour}>
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  type="time"
                  required
                  value={hour}
                  onChange={(event) => setHour(event.target.value)}
                />
              )}
            </Field>
          </div>
          <label className="check">
            <input type="checkbox" checked={hard} onChange={(event) => setHard(event.target.checked)} /> {w.keepHard}
          </label>
          <OfferNotice offer={offer ?? null} />
        </>
      )}
      {act === "hand" && (
        <InterviewerField
          label={w.toWhom}
          none={w.anybody}
          interviewers={people}
          value={whom}
          onValue={setWhom}
          first
        />
      )}
      {act === "off" && <p>{w.callOffSure}</p>}
      {trouble && <Notice kind="late">{trouble}</Notice>}
      <div className="acts">
        <Button type="submit" kind="main" disabled={act === "move" && (!at || Boolean(offer?.unlawful))}>
          {act === "move" ? w.keep : act === "hand" ? w.give : w.yes}
        </Button>
        <Button onClick={onBack}>{w.back}</Button>
      </div>
    </form>
  );
}
