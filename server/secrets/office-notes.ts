/** What staff write to and about each other: sealed under a key of the office, as it belongs to no case. */
import { createHmac } from "node:crypto";
import { open, seal } from "./sealing";

export const NOTE_PURPOSES = ["floor-message", "monitoring"] as const;
export type NotePurpose = (typeof NOTE_PURPOSES)[number];

/** @param codeKey the one key that an office never changes: what was written stays readable */
export function noteSecrets(codeKey: Buffer) {
  const key = createHmac("sha256", codeKey).update("office-notes").digest();
  return {
    sealNote: (purpose: NotePurpose, id: string, value: unknown): Buffer => seal(key, value, ["", purpose, id]),
    openNote: <T>(purpose: NotePurpose, id: string, sealed: Buffer): T => open<T>(key, sealed, ["", purpose, id]),
  };
}
export type NoteSecrets = ReturnType<typeof noteSecrets>;
