import { useEffect, useRef, useState } from "react";
import { endKeeping } from "../keeping/keeper";
import { sendKept } from "../keeping/send-kept";
import { lyingThere } from "../keeping/shelf";
import { api, belongTo } from "../sending/api";
import type { GivenAnswers, Language, SaveReply, Sitting, StepView } from "../sending/contract";
import type { Outcome } from "../sending/outcome";
import { forgetLabels } from "../survey/labels";
import { isInSealedPart, type Place } from "./place";

export interface SittingState {
  place: Place;
  /** Something was saved in this sitting. */
  saved: boolean;
  /** Earlier unsealed answers can be gone over: the PIN was given, or chosen here. */
  mayCorrect: boolean;
  started(sitting: Sitting): void;
  savedAs(reply: SaveReply): void;
  submitted(view: StepView): void;
  back(): void;
  moved(): void;
  /** The offer of a PIN was answered. */
  pinAnswered(chosen: boolean): void;
  answers(): void;
  correct(step: string): void;
  /** From the list of answers to where the questionnaire stands. */
  goOn(): void;
  ended(): void;
  /** by another page, or because the person declined */
  over(declined: boolean): void;
  enterCode(): void;
  /** Ends the sitting: without hurry, because the lock closed, or after the end. */
  close(why: "locked" | "left" | "finished"): void;
}

interface More {
  byBack?: boolean;
  correcting?: boolean;
  notice?: "moved";
}
const START: Place = { at: "start", note: null };

/** Moves through the sitting. `first`: as a plain page hands it over. */
export function useSitting(first: Sitting, onLanguage: (language: Language) => void): SittingState {
  const [place, setPlace] = useState<Place>({ at: "opening" });
  const [saved, setSaved] = useState(false);
  const [mayCorrect, setMayCorrect] = useState(false);
  /** The offer of a PIN is still to be made: once, where the first sealed part begins. */
  const offer = useRef(false);
  const serial = useRef(0);

  const show = (view: StepView, more: More = {}): void => {
    if (offer.current && isInSealedPart(view)) {
      offer.current = false;
      setPlace({ at: "pin", next: view });
      return;
    }
    const { byBack = false, correcting = false, notice = null } = more;
    setPlace({ at: "step", view, byBack, correcting, notice, serial: ++serial.current });
  };
  const list = (given: GivenAnswers, corrected: boolean): void =>
    setPlace({ at: "answers", given, corrected, notice: null, serial: ++serial.current });
  const started = (begun: Sitting): void => {
    belongTo(begun);
    if (lyingThere() !== null) setPlace({ at: "opening" });
    onLanguage(begun.language);
    setSaved(false);
    setMayCorrect(begun.mayCorrect);
    offer.current = begun.mayChoosePin && !begun.mayCorrect;
    void sendKept(begun).then(({ step }) => show(step));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page loads
  useEffect(() => started(first), []);

  const follow = <T>(outcome: Outcome<T>, onward: (reply: T) => void, again = false): void => {
    if (outcome.kind === "accepted") onward(outcome.reply);
    else if (outcome.kind === "sitting-ended" || outcome.kind === "wrong-code") setPlace({ at: "ended" });
    else if (outcome.kind === "moved" && !again) void moved();
    else setPlace((now) => (now.at === "step" || now.at === "answers" ? { ...now, notice: "back" } : now));
  };
  const moved = async (): Promise<void> => follow(await api.step(), (view) => show(view, { notice: "moved" }), true);
  const answers = async (): Promise<void> => follow(await api.answers(), (given) => list(given, false));
  const correct = async (step: string): Promise<void> =>
    follow(await api.correct(step), (view) => show(view, { correcting: true }));
  const back = async (): Promise<void> => {
    if (place.at !== "step") return;
    if (place.correcting) return answers();
    // An end has no step of its own.
    const step = place.view.kind === "screen" ? place.view.step : "";
    follow(await api.back(step), (view) => show(view, { byBack: true }));
  };
  /** A corrected answer leads back to the list, unless it ends the questionnaire. */
  const afterCorrection = async (next: StepView): Promise<void> => {
    const outcome = next.kind === "end" && next.reason === "stopped" ? null : await api.answers();
    if (outcome?.kind === "accepted") list(outcome.reply, true);
    else show(next);
  };

  const over = (at: "ended" | "closed"): void => {
    forgetLabels();
    endKeeping();
    setPlace({ at });
  };

  return {
    place,
    saved,
    mayCorrect,
    started,
    savedAs: (reply) => {
      setSaved(true);
      // "In which language do you wish to answer?" is answered by the page too.
      if (reply.language) onLanguage(reply.language);
      if (place.at === "step" && place.correcting) void afterCorrection(reply.next);
      else show(reply.next);
    },
    submitted: (view) => {
      // what was sent is sent
      setMayCorrect(false);
      show(view);
    },
    pinAnswered: (chosen) => {
      if (chosen) setMayCorrect(true);
      if (place.at === "pin") show(place.next);
    },
    answers: () => void answers(),
    correct: (step) => void correct(step),
    goOn: () => void api.step().then((outcome) => follow(outcome, show)),
    back: () => void back(),
    moved: () => void moved(),
    ended: () => over("ended"),
    over: (declined) => over(declined ? "closed" : "ended"),
    enterCode: () => setPlace(START),
    close: (why) => {
      forgetLabels();
      endKeeping();
      setPlace(why === "finished" ? { at: "closed" } : { at: "start", note: why });
      void api.end();
    },
  };
}
