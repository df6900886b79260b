/** What the steps of a sign-in have in common: one request at a time, and a sentence where it is refused. */
import { type FormEvent, useState } from "react";
import type { SignedIn } from "../../server/contract/staff";
import { type Api, isProblem } from "../api";

export interface StepProps {
  api: Api;
  onDone: (signedIn: SignedIn) => void;
  /** the sign-in has to begin anew */
  onLost: () => void;
}
export type StepFault = "wrongSignIn" | "wrongFactor" | "weakPassword" | "slowDown" | "notReached";

const FAULTS: Record<string, StepFault> = {
  "wrong-sign-in": "wrongSignIn",
  "wrong-factor": "wrongFactor",
  "weak-password": "weakPassword",
  "slow-down": "slowDown",
};

/** @param send makes the request and says what comes of it */
export function useStep(send: () => Promise<void>, { onLost, onFault }: { onLost: () => void; onFault?: () => void }) {
  const [fault, setFault] = useState<StepFault | null>(null);
  const [busy, setBusy] = useState(false);
  async function submit(event?: FormEvent) {
    event?.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      await send();
    } catch (error) {
      if (isProblem(error, "not-signed-in")) onLost();
      else setFault(isProblem(error) && error.status < 500 ? (FAULTS[error.code] ?? "wrongSignIn") : "notReached");
      onFault?.();
    } finally {
      setBusy(false);
    }
  }
  return { fault, busy, submit };
}
