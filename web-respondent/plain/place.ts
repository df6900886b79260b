/** Where a plain page stands: what the app's Place is (web-respondent/app/place.ts), in one page's worth of facts. */

import type { StartTrouble } from "../pages/code-form";
import type { PinTrouble } from "../pages/pin-page";
import type { EndView, GivenAnswers } from "../sending/contract";
import type { PlainScreen } from "./screen";

export type PlainPlace =
  | { at: "start"; code: string; note: "locked" | "left" | null; amiss?: StartTrouble; easy?: boolean }
  | { at: "screen"; screen: PlainScreen }
  | { at: "end"; view: EndView; mayCorrect: boolean; saveId: string }
  | { at: "pin"; amiss?: PinTrouble }
  | { at: "answers"; given: GivenAnswers; corrected: boolean }
  | { at: "ended" }
  | { at: "closed" };

/** Whether a sitting is open there. */
export const isInsidePlain = ({ at }: PlainPlace): boolean =>
  at === "screen" || at === "end" || at === "pin" || at === "answers";

/** What a journey test finds on <main>, as in the app. */
export const plainStepName = (place: PlainPlace): string => {
  if (place.at === "screen") return place.screen.view.step;
  return place.at === "end" ? place.view.reason : place.at;
};
