/**
 * Interval of a share, 95 %: Wilson (1927), "Probable inference, the law of succession, and statistical inference", Journal
 * of the American Statistical Association 22, 209–212. It stays within 0 and 1 and holds its level where a share is small and
 * counts are few (Brown, Cai and DasGupta 2001, Statistical Science 16, 101–133), which is what a day of calls is.
 */
export interface Interval {
  share: number;
  low: number;
  high: number;
}

/** 97.5 % point of the normal distribution */
const Z = 1.959963984540054;

/** @param of how many; at least 1 */
export function wilson(count: number, of: number): Interval {
  if (of < 1 || count < 0 || count > of) throw new Error(`No share: ${count} of ${of}`);
  const share = count / of;
  const weight = Z ** 2 / of;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / of + weight / (4 * of));
  // at the ends rounding would miss 0 and 1 by a hair
  return { share, low: count === 0 ? 0 : middle - half, high: count === of ? 1 : middle + half };
}
