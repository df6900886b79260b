/** Codes of one and two figures, typed one after the other: "1" is 1 at once, and becomes 10 when "0" follows soon. */
export const DIGIT_WINDOW_MILLISECONDS = 1200;

export interface Typed {
  text: string;
  at: number;
}
export const NOTHING_TYPED: Typed = { text: "", at: 0 };

export interface Read {
  /** what may still be continued; empty: the next figure begins anew */
  typed: Typed;
  /** the code meant so far */
  code: number | null;
  /** this figure continued the one before, whose code was not meant after all */
  continues: boolean;
}

function meant(text: string, codes: readonly number[]): { code: number | null; longer: boolean } {
  // A zero in front says that no second figure follows: "0", "1" is 1 and never 10.
  const closed = text.length > 1 && text.startsWith("0");
  const wanted = closed ? text.slice(1) : text;
  const code = codes.find((one) => String(one) === wanted) ?? null;
  const longer =
    !closed && codes.some((one) => one > 9 && (text === "0" || (String(one).startsWith(text) && String(one) !== text)));
  return { code, longer };
}

export function typeDigit(before: Typed, digit: string, codes: readonly number[], now: number): Read {
  const open = before.text !== "" && now - before.at < DIGIT_WINDOW_MILLISECONDS;
  for (const text of open ? [before.text + digit, digit] : [digit]) {
    const { code, longer } = meant(text, codes);
    if (code !== null || longer) {
      return { typed: longer ? { text, at: now } : NOTHING_TYPED, code, continues: text.length > 1 };
    }
  }
  return { typed: NOTHING_TYPED, code: null, continues: false };
}
