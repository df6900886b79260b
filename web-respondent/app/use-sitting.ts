import { useEffect, useRef, useState } from "react";
import { api } from "../sending/api";
import type { Language, SaveReply, Sitting, StepView } from "../sending/contract";
import type { Outcome } from "../sending/outcome";
import { forgetLabels } from "../survey/labels";
import type { Place } from "./place";

export interface SittingState {
  place: Place;
  /** Something was saved in this sitting. */
  saved: boolean;
  started(sitting: Sitting): void;
  savedAs(reply: SaveReply): void;
  submitted(view: StepView): void;
  back(): void;
  moved(): void;
  ended(): void;
  enterCode(): void;
  /** Ends the sitting: without hurry, because the lock closed, or after the end. */
  close(why: "locked" | "left" | "finished"): void;
}

const START: Place = { at: "start", note: null };

/** Moves through the sitting. `resume`: a sitting of this browser may be taken up; otherwise it is ended. */
export function useSitting(resume: boolean, onLanguage: (language: Language) => void): SittingState {
  const [place, setPlace] = useState<Place>(resume ? { at: "opening" } : START);
  const [saved, setSaved] = useState(false);
  const serial = useRef(0);

  const show = (view: StepView, more: { byBack?: boolean; notice?: "moved" } = {}): void =>
    setPlace({
      at: "step",
      view,
      byBack: more.byBack ?? false,
      notice: more.notice ?? null,
      serial: ++serial.current,
    });
  const started = (sitting: Sitting): void => {
    onLanguage(sitting.language);
    setSaved(false);
    show(sitting.step);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page loads
  useEffect(() => {
    if (!resume) {
      void api.end();
      return;
    }
    let current = true;
    void api.resume().then((outcome) => {
      if (!current) return;
      if (outcome.kind === "accepted") started(outcome.reply);
      else setPlace(START);
    });
    return () => {
      current = false;
    };
  }, []);

  const follow = (outcome: Outcome<StepView>, more: { byBack?: boolean; notice?: "moved" }): void => {
    if (outcome.kind === "accepted") show(outcome.reply, more);
    else if (outcome.kind === "sitting-ended" || outcome.kind === "wrong-code") setPlace({ at: "ended" });
    else if (outcome.kind === "moved" && !more.notice) void moved();
    else setPlace((now) => (now.at === "step" ? { ...now, notice: "back" } : now));
  };
  const moved = async (): Promise<void> => follow(await api.step(), { notice: "moved" });
  const back = async (): Promise<void> => {
    if (place.at !== "step") return;
    // An end has no step of its own.
    const step = place.view.kind === "screen" ? place.view.step : "";
    follow(await api.back(step), { byBack: true });
  };

  return {
    place,
    saved,
    started,
    savedAs: (reply) => {
      setSaved(true);
      // "In which language do you wish to answer?" is answered by the page too.
      if (reply.language) onLanguage(reply.language);
      show(reply.next);
    },
    submitted: show,
    back: () => void back(),
    moved: () => void moved(),
    ended: () => {
      forgetLabels();
      setPlace({ at: "ended" });
    },
    enterCode: () => setPlace(START),
    close: (why) => {
      forgetLabels();
      setPlace(why === "finished" ? { at: "closed" } : { at: "start", note: why });
      void api.end();
    },
  };
}
