/** Keeps the one save that was sent and not acknowledged, under a key that the sitting brings and that lives in memory only. */
import type { SaveRequest } from "../sending/contract";
import { opened, readKey, sealed } from "./sealing";
import { clearShelf, layDown, lyingThere } from "./shelf";

let key: CryptoKey | null = null;
/** Sealing takes a moment: what was forgotten or replaced meanwhile must not be laid down after all. */
let turn = 0;

export async function beginKeeping(storeKey: string): Promise<void> {
  key = await readKey(storeKey);
}

/** The sitting is over: what lies there waits for the next one with the same code, which brings the key again. */
export function endKeeping(): void {
  turn++;
  key = null;
}

/** Whether it lies there now. */
export async function keep(save: SaveRequest): Promise<boolean> {
  const mine = ++turn;
  const text = key && (await sealed(key, save));
  return text !== null && mine === turn && layDown(text);
}

export function forgetKept(): void {
  turn++;
  clearShelf();
}

/** What lies there for this key; something of another code is left alone. */
export async function kept(): Promise<SaveRequest | null> {
  const lying = lyingThere();
  return lying && key ? ((await opened(key, lying)) as SaveRequest | null) : null;
}
