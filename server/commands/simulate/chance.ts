/**
 * Chance that is found again by what it is for: the same seed, person and occasion give the same draw whatever was drawn
 * before. So two ways of calling meet the very same people, and differ in nothing else.
 */
export type Chance = (...occasion: number[]) => number;

const mixed = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
};

/** 0 <= x < 1 for each occasion */
export const chanceOf =
  (seed: number): Chance =>
  (...occasion) => {
    let h = mixed(seed ^ 0x9e3779b9);
    for (const part of occasion) h = mixed(h ^ Math.imul(part + 0x7f4a7c15, 0x85ebca6b));
    return (h >>> 0) / 0x1_0000_0000;
  };

/** Normal with mean 0 and deviation 1 (Box and Muller). */
export const normal = (chance: Chance, ...occasion: number[]): number =>
  Math.sqrt(-2 * Math.log(1 - chance(...occasion, 1))) * Math.cos(2 * Math.PI * chance(...occasion, 2));

export const logit = (p: number): number => Math.log(p / (1 - p));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** One of the keys, by their shares. */
export function byShare<K extends string>(shares: Readonly<Record<K, number>>, u: number): K {
  let left = u;
  let last: K | undefined;
  for (const key in shares) {
    last = key;
    left -= shares[key];
    if (left < 0) break;
  }
  if (last === undefined) throw new Error("No shares to choose from");
  return last;
}
