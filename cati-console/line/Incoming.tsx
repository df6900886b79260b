/** A person calls: the code of their letter, and nothing else, leads to their case. */
import { useState } from "react";
import type { IncomingCall } from "../../server/contract/interviewer";
import { Button, Field, isProblem, Notice, Panel, useApi, useSession, useWords } from "../../staff-ui";
import { noteCall } from "../desk/open-call";
import type { Place } from "../desk/place";
import { LINE } from "../words/line";

const REASONS = ["wrong-code", "slow-down", "case-finished", "case-taken", "other-case-held"] as const;
type Trouble = (typeof REASONS)[number] | "failed";

export function Incoming({ go }: { go: (place: Place) => void }) {
  const w = useWords(LINE);
  const api = useApi();
  const { me } = useSession();
  const [code, setCode] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);

  async function find() {
    setBusy(true);
    setTrouble(null);
    try {
      const { case: card, call } = await api.post<IncomingCall>("/api/interviewer/incoming", { code });
      noteCall({ login: me.login, call, spoken: card.language });
      go({ at: "calling", card, call });
    } catch (error) {
      setTrouble(REASONS.find((reason) => isProblem(error, reason)) ?? "failed");
      setBusy(false);
    }
  }
  return (
    <Panel title={w.incoming}>
      <p className="voice">{w.incomingAloud}</p>
      <p className="hint">{w.incomingHint}</p>
      <form
        className="incoming"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Field label={w.code} fault={trouble && w[trouble]}>
          {(wired) => (
            <input
              {...wired}
              className="input num"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              // biome-ignore lint/a11y/noAutofocus: the page is for nothing else, and a person waits on the line
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <p className="acts">
          <Button kind="main" type="submit" disabled={busy || code.trim() === ""}>
            {w.find}
          </Button>
        </p>
      </form>
      <Notice>{w.noCode}</Notice>
    </Panel>
  );
}
