/** Holds the two sets of tables together: a row of one must be a row of the other, or this file does not compile. */
import type * as postgres from "./postgres";
import type * as sqlite from "./sqlite";

/** The tables that all queries are written against. */
export type Tables = typeof postgres;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Name = keyof Tables | keyof typeof sqlite;
type Differing = {
  [N in Name]: N extends keyof Tables & keyof typeof sqlite
    ? Equal<Tables[N]["$inferSelect"], (typeof sqlite)[N]["$inferSelect"]> extends true
      ? never
      : N
    : N;
}[Name];
/** Where rows differ, this line does not compile, and its message names the tables. */
const SAME: [Differing] extends [never] ? "same" : Differing = "same";

/** SQLite's tables under PostgreSQL's types: the one cast, next to the proof that allows it. */
export const asMaster = (tables: typeof sqlite): Tables => {
  void SAME;
  return tables as unknown as Tables;
};
