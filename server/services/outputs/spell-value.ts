import type { Value } from "../../../questionnaires/format/types";

/** A value as text: a code, codes with a space between, a number with a point, or the text itself. */
export const spellValue = (value: Value): string => (Array.isArray(value) ? value.join(" ") : String(value));
