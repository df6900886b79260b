/**
 * What an interviewer is at: told to the server each minute, as the sign of life, and shown where it is practice. Hours begin
 * with the first case; a pause begins and ends by the interviewer's own key.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { HoursNow, HoursWeek } from "../../server/contract/hours";
import { useApi } from "../../staff-ui";
import type { Place } from "../desk/place";
import { PracticeBar } from "../training/PracticeBar";

const SIGN_OF_LIFE_SECONDS = 60;
type Now = HoursNow["now"];
type Kind = NonNullable<Now>["kind"];

interface AtWork {
  now: Now;
  say: (kind: Kind | null) => void;
  show: (place: Place) => void;
}
const Work = createContext<AtWork>({ now: null, say: () => undefined, show: () => undefined });
export const useAtWork = (): AtWork => useContext(Work);

/** Tells where the interviewer is: a case on the screen is work. */
export function usePlaceOfWork(place: Place): void {
  const { show } = useAtWork();
  useEffect(() => show(place), [show, place]);
}

const cardOf = (place: Place | null) =>
  place && place.at !== "ready" && place.at !== "section" ? (place.card?.practice ?? null) : null;

export function AtWorkProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const [now, setNow] = useState<Now>(null);
  const [place, setPlace] = useState<Place | null>(null);

  // what was said last, whether it has arrived or not
  const [said, setSaid] = useState<Kind | null>(null);
  const send = useCallback(
    (kind: Kind | null) => {
      // no answer within reach: the next minute says it again
      api.put<HoursNow>("/api/interviewer/hours/now", { kind }).then(
        (told) => setNow(told.now),
        () => undefined,
      );
    },
    [api],
  );
  const say = useCallback(
    (kind: Kind | null) => {
      setSaid(kind);
      send(kind);
    },
    [send],
  );
  useEffect(() => {
    if (said === null) return;
    const timer = setInterval(() => send(said), SIGN_OF_LIFE_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [said, send]);

  const inCase = place !== null && place.at !== "ready" && place.at !== "section";
  const practice = cardOf(place);
  const wanted = inCase ? (practice ? "training" : "calling") : null;
  const begun = useRef(wanted);
  begun.current = wanted;
  useEffect(() => {
    if (wanted !== null) say(wanted);
  }, [wanted, say]);
  // A reload is no end of work: what was open goes on, unless a case says already what it is.
  useEffect(() => {
    const leave = new AbortController();
    api.get<HoursWeek>("/api/interviewer/hours", leave.signal).then(
      ({ people: [me] }) => me?.now && begun.current === null && say(me.now),
      () => undefined,
    );
    return () => leave.abort();
  }, [api, say]);

  const work = useMemo(() => ({ now, say, show: setPlace }), [now, say]);
  return (
    <Work value={work}>
      <div className={practice ? "at-work practice" : "at-work"}>
        {practice && <PracticeBar card={practice} inInterview={place?.at === "interview"} />}
        {children}
      </div>
    </Work>
  );
}
