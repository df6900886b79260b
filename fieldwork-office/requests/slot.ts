import type { AskedRequest } from "../../server/contract/requests";
import { useLanguage, useWords } from "../../staff-ui";
import { weekdayMonth } from "../days";
import { REQUEST_WORDS } from "./words";

/** A part of a day, as it was chosen: lun. 20 avril, le matin. */
export function useSlot() {
  const w = useWords(REQUEST_WORDS);
  const { language } = useLanguage();
  return ({ day, part }: NonNullable<AskedRequest["slot"]>): string => `${weekdayMonth(day, language)}, ${w[part]}`;
}
