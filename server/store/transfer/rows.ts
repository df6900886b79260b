/** Rows on their way from one place to another: the same text, whichever database they were read from. */
import { createHash, type Hash } from "node:crypto";

/** By property, as the queries see them: Dates, Buffers, JSON. Sealed bytes stay sealed. */
export type Row = Record<string, unknown>;

const inOrder = (value: unknown): unknown => {
  if (Buffer.isBuffer(value)) return { $bytes: value.toString("base64") };
  if (value instanceof Date) return { $at: value.toISOString() };
  if (Array.isArray(value)) return value.map(inOrder);
  // PostgreSQL's jsonb forgets in which order an object was written
  if (value !== null && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, each]) => [name, inOrder(each)]),
    );
  return value;
};

/** Legal inside JSON, and the end of a line to whoever reads line by line. */
const LINE_ENDS = /[\u2028\u2029]/g;
const escaped = (mark: string) => (mark === "\u2028" ? "\\u2028" : "\\u2029");

/** The row as one line of JSON. */
export const spell = (row: Row): string => JSON.stringify(inOrder(row)).replace(LINE_ENDS, escaped);

/** The row that `spell` wrote. */
export const unspell = (line: string): Row =>
  JSON.parse(line, (_name, value) => {
    if (value === null || typeof value !== "object") return value;
    if (typeof value.$bytes === "string") return Buffer.from(value.$bytes, "base64");
    if (typeof value.$at === "string") return new Date(value.$at);
    return value;
  });

/** Counts rows and digests them in their order: equal where two places hold the same. */
export class Digest {
  rows = 0;
  private readonly hash: Hash = createHash("sha256");

  add(row: Row): void {
    this.rows++;
    this.hash.update(spell(row)).update("\n");
  }
  /** Ends it: nothing can be added afterwards. */
  end(): { rows: number; digest: string } {
    return { rows: this.rows, digest: this.hash.digest("hex") };
  }
}
