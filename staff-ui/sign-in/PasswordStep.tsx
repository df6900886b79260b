import { useState } from "react";
import type { SignedIn, Ways } from "../../server/contract/staff";
import { useWords } from "../language";
import { Field } from "../pieces/Field";
import { Notice } from "../pieces/Notice";
import { type StepProps, useStep } from "./useStep";
import { SIGN_IN_WORDS } from "./words";

/** The provider sends people back here whatever was wrong, with this in the address. */
const wasRefused = () => new URLSearchParams(window.location.search).get("provider") === "refused";

export function PasswordStep({ api, onDone, onLost, ways }: StepProps & { ways: Ways }) {
  const w = useWords(SIGN_IN_WORDS);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const { fault, busy, submit } = useStep(
    async () => onDone(await api.post<SignedIn>("/api/session", { login, password })),
    { onLost, onFault: () => setPassword("") },
  );
  return (
    <form onSubmit={submit} aria-label={w.signIn}>
      {fault && <Notice kind="late">{w[fault]}</Notice>}
      {!fault && wasRefused() && <Notice kind="late">{w.providerRefused}</Notice>}
      {ways.password && (
        <>
          <Field label={w.login}>
            {(props) => (
              <input
                {...props}
                className="input"
                name="login"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                // biome-ignore lint/a11y/noAutofocus: the only thing to do on this page
                autoFocus
                required
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <Field label={w.password}>
            {(props) => (
              <input
                {...props}
                className="input"
                name="password"
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className="btn main" disabled={busy}>
            {w.signIn}
          </button>
        </>
      )}
      {ways.provider && (
        <a className={ways.password ? "btn" : "btn main"} href="/api/session/provider">
          {w.elsewhere}
        </a>
      )}
    </form>
  );
}
