/**
 * What the codes of long lists stand for, as far as this page has chosen them: an answer keeps the code only, and going
 * back should show the name. In memory, and forgotten with the sitting.
 */
import type { ScreenView } from "../sending/contract";
import { forgetSearches } from "./use-search";

const labels = new Map<string, string>();
const key = (list: string, code: string): string => `${list} ${code}`;

export const rememberLabel = (list: string, code: string, label: string): void => {
  labels.set(key(list, code), label);
};
/** Those of answers that a screen shows again. */
export const rememberLabels = ({ questions, answers, labels: given }: ScreenView): void => {
  for (const { variable, value } of answers) {
    const list = questions.find(({ name }) => name === variable)?.list;
    const label = given[variable];
    if (list !== undefined && label !== undefined) rememberLabel(list, String(value), label);
  }
};
export const rememberedLabel = (list: string, code: string): string | undefined => labels.get(key(list, code));
export const forgetLabels = (): void => {
  labels.clear();
  forgetSearches();
};
