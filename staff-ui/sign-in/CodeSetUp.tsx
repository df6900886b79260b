import { useEffect, useState } from "react";
import type { FactorKey, FactorReady } from "../../server/contract/staff";
import { isProblem } from "../api";
import { useWords } from "../language";
import { Notice } from "../pieces/Notice";
import { CodeField } from "./CodeField";
import { KeyToCopy } from "./KeyToCopy";
import { RecoveryCodes } from "./RecoveryCodes";
import { type StepProps, useStep } from "./useStep";
import { SIGN_IN_WORDS } from "./words";

/** A key for the authenticator, a first code to show that it arrived, then the recovery codes. */
export function CodeSetUp({ api, onDone, onLost }: StepProps) {
  const w = useWords(SIGN_IN_WORDS);
  const [offered, setOffered] = useState<FactorKey | null>(null);
  const [ready, setReady] = useState<FactorReady | null>(null);
  const [code, setCode] = useState("");
  const [unreached, setUnreached] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key for as long as this page stands, and onLost is new with each drawing
  useEffect(() => {
    api.post<FactorKey>("/api/session/factor", undefined, 2).then(setOffered, (error) => {
      if (isProblem(error)) onLost();
      else setUnreached(true);
    });
  }, [api]);
  const { fault, busy, submit } = useStep(
    async () =>
      setReady(
        await api.call<FactorReady>("/api/session/factor", { method: "PUT", body: { ticket: offered?.ticket, code } }),
      ),
    { onLost, onFault: () => setCode("") },
  );

  if (ready) return <RecoveryCodes codes={ready.recoveryCodes} onDone={() => onDone(ready.signedIn)} />;
  if (!offered) return unreached ? <Notice kind="late">{w.notReached}</Notice> : <p>{w.loading}</p>;
  return (
    <form onSubmit={submit} aria-label={w.setUpTitle}>
      <p>{w.setUpWhy}</p>
      <KeyToCopy offered={offered} />
      {fault && <Notice kind="late">{w[fault]}</Notice>}
      <CodeField label={w.firstCode} value={code} onChange={setCode} figures />
      <button type="submit" className="btn main" disabled={busy}>
        {w.goOn}
      </button>
    </form>
  );
}
