/** Where the person is. One address for all of it, and nothing of it in the history. */
import type { GivenAnswers, StepView } from "../sending/contract";

export type Place =
  | { at: "opening" }
  | { at: "start"; note: "locked" | "left" | null }
  | {
      at: "step";
      view: StepView;
      byBack: boolean;
      /** opened from the list of answers, and leads back there */
      correcting: boolean;
      notice: "moved" | "back" | null;
      serial: number;
    }
  /** Before the first sealed part, once. */
  | { at: "pin"; next: StepView }
  | { at: "answers"; given: GivenAnswers; corrected: boolean; notice: "back" | null; serial: number }
  /** Another sitting, or time, ended this one. */
  | { at: "ended" }
  /** The person has finished and closed. */
  | { at: "closed" };

/** What a journey test finds on <main>: never a name of a question, since steps are opaque. */
export function stepName(place: Place): string {
  if (place.at !== "step") return place.at;
  return place.view.kind === "screen" ? place.view.step : place.view.reason;
}

/** Whether a sitting is open: then the idle lock watches. */
export const isInside = ({ at }: Place): boolean => at === "step" || at === "pin" || at === "answers";

/** Whether a part begins, or goes on, whose answers are sealed. */
export const isInSealedPart = (view: StepView): boolean =>
  view.parts.some(({ state, sealed }) => state === "now" && sealed);
