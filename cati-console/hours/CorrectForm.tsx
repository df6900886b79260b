import { useEffect, useRef, useState } from "react";
import type { CorrectHours } from "../../server/contract/hours";
import { Button, Field, isProblem, Notice, useApi, useWords } from "../../staff-ui";
import { HOURS } from "../words/hours";
import type { Stretch } from "./Stretches";
import { KINDS } from "./week";

interface Props {
  login: string;
  /** null: some are added */
  stretch: Stretch | null;
  onClose: () => void;
  onSaved: () => void;
}
const TOLD = ["hours-implausible", "hours-overlap"] as const;

const two = (figure: number) => String(figure).padStart(2, "0");
/** As the fields of a form want it, in the clock of the office. */
const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const hourOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** What stands there and what should; the reason goes to the log. */
export function CorrectForm({ login, stretch, onClose, onSaved }: Props) {
  const w = useWords(HOURS);
  const api = useApi();
  const [was, until] = [new Date(stretch?.started ?? Date.now()), new Date(stretch?.ended ?? Date.now())];
  const [kind, setKind] = useState<CorrectHours["kind"]>(stretch?.kind ?? "calling");
  const [day, setDay] = useState(dayOf(was));
  const [from, setFrom] = useState(stretch ? hourOf(was) : "");
  const [to, setTo] = useState(stretch ? hourOf(until) : "");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<(typeof TOLD)[number] | "failed" | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  const [started, ended] = [new Date(`${day}T${from}`), new Date(`${day}T${to}`)];
  const whole = !Number.isNaN(started.getTime()) && !Number.isNaN(ended.getTime()) && reason.trim().length >= 3;
  async function save() {
    const correction: CorrectHours = {
      ...(stretch ? { id: stretch.id } : {}),
      ...{ login, kind, started: started.toISOString(), ended: ended.toISOString(), reason },
    };
    try {
      await api.post<void>("/api/interviewer/hours/corrections", correction);
      onSaved();
    } catch (error) {
      setFault(TOLD.find((code) => isProblem(error, code)) ?? "failed");
    }
  }
  const box = (label: string, type: "date" | "time", value: string, change: (value: string) => void) => (
    <Field label={label}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          type={type}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) void save();
      }}
    >
      <Field label={w.kind}>
        {(wired) => (
          <select
            {...wired}
            ref={first}
            className="input"
            value={kind ?? ""}
            onChange={(event) => setKind(KINDS.find((each) => each === event.target.value) ?? null)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {w[each]}
              </option>
            ))}
            {stretch && <option value="">{w.noneAtAll}</option>}
          </select>
        )}
      </Field>
      {box(w.day, "date", day, setDay)}
      {box(w.from, "time", from, setFrom)}
      {box(w.to, "time", to, setTo)}
      <Field label={w.reason}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {fault && <Notice kind="late">{w[fault]}</Notice>}
      <p className="acts">
        <Button kind="main" type="submit" disabled={!whole}>
          {w.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {w.cancel}
        </Button>
      </p>
    </form>
  );
}
