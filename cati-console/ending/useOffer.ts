/** What the law and the floor say to an hour, while it is being agreed on. Without an answer the hour can still be kept. */
import { useEffect, useState } from "react";
import type { Offer } from "../../server/contract/calendar";
import { useConsoleApi } from "../api";

/** Figures follow each other quickly: the hour is asked about once it stands. */
const REST_MILLISECONDS = 250;

export function useOffer(callId: string, at: string | null, withWhom: string | undefined): Offer | null {
  const api = useConsoleApi();
  const [said, setSaid] = useState<{ of: string; offer: Offer } | null>(null);
  const of = `${at} ${withWhom ?? ""}`;
  useEffect(() => {
    if (at === null) return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      api.offer(callId, { at, ...(withWhom === undefined ? {} : { withWhom }) }, leave.signal).then(
        (offer) => setSaid({ of, offer }),
        () => undefined,
      );
    }, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [api, callId, at, withWhom, of]);
  return said?.of === of ? said.offer : null;
}
