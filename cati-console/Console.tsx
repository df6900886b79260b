import { useCallback, useEffect, useState } from "react";
import type { Language } from "../questionnaires/format/types";
import type { StepView } from "../server/contract/screen";
import { isProblem, Notice, useSession, useWords } from "../staff-ui";
import { useConsoleApi } from "./api";
import { Calling } from "./contact/Calling";
import { Contact } from "./contact/Contact";
import { forgetCall, noteCall, openCall } from "./desk/open-call";
import { mask, type Place } from "./desk/place";
import { type Texts, TextsProvider } from "./desk/texts";
import { AtWorkProvider, usePlaceOfWork } from "./hours/AtWork";
import { Interview } from "./interview/Interview";
import { LineProvider } from "./line/Line";
import { Ready } from "./ready/Ready";
import { SectionPage } from "./ready/SectionPage";
import { firstPlace } from "./sections";
import { SHELL } from "./words/shell";

const isStep = (stands: unknown): stands is StepView =>
  typeof stands === "object" && stands !== null && "kind" in stands;

/** Reads what every scene needs, finds a call that a reload left open, then hands over. */
export function Console() {
  const w = useWords(SHELL);
  const api = useConsoleApi();
  const { me } = useSession();
  const [texts, setTexts] = useState<Texts | null>(null);
  const [first, setFirst] = useState<Place | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    setFailed(false);
    try {
      const [outcomes, { scripts, stopWord }] = await Promise.all([api.outcomes(), api.scripts()]);
      setTexts({ outcomes, scripts, stopWord });
      const open = openCall(me.login);
      if (!open) return setFirst(firstPlace(me.role));
      // The case is still held: its card comes again, and is stripped at once where an interview goes on.
      // whoever may practise only is given none, and the practice case may be gone
      const { case: card } = await api.draw().catch((error: unknown) => {
        if (isProblem(error, "practice-only")) return { case: null };
        throw error;
      });
      const stands = await api.step(open.call.callId).catch((error: unknown) => error);
      if (isStep(stands)) {
        setFirst({ at: "interview", card: card && mask(card), call: open.call, step: stands, spoken: open.spoken });
      } else if (card && isProblem(stands, "not-this-step")) setFirst({ at: "calling", card, call: open.call });
      else {
        forgetCall();
        setFirst(card ? { at: "contact", card } : { at: "ready" });
      }
    } catch {
      setFailed(true);
    }
  }, [api, me.login, me.role]);
  useEffect(() => {
    void load();
  }, [load]);

  if (failed) {
    return (
      <div className="sign-in">
        <Notice kind="late" act={{ label: w.tryAgain, do: () => void load() }}>
          {w.failed}
        </Notice>
      </div>
    );
  }
  if (!texts || !first) return <p className="sign-in">{w.loading}</p>;
  return (
    <TextsProvider texts={texts}>
      <LineProvider>
        <AtWorkProvider>
          <Desk first={first} />
        </AtWorkProvider>
      </LineProvider>
    </TextsProvider>
  );
}

function Desk({ first }: { first: Place }) {
  const w = useWords(SHELL);
  const { me } = useSession();
  const [place, setPlace] = useState<Place>(first);
  const [spoken, setSpoken] = useState<Language>(first.at === "interview" ? first.spoken : me.language);

  usePlaceOfWork(place);
  // Neutral whatever is open: a title is read over the shoulder, and by the task bar.
  useEffect(() => {
    document.title = w.title;
  }, [w]);
  const go = useCallback((next: Place) => {
    if (next.at === "ready") forgetCall();
    // The person's own language, until they ask for the other one.
    if (next.at === "contact") setSpoken(next.card.language);
    setPlace(next);
  }, []);
  function speak(next: Language) {
    setSpoken(next);
    if (place.at === "calling" || place.at === "interview")
      noteCall({ login: me.login, call: place.call, spoken: next });
  }

  const common = { spoken, onSpoken: () => speak(spoken === "fr" ? "en" : "fr"), go };
  switch (place.at) {
    case "ready":
      return <Ready {...(place.said ? { said: place.said } : {})} go={go} />;
    case "section":
      return <SectionPage key={place.key} section={place.key} go={go} />;
    case "contact":
      return (
        <Contact key={place.card.caseId} card={place.card} {...(place.said ? { said: place.said } : {})} {...common} />
      );
    case "calling":
      return <Calling card={place.card} call={place.call} {...common} />;
    case "interview":
      return (
        <Interview
          key={place.call.callId}
          card={place.card}
          call={place.call}
          step={place.step}
          onLanguage={speak}
          {...common}
        />
      );
  }
}
