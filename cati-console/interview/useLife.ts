/** Long silences belong to this interview: a sign of life keeps the case held while nothing is saved. */
import { useEffect } from "react";
import { useConsoleApi } from "../api";

const EVERY_MILLISECONDS = 240_000;

export function useLife(callId: string): void {
  const api = useConsoleApi();
  useEffect(() => {
    const timer = setInterval(() => void api.step(callId).catch(() => undefined), EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [api, callId]);
}
