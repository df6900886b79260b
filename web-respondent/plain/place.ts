/** Where a plain page stands: what the app's Place is (web-respondent/app/place.ts), in one page's worth of facts. */

import type { StartTrouble } from "../pages/code-form";
import type { PinTrouble } from "../pages/pin-page";
import type { RequestsPlace } from "../requests/requests-page";
import type { EndView, GivenAnswers, RequestsView } from "../sending/contract";
import type { PlainScreen } from "./screen";

export type PlainPlace =
  | { at: "start"; code: string; note: "locked" | "left" | null; amiss?: StartTrouble; easy?: boolean }
  | { at: "screen"; screen: PlainScreen }
  | { at: "end"; view: EndView; mayCorrect: boolean; saveId: string }
  | { at: "pin"; amiss?: PinTrouble }
  | { at: "answers"; given: GivenAnswers; corrected: boolean }
  | { at: "choices"; page: RequestsPlace; view: RequestsView }
  | { at: "ended" }
  | { at: "closed" };

/** Whether a sitting is open there. */
export const isInsidePlain = (place: PlainPlace): boolean => {
  if (place.at === "choices") return place.page.at !== "noted" || !place.page.done.ended;
  return ["screen", "end", "pin", "answers"].includes(place.at);
};

/** What a journey test finds on <main>, as in the app. */
export const plainStepName = (place: PlainPlace): string => {
  if (place.at === "screen") return place.screen.view.step;
  return place.at === "end" ? place.view.reason : place.at;
};
