import { useState } from "react";
import type { SignedIn } from "../../server/contract/staff";
import { useWords } from "../language";
import { Field } from "../pieces/Field";
import { Notice } from "../pieces/Notice";
import { type StepProps, useStep } from "./useStep";
import { SIGN_IN_WORDS } from "./words";

export function NewPasswordStep({ api, onDone, onLost }: StepProps) {
  const w = useWords(SIGN_IN_WORDS);
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const { fault, busy, submit } = useStep(
    async () => onDone(await api.post<SignedIn>("/api/session/password", { password })),
    { onLost },
  );
  return (
    <form onSubmit={submit} aria-label={w.newPasswordTitle}>
      <p>{w.newPasswordWhy}</p>
      {fault && <Notice kind="late">{w[fault]}</Notice>}
      <Field label={w.newPassword} hint={w.newPasswordHint}>
        {(props) => (
          <input
            {...props}
            className="input"
            name="new-password"
            type={shown ? "text" : "password"}
            autoComplete="new-password"
            maxLength={200}
            // biome-ignore lint/a11y/noAutofocus: the only thing to do on this page
            autoFocus
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {w.show}
      </label>
      <button type="submit" className="btn main" disabled={busy}>
        {w.goOn}
      </button>
    </form>
  );
}
