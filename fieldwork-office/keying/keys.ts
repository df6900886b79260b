/** What a key means at the keying bench. Pure, so that the drawn keys and the pressed ones cannot drift apart. */
import type { Field } from "../../server/contract/office";
import { type Code, codesFor, isChoice, isText, keysOf } from "./marks";

export interface Pressed {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}
export type Act =
  | { kind: "choose"; value: number }
  | { kind: "code"; code: Code }
  | { kind: "digit"; digit: string }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "page"; by: 1 | -1 }
  | { kind: "zoom" };

export const CODE_KEYS = { V: "blank", M: "multiple-marks", I: "illegible" } as const satisfies Record<string, Code>;
export const keyOfCode = (code: Code): string => ({ blank: "V", "multiple-marks": "M", illegible: "I" })[code];

/** On a French keyboard the upper row gives "&é" without Shift: there the place of the key says which digit is meant. */
function digitOf({ key, code, shiftKey }: Pressed): string | null {
  if (/^[0-9]$/.test(key)) return key;
  const place = /^Digit([0-9])$/.exec(code)?.[1];
  return place !== undefined && !shiftKey ? place : null;
}

export function actOf(pressed: Pressed, field: Field, isEmpty: boolean): Act | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return null;
  if (key === "PageDown" || key === "PageUp") return { kind: "page", by: key === "PageDown" ? 1 : -1 };
  if (key === "Enter" && !altKey) return { kind: "step", by: shiftKey ? -1 : 1 };
  if (key === "Backspace" && (isChoice(field) || isEmpty)) return { kind: "step", by: -1 };
  if ((key === "ArrowDown" || key === "ArrowUp") && field.kind !== "area")
    return { kind: "step", by: key === "ArrowDown" ? 1 : -1 };
  // letters belong to the text where text is keyed: the codes then need Alt
  if (isText(field) !== altKey) return null;
  const letter = key.toUpperCase();
  if (letter === "Z") return { kind: "zoom" };
  const code = letter === "V" || letter === "M" || letter === "I" ? CODE_KEYS[letter] : null;
  if (code) return codesFor(field).includes(code) ? { kind: "code", code } : null;
  const digit = digitOf(pressed);
  if (field.kind === "digits") return digit === null ? null : { kind: "digit", digit };
  if (!isChoice(field)) return null;
  const value = keysOf(field).get(digit ?? letter);
  return value === undefined ? null : { kind: "choose", value };
}
