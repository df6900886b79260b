import { useState } from "react";
import type { SignedIn } from "../../server/contract/staff";
import { useWords } from "../language";
import { Notice } from "../pieces/Notice";
import { CodeField } from "./CodeField";
import { type StepProps, useStep } from "./useStep";
import { SIGN_IN_WORDS } from "./words";

export function CodeStep({ api, onDone, onLost }: StepProps) {
  const w = useWords(SIGN_IN_WORDS);
  const [code, setCode] = useState("");
  const { fault, busy, submit } = useStep(async () => onDone(await api.post<SignedIn>("/api/session/code", { code })), {
    onLost,
    onFault: () => setCode(""),
  });
  return (
    <form onSubmit={submit} aria-label={w.codeTitle}>
      {fault && <Notice kind="late">{w[fault]}</Notice>}
      <CodeField label={w.code} hint={w.codeHint} value={code} onChange={setCode} />
      <button type="submit" className="btn main" disabled={busy}>
        {w.goOn}
      </button>
    </form>
  );
}
