/** Records the outcome; not before the last answer is safe, because ending the call ends the interview. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { EndCall } from "../../server/contract/interviewer";
import { isProblem, NoConnection } from "../../staff-ui";
import { backoffMilliseconds } from "../../staff-ui/api";
import { useConsoleApi } from "../api";

export type EndState = "idle" | "held" | "sending" | "notReached" | "unlawful" | "failed";

export function useEndCall(callId: string, held: boolean, onEnded: () => void) {
  const api = useConsoleApi();
  const [state, setState] = useState<EndState>("idle");
  const [wanted, setWanted] = useState<EndCall | null>(null);
  const [tries, setTries] = useState(1);

  // Whoever asks for the end by the time that it is known: the sending itself must not begin anew for that.
  const ended = useRef(onEnded);
  ended.current = onEnded;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try sends it once more
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
        const unreached = error instanceof NoConnection || isProblem(error, "not-signed-in");
        if (!unreached) setWanted(null);
        setState(unreached ? "notReached" : "failed");
      },
    );
    return () => {
      left = true;
    };
  }, [api, callId, wanted, held, tries]);

  // Without a network the outcome is kept here, and leaves by itself when there is one again.
  const waits = wanted !== null && state === "notReached";
  useEffect(() => {
    if (!waits) return;
    const again = () => setTries((n) => n + 1);
    const timer = setTimeout(again, backoffMilliseconds(tries));
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [waits, tries]);

  const record = useCallback((end: EndCall) => setWanted((before) => before ?? end), []);
  return { state, record };
}
