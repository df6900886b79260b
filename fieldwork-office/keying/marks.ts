/**
 * What a clerk has keyed in one field, before it is sent. Pure: the page, the panel and the keyboard all change a field
 * through these functions, so that a click and a key can never mean two things.
 */
import type { Field, KeyedField } from "../../server/contract/office";

export type Code = "blank" | "illegible" | "multiple-marks";
export interface Keyed {
  /** boxes ticked, ascending */
  marks: readonly number[];
  text: string;
  code: Code | null;
}
export const NOTHING: Keyed = { marks: [], text: "", code: null };

export const isChoice = (field: Field) => field.kind === "single" || field.kind === "multi";
export const isText = (field: Field) => field.kind === "letters" || field.kind === "area";

/** Two crosses where one was asked: multiple-marks is proposed, and stands unless the clerk settles it. */
export const isDoubtful = (field: Field, keyed: Keyed) => field.kind === "single" && keyed.marks.length > 1;
export const codeOf = (field: Field, keyed: Keyed): Code | null =>
  keyed.code ?? (isDoubtful(field, keyed) ? "multiple-marks" : null);
export const isEmpty = (keyed: Keyed) => keyed.code === null && keyed.marks.length === 0 && keyed.text.trim() === "";

/** A click in the page draws or takes away a cross: what is on the paper, also when it is one too many. */
export function toggleMark(keyed: Keyed, value: number): Keyed {
  const marks = keyed.marks.includes(value)
    ? keyed.marks.filter((mark) => mark !== value)
    : [...keyed.marks, value].sort((a, b) => a - b);
  return { marks, text: "", code: null };
}

/** A key: like a click, except that with two crosses in a single choice it says which one counts. */
export function pressChoice(field: Field, keyed: Keyed, value: number): Keyed {
  return isDoubtful(field, keyed) ? { marks: [value], text: "", code: null } : toggleMark(keyed, value);
}

/** Codes offered: "several answers" has a sense for a single choice only. */
export const codesFor = (field: Field): Code[] =>
  field.kind === "single" ? ["blank", "multiple-marks", "illegible"] : ["blank", "illegible"];

/** Pressing the same code again takes it back. Two crosses stay under "several": they are what was seen. */
export function pressCode(field: Field, keyed: Keyed, code: Code): Keyed {
  if (!codesFor(field).includes(code)) return keyed;
  if (keyed.code === code) return { ...keyed, code: null };
  const marks = code === "multiple-marks" && keyed.marks.length > 1 ? keyed.marks : [];
  return { marks, text: "", code };
}

/** Characters of a comb: digits only where digits were asked, never more than there are cells. */
export function typeText(field: Field, text: string): Keyed {
  const kept = field.kind === "digits" ? text.replace(/\D/g, "") : text;
  return { marks: [], text: field.length > 0 ? kept.slice(0, field.length) : kept, code: null };
}

/** The key of a choice: its code where that is one digit, else a letter that means nothing else here. */
const LETTERS = "ABCDEFGHJKLNOPQRSTUWXY";
export function keysOf(field: Field): Map<string, number> {
  const keys = new Map<string, number>();
  let letter = 0;
  for (const { value } of field.choices) {
    const key = value >= 0 && value <= 9 ? String(value) : LETTERS[letter++];
    if (key !== undefined) keys.set(key, value);
  }
  return keys;
}

/** Crosses are sent as the crosses they are: two in a single choice are multiple-marks to the server too. */
export function toContract(field: Field, keyed: Keyed): KeyedField | null {
  if (keyed.marks.length > 0) return { field: field.id, marks: [...keyed.marks] };
  if (keyed.code !== null) return { field: field.id, missing: keyed.code };
  const text = keyed.text.trim();
  return text === "" ? null : { field: field.id, text };
}
