/** How many slips of the finger lie between what was typed and how a name begins. */

/** So many are forgiven: in a short word one slip makes another word. */
export const forgiven = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/** What is typed is 80 characters long at most (server/http/lists.ts). */
const LONGEST = 128;
/** Three lines of the table, used anew by each comparison: a search makes thousands. */
const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)] as const;

/**
 * Least number of letters dropped, added, changed or swapped with their neighbour that make `typed` a beginning of
 * `name.slice(from)`; more than `most` where it is more.
 */
export function slipsAtStart(typed: string, name: string, from: number, most: number): number {
  const width = Math.min(name.length - from, typed.length + most);
  if (width >= LONGEST) return most + 1;
  let [older, before, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) before[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    row[0] = line;
    const letter = typed.charCodeAt(line - 1);
    let least = line;
    for (let column = 1; column <= width; column += 1) {
      const other = name.charCodeAt(from + column - 1);
      let cost = before[column - 1]! + (letter === other ? 0 : 1);
      if (before[column]! < cost) cost = before[column]! + 1;
      if (row[column - 1]! < cost) cost = row[column - 1]! + 1;
      const isSwap =
        line > 1 && column > 1 && letter === name.charCodeAt(from + column - 2) && typed.charCodeAt(line - 2) === other;
      if (isSwap && older[column - 2]! < cost) cost = older[column - 2]! + 1;
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [older, before, row] = [before, row, older];
  }
  let least = most + 1;
  for (let column = 0; column <= width; column += 1) if (before[column]! < least) least = before[column]!;
  return least;
}
