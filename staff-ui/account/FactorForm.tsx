import { useEffect, useState } from "react";
import type { FactorKey, RecoveryCodes } from "../../server/contract/staff";
import { useWords } from "../language";
import { Button } from "../pieces/Button";
import { Notice } from "../pieces/Notice";
import { CodeField } from "../sign-in/CodeField";
import { KeyToCopy } from "../sign-in/KeyToCopy";
import { useStep } from "../sign-in/useStep";
import { SIGN_IN_WORDS } from "../sign-in/words";
import { useApi } from "../signed";
import type { FormProps } from "./FactorPanel";
import { SecretField } from "./SecretField";
import { ACCOUNT_WORDS } from "./words";

/** The key first, then the code that shows that it arrived, and the password. */
export function FactorForm({ replaces, onDone, onCancel }: FormProps & { replaces: boolean }) {
  const w = useWords(ACCOUNT_WORDS);
  const signIn = useWords(SIGN_IN_WORDS);
  const api = useApi();
  const [offered, setOffered] = useState<FactorKey | null>(null);
  const [unreached, setUnreached] = useState(false);
  const [code, setCode] = useState("");
  const [current, setCurrent] = useState("");
  useEffect(() => {
    api.post<FactorKey>("/api/session/account/factor", undefined, 2).then(setOffered, () => setUnreached(true));
  }, [api]);
  const { fault, busy, submit } = useStep(
    async () => {
      const body = { current, ticket: offered?.ticket, code };
      // sent once: a code is good for one
      const { recoveryCodes } = await api.call<RecoveryCodes>("/api/session/account/factor", { method: "PUT", body });
      onDone(recoveryCodes);
    },
    { onLost: () => undefined, onFault: () => setCode("") },
  );
  return (
    <form onSubmit={submit} aria-label={replaces ? w.replaceFactor : w.addFactor}>
      {replaces && <p>{w.replacing}</p>}
      {unreached && <Notice kind="late">{w.notReached}</Notice>}
      {!offered && !unreached && <p>{w.loading}</p>}
      {offered && (
        <>
          <p>{signIn.setUpWhy}</p>
          <KeyToCopy offered={offered} />
          {fault && <Notice kind="late">{w[fault]}</Notice>}
          <CodeField label={signIn.firstCode} value={code} onChange={setCode} figures />
          <SecretField label={w.current} value={current} onChange={setCurrent} />
        </>
      )}
      <div className="acts">
        {offered && (
          <Button type="submit" disabled={busy}>
            {replaces ? w.replaceFactor : w.addFactor}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
