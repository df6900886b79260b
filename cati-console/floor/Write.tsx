/** Words to one interviewer or to all, and who has read them. */
import { useState } from "react";
import type { SentMessages } from "../../server/contract/coaching";
import { Button, Field, Notice, Panel, shortMoment, useApi, useLanguage, useWords } from "../../staff-ui";
import { InterviewerField } from "../frame/InterviewerField";
import { FLOOR } from "../words/floor";
import { usePoll } from "./usePoll";

const PATH = "/api/interviewer/floor/messages";
const SECONDS = 20;

export function Write() {
  const w = useWords(FLOOR);
  const api = useApi();
  const { data, reload } = usePoll<SentMessages>(PATH, SECONDS);
  const [to, setTo] = useState("");
  const [text, setText] = useState("");
  const [said, setSaid] = useState<"sent" | "failed" | null>(null);
  const [busy, setBusy] = useState(false);
  if (!data) return <p>{w.loading}</p>;

  async function send() {
    setBusy(true);
    try {
      await api.post(PATH, { to: to || null, text: text.trim() });
      setText("");
      setSaid("sent");
      reload();
    } catch {
      setSaid("failed");
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="pair">
      <Panel title={w.messageTitle}>
        <p className="hint">{w.messageHint}</p>
        <form
          className="observe"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <InterviewerField
            label={w.to}
            none={w.everybody}
            interviewers={data.interviewers}
            value={to}
            onValue={setTo}
          />
          <Field label={w.text}>
            {(wired) => (
              <textarea
                {...wired}
                className="input"
                maxLength={500}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          {said && <Notice kind={said === "sent" ? "done" : "late"}>{w[said]}</Notice>}
          <p className="acts">
            <Button kind="main" type="submit" disabled={busy || text.trim() === ""}>
              {w.send}
            </Button>
          </p>
        </form>
      </Panel>
      <Panel title={w.sentTitle}>
        {data.messages.length === 0 && <p>{w.noneSent}</p>}
        <ul className="sent">
          {data.messages.map((message) => (
            <Sent key={message.id} of={message} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Sent({ of }: { of: SentMessages["messages"][number] }) {
  const w = useWords(FLOOR);
  const { language } = useLanguage();
  const names = (read: boolean) =>
    of.readers
      .filter(({ readAt }) => (readAt !== null) === read)
      .map(({ name }) => name)
      .join(", ");
  return (
    <li>
      <p className="message-from num">
        {of.from}, {shortMoment(of.at, language)}
      </p>
      <p>{of.text}</p>
      {names(true) && <p className="hint">{w.readBy(names(true))}</p>}
      {names(false) && <p className="hint">{w.unreadBy(names(false))}</p>}
    </li>
  );
}
