/**
 * Moves a store, or one wave of it, from SQLite to PostgreSQL: sealed bytes as they are, under the same master keys. What
 * arrived is read back and digested in the same order, table by table, before it is committed; a difference undoes all.
 */
import type { Row } from "./rows";
import { Digest } from "./rows";
import { openSnapshot, type Snapshot } from "./snapshot";
import { TABLE_NAMES, TABLES, type TableName } from "./tables";
import { type Arrived, openTarget, type Target } from "./target";

/** Thrown where a table did not arrive as it left. Nothing was kept. */
export class MoveFailed extends Error {}

export interface Moved {
  table: TableName;
  rows: number;
  digest: string;
}

const AT_ONCE = 200;

/** Of one wave move its own rows, and the questionnaires and staff that the target does not have; its audit stays. */
const moves = (table: TableName, waveId: string | undefined): "all" | "missing" | "none" => {
  if (waveId === undefined || TABLES[table].of !== "office") return "all";
  return table === "audit" ? "none" : "missing";
};

export const moveStore = async (sqliteFile: string, url: string, waveId?: string): Promise<Moved[]> => {
  const source = await openSnapshot({ databaseUrl: null, sqliteFile });
  try {
    const target = await openTarget(url, waveId);
    try {
      const moved: Moved[] = [];
      for (const table of TABLE_NAMES) {
        const how = moves(table, waveId);
        if (how === "none") continue;
        const left = await send(source, target, table, how, waveId);
        if (how === "all") moved.push({ table, ...left });
      }
      // read back when all are there: of which wave a row is, its case says
      for (const { table, rows, digest } of moved) {
        const arrived = await received(target, table, waveId);
        if (arrived.rows !== rows || arrived.digest !== digest)
          throw new MoveFailed(`${table}: ${rows} rows left, ${arrived.rows} arrived, and they are not the same`);
      }
      await target.commit();
      return moved;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const send = async (source: Snapshot, target: Target, table: TableName, how: "all" | "missing", waveId?: string) => {
  const digest = new Digest();
  const put = how === "all" ? target.put : target.putMissing;
  let some: Row[] = [];
  for await (const row of source.rows(table, waveId)) {
    digest.add(row);
    some.push(row);
    if (some.length < AT_ONCE) continue;
    await put(table, some);
    some = [];
  }
  await put(table, some);
  return digest.end();
};

const received = async (target: Arrived, table: TableName, waveId?: string) => {
  const digest = new Digest();
  for await (const row of target.rows(table, waveId)) digest.add(row);
  return digest.end();
};
