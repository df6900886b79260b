import { useState } from "react";
import type { OwnAccount } from "../../server/contract/staff";
import { useWords } from "../language";
import { Button } from "../pieces/Button";
import { Panel } from "../pieces/Panel";
import { RecoveryCodes } from "../sign-in/RecoveryCodes";
import { FactorForm } from "./FactorForm";
import { RenewForm } from "./RenewForm";
import { ACCOUNT_WORDS } from "./words";

export interface FormProps {
  onDone: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}

export function FactorPanel({ account, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const w = useWords(ACCOUNT_WORDS);
  const [open, setOpen] = useState<"factor" | "codes" | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const { secondFactor, recoveryCodesLeft } = account;

  const form: FormProps = {
    onDone: (fresh) => {
      setOpen(null);
      setCodes(fresh);
      onChanged();
    },
    onCancel: () => setOpen(null),
  };
  return (
    <Panel title={w.factor}>
      <p>{secondFactor ? w.factorThere(recoveryCodesLeft) : w.noFactor}</p>
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} beside />}
      {!codes && open === null && (
        <div className="acts">
          <Button onClick={() => setOpen("factor")}>{secondFactor ? w.replaceFactor : w.addFactor}</Button>
          {secondFactor && <Button onClick={() => setOpen("codes")}>{w.renewCodes}</Button>}
        </div>
      )}
      {open === "factor" && <FactorForm {...form} replaces={secondFactor} />}
      {open === "codes" && <RenewForm {...form} />}
    </Panel>
  );
}
