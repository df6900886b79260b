/** A plain page's form as it came. */
import type { Language } from "../../../../questionnaires/format/types";
import { LANGUAGES } from "../../../../questionnaires/format/types";

export const asLanguage = (text: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === text) ?? null;

/** Which act, and what it acts on: "correct:STEP". */
export const actOf = (fields: URLSearchParams): { act: string; on: string } => {
  const sent = fields.getAll("do").at(-1) ?? "";
  const at = sent.indexOf(":");
  return at < 0 ? { act: sent, on: "" } : { act: sent.slice(0, at), on: sent.slice(at + 1) };
};
