/** One case under its number: what has happened, what was noted, and what may be decided. */
import { useEffect, useId, useRef, useState } from "react";
import type { CaseToDecide, FloorWaiting } from "../../server/contract/floor";
import {
  Button,
  Field,
  isProblem,
  longMoment,
  Notice,
  Panel,
  shortMoment,
  useApi,
  useLanguage,
  useLoad,
  useTell,
  useWords,
} from "../../staff-ui";
import { InterviewerField } from "../frame/InterviewerField";
import { FLOOR } from "../words/floor";
import { type Draft, EMPTY, requestOf } from "./decision";

interface Props {
  caseId: string;
  number: string;
  interviewers: FloorWaiting["interviewers"];
  onClose: () => void;
  onChanged: () => void;
  onDecided: () => void;
}
const TOLD = [
  "case-in-hand",
  "decision-not-open",
  "case-finished",
  "left-in-peace",
  "interviewer-unfit",
  "appointment-needed",
  "appointment-unlawful",
] as const;
type Fault = (typeof TOLD)[number] | "failed";

export function Decide({ caseId, number, interviewers, onClose, onChanged, onDecided }: Props) {
  const w = useWords(FLOOR);
  const api = useApi();
  const path = `/api/interviewer/floor/cases/${encodeURIComponent(caseId)}`;
  const loaded = useLoad<CaseToDecide>(path);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus(), []);

  const request = requestOf(draft);
  async function decide() {
    if (!request || busy) return;
    setBusy(true);
    setFault(null);
    try {
      await api.post(`${path}/decision`, request);
      onDecided();
    } catch (error) {
      const code = TOLD.find((one) => isProblem(error, one)) ?? "failed";
      setFault(code);
      if (code === "decision-not-open" || code === "case-finished") onChanged();
      setBusy(false);
    }
  }
  return (
    <div ref={start} tabIndex={-1} data-deciding={number}>
      <Panel
        title={w.decisionOf(number)}
        aside={
          <Button kind="quiet" onClick={onClose}>
            {w.close}
          </Button>
        }
      >
        {loaded.data ? (
          <form
            className="decide"
            onSubmit={(event) => {
              event.preventDefault();
              void decide();
            }}
          >
            <Facts of={loaded.data} />
            <Choices of={loaded.data} draft={draft} onDraft={setDraft} interviewers={interviewers} />
            {fault && <Notice kind="late">{w[fault]}</Notice>}
            <p className="acts">
              <Button kind="main" type="submit" disabled={!request || busy}>
                {w.confirm}
              </Button>
              <a href={`/office/cases/${encodeURIComponent(caseId)}`} target="_blank" rel="noreferrer">
                {w.file}
              </a>
            </p>
          </form>
        ) : (
          <p>{loaded.state === "failed" ? w.failed : w.loading}</p>
        )}
      </Panel>
    </div>
  );
}

function Facts({ of }: { of: CaseToDecide }) {
  const w = useWords(FLOOR);
  const told = useTell();
  const { language } = useLanguage();
  const { appointment } = of;
  return (
    <>
      <p>
        {told(of.stateLabel)}. {w.language}
        {language === "fr" ? "\u00a0: " : ": "}
        {of.language === "fr" ? w.french : w.english}.
      </p>
      {appointment && (
        <p className="num">
          {w.promised(longMoment(appointment.at, language))}
          {appointment.withWhom ? `, ${appointment.withWhom}` : ""}
        </p>
      )}
      <h3>{w.history}</h3>
      {of.attempts.length === 0 && <p className="hint">{w.noHistory}</p>}
      <ul className="history">
        {of.attempts.map(({ at, outcome, who, note }) => (
          <li key={`${at} ${who}`}>
            <p className="num">
              {shortMoment(at, language)}
              {who ? `, ${who}` : ""}
            </p>
            <span>{outcome ? told(outcome) : w.noOutcome}</span>
            {note && <span className="note-words">{note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChoicesProps {
  of: CaseToDecide;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  interviewers: FloorWaiting["interviewers"];
}

function Choices({ of, draft, onDraft, interviewers }: ChoicesProps) {
  const w = useWords(FLOOR);
  const told = useTell();
  const name = useId();
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change });
  const who = draft.decision !== null && draft.decision !== "at-rest";
  return (
    <>
      <fieldset>
        <legend>{w.decide}</legend>
        {of.decisions.map(({ key, label, meaning }) => (
          <label className="choice" key={key}>
            <input
              type="radio"
              name={name}
              value={key}
              checked={draft.decision === key}
              onChange={() => set({ decision: key })}
            />
            <span>{told(label)}</span>
            <span>{told(meaning)}</span>
          </label>
        ))}
      </fieldset>
      {draft.decision === "appointment" && (
        <>
          <div className="moment-fields">
            <Field label={w.day}>
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  type="date"
                  value={draft.day}
                  onChange={(event) => set({ day: event.target.value })}
                />
              )}
            </Field>
            <Field label={w.hour} hint={w.theirHour}>
              {(wired) => (
                <input
                  {...wired}
                  className="input"
                  type="time"
                  value={draft.hour}
                  onChange={(event) => set({ hour: event.target.value })}
                />
              )}
            </Field>
          </div>
          <label>
            <input type="checkbox" checked={draft.firm} onChange={(event) => set({ firm: event.target.checked })} />{" "}
            {w.firm}
          </label>
        </>
      )}
      {who && (
        <InterviewerField
          label={w.interviewer}
          none={w.anybody}
          interviewers={interviewers.map(({ login, name: person, converts, present }) => ({
            login,
            name: [person, ...(present ? [w.present] : []), ...(converts ? [w.converts] : [])].join(", "),
          }))}
          value={draft.interviewer}
          onValue={(interviewer) => set({ interviewer })}
        />
      )}
    </>
  );
}
