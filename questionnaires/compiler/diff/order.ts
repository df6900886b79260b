/** What has been moved: as few names as explain the new order, so that one moved question is not told as forty. */

/** Indices of a longest increasing run: those that stayed in place. */
const longestIncreasing = (numbers: number[]): Set<number> => {
  const length: number[] = [];
  const previous: number[] = [];
  let best = -1;
  numbers.forEach((number, at) => {
    length[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before += 1)
      if (numbers[before]! < number && length[before]! + 1 > length[at]!) {
        length[at] = length[before]! + 1;
        previous[at] = before;
      }
    if (best < 0 || length[at]! > length[best]!) best = at;
  });
  const kept = new Set<number>();
  for (let at = best; at >= 0; at = previous[at]!) kept.add(at);
  return kept;
};

export interface Moved {
  name: string;
  /** the name that it comes behind; null: it comes first */
  wasAfter: string | null;
  isAfter: string | null;
}

/** Only names that stand on both sides are compared: what was added or taken out moves nothing. */
export const movedNames = (before: readonly string[], after: readonly string[]): Moved[] => {
  const inBefore = new Map(before.filter((name) => after.includes(name)).map((name, at) => [name, at]));
  const common = after.filter((name) => inBefore.has(name));
  const old = [...inBefore.keys()];
  const kept = longestIncreasing(common.map((name) => inBefore.get(name)!));
  return common.flatMap((name, at) =>
    kept.has(at) ? [] : [{ name, wasAfter: old[inBefore.get(name)! - 1] ?? null, isAfter: common[at - 1] ?? null }],
  );
};
