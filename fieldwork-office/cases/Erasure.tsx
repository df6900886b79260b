import { useState } from "react";
import type { CaseFile } from "../../server/contract/office";
import { Button, Field, Notice, useApi, useWords } from "../../staff-ui";
import { ERASURE_WORDS } from "../erasures/words";
import { pathOf } from "../routes";

const REASONS = ["person", "representative", "office"] as const;

/** Asking erases nobody yet: another person decides, on the page of requests. */
export function Erasure({ file }: { file: CaseFile }) {
  const w = useWords(ERASURE_WORDS);
  const api = useApi();
  const [state, setState] = useState(file.erasure);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<(typeof REASONS)[number]>("person");
  const [failed, setFailed] = useState(false);
  const send = () =>
    api.post(`/api/office/cases/${encodeURIComponent(file.caseId)}/erasure`, { reason }).then(
      () => setState("requested"),
      () => setFailed(true),
    );
  return (
    <section className="panel" aria-labelledby="erasure">
      <h2 id="erasure">{w.panel}</h2>
      {state === "requested" && <p className="sub">{w.requested}</p>}
      {state === "done" && <p className="sub">{w.done}</p>}
      {state !== null && <a href={pathOf("erasures")}>{w.toList}</a>}
      {state === null && <p className="sub">{w.panelSub}</p>}
      {failed && <Notice kind="late">{w.askFailed}</Notice>}
      {state === null && !asking && <Button onClick={() => setAsking(true)}>{w.ask}</Button>}
      {state === null && asking && (
        <div className="decision">
          <Field label={w.why}>
            {(wired) => (
              <select
                {...wired}
                className="input"
                value={reason}
                onChange={({ target }) => setReason(REASONS.find((each) => each === target.value) ?? "person")}
              >
                {REASONS.map((each) => (
                  <option key={each} value={each}>
                    {w.reason(each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button onClick={() => void send()}>{w.send}</Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {w.no}
          </Button>
        </div>
      )}
    </section>
  );
}
