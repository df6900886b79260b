/** A part of a day as these pages write it: mardi 24 novembre, le matin (10 h à 13 h). */
import type { RequestDone, RequestsView } from "../../server/contract/requests";
import { spellSlot } from "../../server/domain/request-fields";
import type { Language } from "../sending/contract";
import { REQUEST_WORDS } from "../words/requests";

type Slot = NonNullable<RequestDone["slot"]>;

export function slotText({ day, part }: Slot, language: Language): string {
  const date = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
  return `${date.replaceAll("\u202f", "\u00a0")}, ${REQUEST_WORDS[language].parts[part]}`;
}

/** Each as it is sent, and as it reads. */
export const slotOptions = (days: RequestsView["days"], language: Language): { value: string; label: string }[] =>
  days.flatMap(({ day, parts }) =>
    parts.map((part) => ({ value: spellSlot({ day, part }), label: slotText({ day, part }, language) })),
  );
