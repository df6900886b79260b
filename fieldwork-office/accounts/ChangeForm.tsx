import { useState } from "react";
import type { Account, AccountChange, AccountReady } from "../../server/contract/accounts";
import { Button, Notice, Panel, useApi, useWords } from "../../staff-ui";
import { RoleSelect } from "./Selects";
import { ACCOUNT_WORDS } from "./words";

interface Props {
  account: Account;
  onDone: (ready?: AccountReady) => void;
  onCancel: () => void;
}

/** What may be done to somebody else's account. Each act ends the sessions that it takes rights from. */
export function ChangeForm({ account, onDone, onCancel }: Props) {
  const w = useWords(ACCOUNT_WORDS);
  const api = useApi();
  const [role, setRole] = useState(account.role);
  const [failed, setFailed] = useState(false);
  const path = `/api/office/accounts/${encodeURIComponent(account.staffId)}`;
  const act = (work: () => Promise<AccountReady | undefined>) => () =>
    work().then(onDone, () => {
      setFailed(true);
    });
  const change = (what: AccountChange) =>
    act(async () => {
      await api.patch<Account>(path, what);
      return undefined;
    });
  return (
    <Panel title={`${account.name} (${account.login})`}>
      <div className="filters">
        <RoleSelect value={role} onChange={setRole} />
        <Button kind="main" disabled={role === account.role} onClick={change({ role })}>
          {w.change}
        </Button>
        <Button onClick={act(() => api.post<AccountReady>(`${path}/password`))}>{w.resetPassword}</Button>
        {account.secondFactor && (
          <Button
            onClick={act(async () => {
              await api.delete<Account>(`${path}/factor`);
              return undefined;
            })}
          >
            {w.resetFactor}
          </Button>
        )}
        <Button onClick={change({ active: !account.active })}>{account.active ? w.close : w.reopen}</Button>
        <Button onClick={onCancel}>{w.cancel}</Button>
      </div>
      <p className="sub">{w.sure}</p>
      {failed && <Notice kind="late">{w.failed}</Notice>}
    </Panel>
  );
}
