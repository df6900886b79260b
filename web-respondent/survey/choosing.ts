/** What ticking an option does to a multiple choice. */
export interface Options {
  /** Options that exclude every other ("None"). */
  exclusive: readonly number[];
  maxSelected: number | undefined;
}

export function toggle(chosen: readonly number[], option: number, options: Options): number[] {
  if (chosen.includes(option)) return chosen.filter((other) => other !== option);
  if (options.exclusive.includes(option)) return [option];
  const kept = chosen.filter((other) => !options.exclusive.includes(other));
  return isFull(kept, options) ? kept : [...kept, option].sort((a, b) => a - b);
}

/** No further plain option can be ticked. */
export const isFull = (chosen: readonly number[], { exclusive, maxSelected }: Options): boolean =>
  maxSelected !== undefined && chosen.filter((option) => !exclusive.includes(option)).length >= maxSelected;
