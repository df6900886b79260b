import { type FormEvent, useState } from "react";
import type { Me } from "../server/contract/staff";
import { type Api, isProblem } from "./api";
import { LanguageSwitch, useWords } from "./language";
import { Brand } from "./pieces/Brand";
import { Field } from "./pieces/Field";
import { Notice } from "./pieces/Notice";
import { STAFF_WORDS } from "./words";

interface Props {
  api: Api;
  onSignedIn: (me: Me) => void;
  /** a session ended under open work */
  over?: boolean;
}

export function SignIn({ api, onSignedIn, over = false }: Props) {
  const w = useWords(STAFF_WORDS);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<"wrongSignIn" | "slowDown" | "notReached" | null>(null);
  const [busy, setBusy] = useState(false);

  async function signIn(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      onSignedIn(await api.post<Me>("/api/session", { login, password }));
    } catch (error) {
      setFault(
        isProblem(error, "slow-down")
          ? "slowDown"
          : isProblem(error) && error.status < 500
            ? "wrongSignIn"
            : "notReached",
      );
      setPassword("");
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <form className="panel" onSubmit={signIn} aria-label={w.signIn}>
        <div className="top">
          <Brand />
          <LanguageSwitch />
        </div>
        <h1>{w.signIn}</h1>
        {over && <Notice kind="note">{w.sessionOver}</Notice>}
        {fault && <Notice kind="late">{w[fault]}</Notice>}
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
      </form>
    </main>
  );
}
