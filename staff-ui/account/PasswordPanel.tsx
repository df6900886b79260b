import { type FormEvent, useState } from "react";
import { useWords } from "../language";
import { Notice } from "../pieces/Notice";
import { Panel } from "../pieces/Panel";
import { useStep } from "../sign-in/useStep";
import { useApi } from "../signed";
import { type NewPasswordFault, newPasswordFault } from "./new-password";
import { SecretField } from "./SecretField";
import { ACCOUNT_WORDS } from "./words";

const EMPTY = { current: "", password: "", again: "" };

export function PasswordPanel({ onChanged }: { onChanged: () => void }) {
  const w = useWords(ACCOUNT_WORDS);
  const api = useApi();
  const [typed, setTyped] = useState(EMPTY);
  const [shown, setShown] = useState(false);
  const [seen, setSeen] = useState<NewPasswordFault | null>(null);
  const [done, setDone] = useState(false);
  const { fault, busy, submit } = useStep(
    async () => {
      const { current, password } = typed;
      // sent once: a second time the one before would be wrong
      await api.call("/api/session/password", { method: "PUT", body: { current, password } });
      setTyped(EMPTY);
      setDone(true);
      onChanged();
    },
    // the sign-in page lies over this one by then
    { onLost: () => undefined },
  );
  const type = (name: keyof typeof EMPTY) => (value: string) => {
    setTyped((before) => ({ ...before, [name]: value }));
    setSeen(null);
    setDone(false);
  };
  function send(event: FormEvent) {
    event.preventDefault();
    const found = newPasswordFault(typed.password, typed.again);
    setSeen(found);
    if (!found) void submit();
  }
  return (
    <Panel title={w.password}>
      <ul className="rules">
        {w.passwordRules.split("\n").map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <form onSubmit={send} aria-label={w.changePassword}>
        {fault && !seen && <Notice kind="late">{w[fault]}</Notice>}
        {done && <Notice kind="done">{w.passwordChanged}</Notice>}
        <SecretField label={w.current} value={typed.current} onChange={type("current")} shown={shown} />
        <SecretField
          label={w.newPassword}
          value={typed.password}
          onChange={type("password")}
          shown={shown}
          fresh
          fault={seen === "tooShort" ? w.tooShort : undefined}
        />
        <SecretField
          label={w.again2}
          value={typed.again}
          onChange={type("again")}
          shown={shown}
          fresh
          fault={seen === "differ" ? w.differ : undefined}
        />
        <label className="check">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {w.show}
        </label>
        <button type="submit" className="btn main" disabled={busy}>
          {w.changePassword}
        </button>
      </form>
    </Panel>
  );
}
