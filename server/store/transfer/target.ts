/** An empty PostgreSQL, filled in one transaction: all of it, or nothing. */
import { count, eq } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as tables from "../schema/postgres";
import type { Row } from "./rows";
import { rowsOfPostgres, type Snapshot } from "./snapshot";
import { TABLE_NAMES, type TableName } from "./tables";

// by name below: a namespace is asked by name only where it is a plain object
const t = { ...tables };
type Db = NodePgDatabase<Record<string, never>>;

/** Thrown where rows are already in the place: nothing is ever written over. */
export class PlaceNotEmpty extends Error {}

/** What the transaction holds by now, read as a snapshot reads it. */
export type Arrived = Pick<Snapshot, "rows">;

export interface Target extends Arrived {
  put(table: TableName, rows: Row[]): Promise<void>;
  /** adds those that the office does not have yet, such as staff and questionnaires of several waves */
  putMissing(table: TableName, rows: Row[]): Promise<void>;
  /** gives back what was not committed, and closes */
  close(): Promise<void>;
  commit(): Promise<void>;
}

/** @param waveId only this wave must not be there yet; without one, nothing may be */
export const openTarget = async (url: string, waveId?: string): Promise<Target> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const db = drizzle({ client });
  await client.query("begin isolation level serializable");
  try {
    await refuseRows(db, waveId);
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    rows: rowsOfPostgres(client),
    put: async (table, rows) => {
      // what was read by `Snapshot.rows` of the same table: tables.ts of the schema proves that rows are the same
      if (rows.length > 0) await db.insert(t[table]).values(rows as never);
    },
    putMissing: async (table, rows) => {
      if (rows.length > 0)
        await db
          .insert(t[table])
          .values(rows as never)
          .onConflictDoNothing();
    },
    commit: async () => {
      await client.query(
        "select setval(pg_get_serial_sequence('audit', 'id'), (select coalesce(max(id), 0) + 1 from audit), false)",
      );
      await client.query("commit");
    },
    // a connection that ends takes its open transaction back
    close: () => client.end(),
  };
};

const refuseRows = async (db: Db, waveId: string | undefined): Promise<void> => {
  if (waveId !== undefined) {
    const there = await db.select({ id: t.waves.id }).from(t.waves).where(eq(t.waves.id, waveId));
    if (there.length > 0) throw new PlaceNotEmpty(`The wave ${waveId} is there already: nothing is written over it.`);
    return;
  }
  for (const table of TABLE_NAMES) {
    const [found] = await db.select({ rows: count() }).from(t[table]);
    if (found && found.rows > 0)
      throw new PlaceNotEmpty(`The database holds rows already (${table}): give an empty one.`);
  }
};
