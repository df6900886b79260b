/** Codes printed on booklets: 8 characters, and on a page two more for its number. Read forgivingly, shown in fours. */

/** What a pen, an eye or a finger makes of a character that no code holds; the server reads codes by the same table. */
const MEANT: Record<string, string> = { "0": "Q", O: "Q", "1": "7", U: "V", Z: "2" };

export interface TypedCode {
  code: string;
  /** typed from the foot of a page: its number */
  page: number | null;
}

export function readCode(typed: string): TypedCode {
  const plain = typed
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const foot = plain.length === 10 ? Number(plain.slice(8)) : Number.NaN;
  return {
    code: plain.slice(0, 8).replace(/[0O1UZ]/g, (character) => MEANT[character] ?? character),
    page: Number.isInteger(foot) ? foot : null,
  };
}

export const isWhole = (typed: TypedCode) => typed.code.length === 8;
export const spacedCode = (code: string) => code.replace(/(.{4})(?=.)/g, "$1\u00a0");
