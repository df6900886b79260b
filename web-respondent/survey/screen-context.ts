/** What a question needs to know of the screen it stands on, beside its own survey-core question. */
import { createContext, use } from "react";
import type { OfferedCode } from "../../questionnaires/format/survey-json";
import type { Text } from "../../questionnaires/format/types";
import type { ScreenModel } from "./screen-model";

export interface Remark {
  /** It was left empty: the quiet answers are offered. */
  empty: boolean;
  /** Cannot be saved so. */
  hard: readonly Text[];
  /** Asked once whether it is right. */
  soft: readonly Text[];
}
export const NO_REMARK: Remark = { empty: false, hard: [], soft: [] };

export interface ScreenState {
  model: ScreenModel;
  remarks: Readonly<Record<string, Remark>>;
  /** Ids of the texts that stand above the questions and that the first one is described by. */
  introId: string | undefined;
  /** The heading of the page stands above the questions, which are all its lines. */
  stem: boolean;
}

export const ScreenContext = createContext<ScreenState | null>(null);

export function useScreen(): ScreenState {
  const screen = use(ScreenContext);
  if (!screen) throw new Error("a question stands outside a screen");
  return screen;
}

/** Quiet answers in the order in which they are shown. */
export const QUIET: readonly OfferedCode[] = ["dont-know", "refused"];
