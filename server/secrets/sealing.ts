/**
 * Sealing: AES-256-GCM over a padded text. A blob is version (1 byte), nonce (12), tag (16), ciphertext.
 * The text is padded to a size class, so that the length of a blob does not tell a short answer from a long one: events
 * of answers to multiples of 2048 bytes, the archive of a response to 32 KiB, what a household asks for to 4 KiB (the longest
 * message fits), everything else to multiples of 512.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

export const SIZE_CLASS = { answers: 2048, archive: 32 * 1024, request: 4096, other: 512 } as const;
export type SizeClass = keyof typeof SIZE_CLASS;

const VERSION = 1;
const VERSION_BYTE = Buffer.of(VERSION);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Thrown where a blob was changed, was moved to another row, or belongs to another key. Says nothing of its content. */
export class SealBroken extends Error {}

/** What a blob belongs to. Bound to it: moved to another case or another purpose, it does not open. */
export type Belonging = readonly [caseId: string, purpose: string, ...more: string[]];
// JSON keeps the parts apart: ["ab", "c"] is never ["a", "bc"]
const bound = (belonging: Belonging) => Buffer.from(JSON.stringify(belonging));

/** Random bytes are drawn for many nonces at once: each draw is a call of the system. */
const pool = { bytes: Buffer.alloc(0), at: 0 };
const POOL_BYTES = 4096;
const newNonce = (): Buffer => {
  if (pool.at + NONCE_BYTES > pool.bytes.length) {
    pool.bytes = randomBytes(POOL_BYTES);
    pool.at = 0;
  }
  const nonce = pool.bytes.subarray(pool.at, pool.at + NONCE_BYTES);
  pool.at += NONCE_BYTES;
  return nonce;
};

/** Seals bytes without padding: for keys, whose length everybody knows. */
export const sealBytes = (key: Buffer, bytes: Buffer, belonging: Belonging): Buffer => {
  const nonce = newNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound(belonging));
  const [sealed, last] = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([VERSION_BYTE, nonce, cipher.getAuthTag(), sealed, last]);
};

/** Opens what `sealBytes` sealed. Throws SealBroken. */
export const openBytes = (key: Buffer, blob: Buffer, belonging: Belonging): Buffer => {
  if (blob.length < HEAD_BYTES || blob[0] !== VERSION) throw new SealBroken("not a sealed blob of a known version");
  const decipher = createDecipheriv("aes-256-gcm", key, blob.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bound(belonging)).setAuthTag(blob.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(blob.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken(`a sealed ${belonging[1]} does not open: changed, moved, or of another key`);
  }
};

/** Seals a value as JSON, padded to its size class. */
export const seal = (key: Buffer, value: unknown, belonging: Belonging, size: SizeClass = "other"): Buffer => {
  const text = Buffer.from(JSON.stringify(value));
  const step = SIZE_CLASS[size];
  const padded = Buffer.alloc(Math.ceil((LENGTH_BYTES + text.length) / step) * step);
  padded.writeUInt32BE(text.length);
  text.copy(padded, LENGTH_BYTES);
  return sealBytes(key, padded, belonging);
};

/** Opens what `seal` sealed. What it holds was checked when it was sealed: `T` is the type that went in. */
export const open = <T>(key: Buffer, blob: Buffer, belonging: Belonging): T => {
  const padded = openBytes(key, blob, belonging);
  const length = padded.readUInt32BE(0);
  return JSON.parse(padded.toString("utf8", LENGTH_BYTES, LENGTH_BYTES + length));
};
