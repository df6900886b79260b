/** AES-256-GCM by the browser itself, over a text that is padded to one size: two answers cannot be told apart by length. */
const SIZE_BYTES = 16 * 1024;
const NONCE_BYTES = 12;
const LENGTH_BYTES = 4;
const CHUNK = 8192;

const toText = (bytes: Uint8Array): string => {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
};
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));

/** null without a secure context (plain http): browsers seal nothing there. `storeKey`: 32 bytes, base64url. */
export async function readKey(storeKey: string): Promise<CryptoKey | null> {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = toBytes(storeKey.replaceAll("-", "+").replaceAll("_", "/"));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** null where it is too large for the size that everything has. */
export async function sealed(key: CryptoKey, value: unknown): Promise<string | null> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  if (text.length > SIZE_BYTES - LENGTH_BYTES) return null;
  const padded = new Uint8Array(SIZE_BYTES);
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, LENGTH_BYTES);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, padded));
  const whole = new Uint8Array(NONCE_BYTES + cipher.length);
  whole.set(nonce);
  whole.set(cipher, NONCE_BYTES);
  return toText(whole);
}

/** null where it was sealed under another key, or changed. */
export async function opened(key: CryptoKey, text: string): Promise<unknown> {
  try {
    const whole = toBytes(text);
    const iv = whole.subarray(0, NONCE_BYTES);
    const padded = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, whole.subarray(NONCE_BYTES));
    const length = new DataView(padded).getUint32(0);
    return JSON.parse(new TextDecoder().decode(new Uint8Array(padded, LENGTH_BYTES, length)));
  } catch {
    return null;
  }
}
