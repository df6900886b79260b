/** A telephone line through a provider: the states that it goes through, and what news of it counts. Pure. */

/** `rank`: news never leads back to a lower one, whatever order it comes in. `over`: nothing follows. */
export const LINE_STATES = {
  calling: { rank: 0, over: false },
  ringing: { rank: 1, over: false },
  "in-line": { rank: 2, over: false },
  ended: { rank: 3, over: true },
  busy: { rank: 3, over: true },
  "no-answer": { rank: 3, over: true },
  failed: { rank: 3, over: true },
} as const satisfies Record<string, { rank: number; over: boolean }>;
export type LineState = keyof typeof LINE_STATES;
export const isLineState = (text: string): text is LineState => Object.hasOwn(LINE_STATES, text);
export const LINE_STATE_KEYS = Object.keys(LINE_STATES) as LineState[];

/** Where the line stands after the news; null: the news is old, or told twice. */
export const afterNews = (stands: LineState, news: LineState): LineState | null =>
  LINE_STATES[news].rank > LINE_STATES[stands].rank ? news : null;

/** Who picked up, as a machine guesses it: a hint for the interviewer, and nothing else follows from it. */
export const ANSWERED_BY = ["person", "machine", "fax"] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

/** A form that every provider dials (E.164). National prefixes overseas are country codes of their own. */
const OVERSEAS: [prefix: RegExp, country: string][] = [
  [/^0(590|690|691)/, "590"],
  [/^0(594|694)/, "594"],
  [/^0(596|696|697)/, "596"],
  // 0639 98 is fictional, and would be the mainland's
  [/^0(262|263|269|692|693|639(?!98))/, "262"],
];
/** @param number as the vault holds it: national digits, or with its country */
export function dialForm(number: string): string {
  const digits = number.replace(/[^\d+]/g, "");
  if (digits.startsWith("+")) return digits;
  const country = OVERSEAS.find(([prefix]) => prefix.test(digits))?.[1] ?? "33";
  return `+${country}${digits.replace(/^0/, "")}`;
}
