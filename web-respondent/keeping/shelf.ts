/**
 * The one place of this browser where something may lie: a sealed answer that waits for the network (decision 0020). Its
 * name says nothing, and so does its size. Nothing here can open it.
 */
const NAME = "page";
const DAY_MS = 86_400_000;
export const KEPT_DAYS = 7;

/** Quick exit has passed by: nothing is laid down any more, whatever is still being sealed. */
let shut = false;

/** null where the browser keeps nothing: a private window, a setting. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export const today = (): number => Math.floor(Date.now() / DAY_MS);

/** The day stands in front: whoever cannot open it can still tell that it has lain too long. */
export function layDown(sealed: string): boolean {
  try {
    if (shut) return false;
    storage()?.setItem(NAME, `${today()}.${sealed}`);
    return storage() !== null;
  } catch {
    // full, or not allowed
    return false;
  }
}

export function lyingThere(): string | null {
  const lying = storage()?.getItem(NAME) ?? null;
  if (lying === null) return null;
  const [day, sealed] = lying.split(".");
  const age = today() - Number(day);
  if (sealed && age >= 0 && age < KEPT_DAYS) return sealed;
  clearShelf();
  return null;
}

/** At once: quick exit calls it between the blank page and the next site. */
export function clearShelf(): void {
  try {
    storage()?.removeItem(NAME);
  } catch {
    // nothing can be read there either
  }
}

export function shutShelf(): void {
  shut = true;
  clearShelf();
}
