/** What every query is given: a connection or a transaction, the tables, and the keys of the vault. */

import type { SQL, SQLWrapper } from "drizzle-orm";
import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgSelect } from "drizzle-orm/pg-core";
import type { CaseKeys, CaseVault } from "./case-vault";
import type { AppendRow } from "./engines/append-row";
import type { Tables } from "./schema/tables";
import type { Manner } from "./store";

/** PostgreSQL's types; SQLite's database is cast to them where it is opened (engines/sqlite.ts). */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

export interface Source {
  db: Db;
  t: Tables;
  vault: CaseVault;
  // what the engines do differently in a query
  /** of the transaction under way: how it stands beside others, and the keys that it read last */
  inHand: { manner: Manner; keys: CaseKeys | null };
  appendRow: AppendRow;
  /** whether the column is one of a list of any length, given to the placeholder as `idList` makes it */
  isListed(column: SQLWrapper, placeholder: string): SQL;
  idList(ids: readonly string[]): unknown;
  /** rows that another transaction holds are passed over, and those found are held; with one writer nobody holds any */
  skipLocked<T extends PgSelect>(query: T): T;
  /** false where another transaction is at work on the case */
  lockCase(caseId: string): Promise<boolean>;
  waitForCase(caseId: string): Promise<void>;
  /** false where another transaction is chaining the audit */
  soleSealer(): Promise<boolean>;
}

/** The row, or null: for queries by key. */
export const one = <T>(rows: T[]): T | null => rows[0] ?? null;

/** Made at its first use and kept: building a query costs more than running it. */
export const once = <T extends object>(build: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= build();
    return made;
  };
};

/** A change of a row that is not there is a broken invariant. */
export const mustHit = (rows: unknown[], what: string): void => {
  if (rows.length === 0) throw new Error(`No such ${what}: nothing was changed`);
};

/** Whether a change holds anything to write: drizzle refuses an empty one. */
export const saysSomething = (change: object): boolean => Object.values(change).some((value) => value !== undefined);
