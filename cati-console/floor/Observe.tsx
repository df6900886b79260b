/** A form about how a call was conducted, for a talk afterwards; and what was written so far. */
import { useId, useState } from "react";
import type { AddMonitoring, FloorMonitorings, Mark } from "../../server/contract/coaching";
import { Button, Field, Notice, Panel, useApi, useLoad, useTell, useWords } from "../../staff-ui";
import { InterviewerField } from "../frame/InterviewerField";
import { FLOOR } from "../words/floor";
import { Written } from "./Written";

const PATH = "/api/interviewer/floor/monitorings";
const NONE: AddMonitoring = { interviewer: "", marks: {}, note: "" };
const MARKS: readonly Mark[] = [1, 2, 3, 4, null];

export function Observe() {
  const w = useWords(FLOOR);
  const told = useTell();
  const api = useApi();
  const loaded = useLoad<FloorMonitorings>(PATH);
  const [form, setForm] = useState<AddMonitoring>(NONE);
  const [said, setSaid] = useState<"saved" | "markNeeded" | "failed" | null>(null);
  const [busy, setBusy] = useState(false);
  const { data } = loaded;
  if (!data) return <p>{loaded.state === "failed" ? w.failed : w.loading}</p>;

  async function save() {
    if (form.interviewer === "" || Object.values(form.marks).every((mark) => mark === null)) {
      setSaid("markNeeded");
      return;
    }
    setBusy(true);
    try {
      await api.post(PATH, form);
      setForm(NONE);
      setSaid("saved");
      loaded.reload();
    } catch {
      setSaid("failed");
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="pair">
      <Panel title={w.formTitle}>
        <p className="hint">{w.formHint}</p>
        <form
          className="observe"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <InterviewerField
            label={w.about}
            none={w.choose}
            interviewers={data.interviewers}
            value={form.interviewer}
            onValue={(interviewer) => setForm({ ...form, interviewer })}
          />
          <p className="hint">{data.marks.map((label, at) => `${at + 1} ${told(label)}`).join(", ")}</p>
          {data.items.map((item) => (
            <Item
              key={item.key}
              item={item}
              labels={data.marks}
              mark={form.marks[item.key]}
              onMark={(mark) => setForm({ ...form, marks: { ...form.marks, [item.key]: mark } })}
            />
          ))}
          <Field label={w.note} hint={w.noteHint}>
            {(wired) => (
              <textarea
                {...wired}
                className="input"
                maxLength={1000}
                value={form.note}
                onChange={(event) => setForm({ ...form, note: event.target.value })}
              />
            )}
          </Field>
          {said && <Notice kind={said === "saved" ? "done" : "late"}>{w[said]}</Notice>}
          <p className="acts">
            <Button kind="main" type="submit" disabled={busy}>
              {w.save}
            </Button>
          </p>
        </form>
      </Panel>
      <Panel title={w.written}>
        <Written of={data} about />
      </Panel>
    </div>
  );
}

interface ItemProps {
  item: FloorMonitorings["items"][number];
  labels: FloorMonitorings["marks"];
  mark: Mark | undefined;
  onMark: (mark: Mark) => void;
}

function Item({ item, labels, mark, onMark }: ItemProps) {
  const w = useWords(FLOOR);
  const told = useTell();
  const name = useId();
  return (
    <fieldset className="item">
      <legend>{told(item.label)}</legend>
      <span className="hint">{told(item.look)}</span>
      <span className="marks">
        {MARKS.map((one) => {
          const label = one === null ? null : labels[one - 1];
          return (
            <label key={String(one)} {...(label ? { title: told(label) } : {})}>
              <input type="radio" name={name} checked={mark === one} onChange={() => onMark(one)} />
              {one ?? w.notHeard}
              {label && <span className="sr">{told(label)}</span>}
            </label>
          );
        })}
      </span>
    </fieldset>
  );
}
