/** Number on a receipt: proof that something was sent, from which neither the case nor the response can be found. */
import { createHash } from "node:crypto";

const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXY";

/** "RTK7-4QX9": always the same for the same response */
export const receiptOf = (responseId: string): string => {
  const bytes = createHash("sha256").update(`receipt ${responseId}`).digest();
  const text = [...bytes.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
};
