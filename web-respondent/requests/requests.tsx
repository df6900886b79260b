import { useEffect, useState } from "react";
import { api } from "../sending/api";
import type { RequestsView } from "../sending/contract";
import type { Outcome } from "../sending/outcome";
import { useWords } from "../words";
import { readRequest } from "./read-request";
import { NOTHING_TYPED, type Refusal, RequestsPage, type RequestsPlace } from "./requests-page";

type Told<T> = { kind: "accepted"; reply: T } | { kind: "refused"; why: Refusal } | { kind: "ended" };

const toTold = <T,>(outcome: Outcome<T>): Told<T> => {
  if (outcome.kind === "accepted") return outcome;
  if (outcome.kind === "request-refused") return { kind: "refused", why: outcome.why };
  if (outcome.kind === "unreachable") return { kind: "refused", why: outcome.cause === "busy" ? "busy" : "network" };
  return { kind: "ended" };
};

interface RequestsProps {
  officePhone: string;
  /** back to the page below, which keeps what was typed */
  onClose(): void;
  /** the sitting is over: it was before, or by this */
  onEnded(declined: boolean): void;
}

/** The same pages where the app runs: nothing leaves the address, and nothing is kept in the browser. */
export function Requests({ officePhone, onClose, onEnded }: RequestsProps) {
  const words = useWords();
  const [view, setView] = useState<RequestsView | null>(null);
  const [unread, setUnread] = useState(false);
  const [place, setPlace] = useState<RequestsPlace>({ at: "hub" });
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page is opened
  useEffect(() => {
    void api.requests().then((outcome) => {
      const told = toTold(outcome);
      if (told.kind === "accepted") setView(told.reply);
      else if (told.kind === "ended") onEnded(false);
      else setUnread(true);
    });
  }, []);

  async function send(fields: URLSearchParams): Promise<void> {
    if (place.at !== "form") return;
    const { kind } = place;
    const found = readRequest(fields);
    if ("faults" in found)
      return setPlace({ at: "form", kind, typed: { fields, faults: found.faults }, refused: null });
    setBusy(true);
    const told = toTold(await api.request(found.request));
    setBusy(false);
    if (told.kind === "ended") return onEnded(false);
    if (told.kind === "refused")
      return setPlace({ at: "form", kind, typed: { fields, faults: [] }, refused: told.why });
    setPlace({ at: "noted", done: told.reply });
    if (told.reply.ended) onEnded(true);
  }

  if (!view) return <p className="page">{unread ? words.startUnreachable : words.opening}</p>;
  return (
    <RequestsPage
      place={place}
      view={view}
      officePhone={officePhone}
      busy={busy}
      onChoose={(kind) => setPlace({ at: "form", kind, typed: NOTHING_TYPED, refused: null })}
      onSend={(fields) => void send(fields)}
      onHub={() => setPlace({ at: "hub" })}
      onClose={onClose}
    />
  );
}
