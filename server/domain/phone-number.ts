/** A telephone number that a person wrote: kept as it is dialled, or refused. */
export interface WrittenNumber {
  number: string;
  kind: "mobile" | "landline";
}

/** French national numbers but those that cost the caller or the called (08), or one with its country. */
const NATIONAL = /^0[1-79]\d{8}$/;
const ABROAD = /^\+[1-9]\d{6,14}$/;

/** Digits alone, +33 told as 0: so that one number has one spelling. */
export const digitsOf = (text: string): string =>
  text
    .replace(/[\s.()\u00a0\u202f-]/g, "")
    .replace(/^00/, "+")
    .replace(/^\+330?(?=\d{9}$)/, "0");

export function readNumber(text: string): WrittenNumber | null {
  const digits = digitsOf(text);
  if (NATIONAL.test(digits))
    return { number: digits.replace(/(\d\d)(?=\d)/g, "$1 "), kind: /^0[67]/.test(digits) ? "mobile" : "landline" };
  return ABROAD.test(digits) ? { number: digits, kind: "mobile" } : null;
}
