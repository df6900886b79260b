/** Records the outcome; not before the last answer is safe, because ending the call ends the interview. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { EndCall } from "../../server/contract/interviewer";
import { isProblem, NoConnection } from "../../staff-ui";
import { useConsoleApi } from "../api";

export type EndState = "idle" | "held" | "sending" | "notReached" | "failed";

export function useEndCall(callId: string, held: boolean, onEnded: () => void) {
  const api = useConsoleApi();
  const [state, setState] = useState<EndState>("idle");
  const [wanted, setWanted] = useState<EndCall | null>(null);

  // Whoever asks for the end by the time that it is known: the sending itself must not begin anew for that.
  const ended = useRef(onEnded);
  ended.current = onEnded;

  useEffect(() => {
    if (!wanted) return;
    if (held) {
      setState("held");
      return;
    }
    setState("sending");
    let left = false;
    api.endCall(callId, wanted).then(
      () => !left && ended.current(),
      (error: unknown) => {
        if (left) return;
        // Sent before, and only the reply was lost: it is over all the same.
        if (isProblem(error, "call-ended")) return ended.current();
        setWanted(null);
        setState(error instanceof NoConnection || isProblem(error, "not-signed-in") ? "notReached" : "failed");
      },
    );
    return () => {
      left = true;
    };
  }, [api, callId, wanted, held]);

  const record = useCallback((end: EndCall) => setWanted((before) => before ?? end), []);
  return { state, record };
}
