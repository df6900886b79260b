/** A PIN as people type it; whether it is the right one only the server knows. */

/** The figures alone, whatever kind of spaces, dashes and figures a keyboard made. */
export const normalisePin = (typed: string): string => typed.normalize("NFKC").replace(/\D/g, "");

/** What is amiss with a PIN that somebody chooses, as far as the page can tell; null where nothing is. */
export function faultOfPin(first: string, second: string): "length" | "differs" | null {
  const pin = normalisePin(first);
  // a letter is a slip, not a thing to drop silently: the person would not know their own PIN
  if (/\p{L}/u.test(first) || pin.length < 6 || pin.length > 12) return "length";
  return pin === normalisePin(second) ? null : "differs";
}
