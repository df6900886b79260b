/** Where the person is. One address for all of it, and nothing of it in the history. */
import type { StepView } from "../sending/contract";

export type Place =
  | { at: "opening" }
  | { at: "start"; note: "locked" | "left" | null }
  | { at: "step"; view: StepView; byBack: boolean; notice: "moved" | "back" | null; serial: number }
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
export const isInside = (place: Place): boolean => place.at === "step";
