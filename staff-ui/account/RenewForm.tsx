import { useState } from "react";
import type { RecoveryCodes } from "../../server/contract/staff";
import { useWords } from "../language";
import { Button } from "../pieces/Button";
import { Notice } from "../pieces/Notice";
import { useStep } from "../sign-in/useStep";
import { useApi } from "../signed";
import type { FormProps } from "./FactorPanel";
import { SecretField } from "./SecretField";
import { ACCOUNT_WORDS } from "./words";

export function RenewForm({ onDone, onCancel }: FormProps) {
  const w = useWords(ACCOUNT_WORDS);
  const api = useApi();
  const [current, setCurrent] = useState("");
  const { fault, busy, submit } = useStep(
    async () =>
      onDone((await api.post<RecoveryCodes>("/api/session/account/recovery-codes", { current })).recoveryCodes),
    { onLost: () => undefined, onFault: () => setCurrent("") },
  );
  return (
    <form onSubmit={submit} aria-label={w.renewCodes}>
      <p>{w.renewing}</p>
      {fault && <Notice kind="late">{w[fault]}</Notice>}
      <SecretField label={w.current} value={current} onChange={setCurrent} />
      <div className="acts">
        <Button type="submit" disabled={busy}>
          {w.renewCodes}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
