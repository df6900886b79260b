/** Access codes come from paper, so they are read forgivingly; whether one is right only the server knows. */

/** Capitals without spaces, dashes and dots, whatever kind of them a keyboard made. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/** The code that a QR code brought in the fragment ("#K7QP-…"), or null for any other fragment. */
export function codeFromHash(hash: string): string | null {
  const raw = hash.replace(/^#/, "");
  let text = raw;
  try {
    text = decodeURIComponent(raw);
  } catch {
    // A stray % is a typing slip, not a reason to stop.
  }
  const code = normaliseCode(text);
  return /^[A-Z0-9]{6,40}$/.test(code) ? code : null;
}

/** In groups of four, as the letter prints it. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? "";
