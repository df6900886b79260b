import { type FormEvent, useState } from "react";
import type { AccountReady, NewAccount } from "../../server/contract/accounts";
import { Button, Field, isProblem, Notice, Panel, useApi, useLanguage, useWords } from "../../staff-ui";
import { LanguageSelect, RoleSelect } from "./Selects";
import { ACCOUNT_WORDS } from "./words";

interface Props {
  onDone: (ready: AccountReady) => void;
  onCancel: () => void;
}

export function AccountForm({ onDone, onCancel }: Props) {
  const w = useWords(ACCOUNT_WORDS);
  const api = useApi();
  const { language } = useLanguage();
  const [account, setAccount] = useState<NewAccount>({ login: "", name: "", role: "interviewer", language });
  const [fault, setFault] = useState<"taken" | "badLogin" | "failed" | null>(null);
  const change = (part: Partial<NewAccount>) => setAccount((before) => ({ ...before, ...part }));

  async function add(event: FormEvent) {
    event.preventDefault();
    try {
      onDone(await api.post<AccountReady>("/api/office/accounts", { ...account, login: account.login.trim() }));
    } catch (error) {
      setFault(isProblem(error, "login-taken") ? "taken" : isProblem(error, "bad-request") ? "badLogin" : "failed");
    }
  }
  return (
    <Panel title={w.addTitle}>
      <form className="filters" onSubmit={add} aria-label={w.addTitle}>
        {(["login", "name"] as const).map((part, at) => (
          <Field label={w[part]} key={part}>
            {(wired) => (
              <input
                {...wired}
                className="input"
                name={part}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={part === "login" ? 60 : 80}
                title={part === "login" ? w.loginHint : undefined}
                // biome-ignore lint/a11y/noAutofocus: the form was just asked for
                autoFocus={at === 0}
                required
                value={account[part]}
                onChange={(event) => change({ [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <RoleSelect value={account.role} onChange={(role) => change({ role })} />
        <LanguageSelect value={account.language} onChange={(chosen) => change({ language: chosen })} />
        <button type="submit" className="btn main">
          {w.add}
        </button>
        <Button onClick={onCancel}>{w.cancel}</Button>
      </form>
      {fault && <Notice kind="late">{w[fault]}</Notice>}
    </Panel>
  );
}
