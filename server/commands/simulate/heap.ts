/** A binary heap: the least comes out first. */
export class Heap<T> {
  readonly #rows: T[] = [];
  constructor(readonly less: (a: T, b: T) => boolean) {}

  get size(): number {
    return this.#rows.length;
  }
  get least(): T | undefined {
    return this.#rows[0];
  }

  push(row: T): void {
    const rows = this.#rows;
    let at = rows.length;
    rows.push(row);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = rows[above] as T;
      if (!this.less(row, parent)) break;
      rows[at] = parent;
      at = above;
    }
    rows[at] = row;
  }

  pop(): T | undefined {
    const rows = this.#rows;
    const least = rows[0];
    const row = rows.pop();
    if (row === undefined || rows.length === 0) return least;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= rows.length) break;
      if (below + 1 < rows.length && this.less(rows[below + 1] as T, rows[below] as T)) below++;
      const child = rows[below] as T;
      if (!this.less(child, row)) break;
      rows[at] = child;
      at = below;
    }
    rows[at] = row;
    return least;
  }
}
