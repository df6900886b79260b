/** One moment of a store, read table by table in the order of its keys while others go on writing. */
import Database from "better-sqlite3";
import { type Column, getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { keysFileOf } from "../engines/sqlite-files";
import type { StorePlace } from "../open";
import * as postgres from "../schema/postgres";
import * as sqlite from "../schema/sqlite";
import type { Row } from "./rows";
import { TABLES, type TableName } from "./tables";

export interface Snapshot {
  /** every row, or those of one wave */
  rows(table: TableName, waveId?: string): AsyncGenerator<Row>;
  close(): Promise<void>;
}

const AT_ONCE = 500;
// plain objects, so that a table can be asked for by name
const postgresTables = { ...postgres };
const sqliteTables = { ...sqlite };
const quoted = (name: string) => `"${name}"`;

interface Query {
  text: string;
  columns: [property: string, column: Column][];
}
/** `mark` is the place of the wave's id; text is ordered by its bytes, the one order that both databases have. */
const query = (table: TableName, waveId: string | undefined, mark: string): Query => {
  const ofPostgres = mark !== "?";
  const drawn = ofPostgres ? postgresTables[table] : sqliteTables[table];
  const columns = Object.entries(getTableColumns(drawn)) as [string, Column][];
  const named = (property: string) => {
    const column = columns.find(([name]) => name === property)?.[1];
    if (!column) throw new Error(`${table} has no column ${property}`);
    return column;
  };
  const schema = ofPostgres && is(drawn, PgTable) && TABLES[table].part === "keys" ? "keys." : "";
  const { of, key } = TABLES[table];
  const ofWave =
    of === "case"
      ? `case_id in (select id from cases where wave_id = ${mark})`
      : of === "office"
        ? "1 = 1"
        : `${quoted(named(of.wave).name)} = ${mark}`;
  const order = key.map((property) => {
    const column = named(property);
    return quoted(column.name) + (ofPostgres && column.dataType === "string" ? ' collate "C"' : "");
  });
  const list = columns.map(([, column]) => quoted(column.name)).join(", ");
  const where = waveId === undefined || of === "office" ? "" : ` where ${ofWave}`;
  return {
    text: `select ${list} from ${schema}${quoted(getTableName(drawn))}${where} order by ${order.join(", ")}`,
    columns,
  };
};

const decoded = (raw: Record<string, unknown>, columns: Query["columns"]): Row =>
  Object.fromEntries(
    columns.map(([property, column]) => {
      const value = raw[column.name];
      return [property, value === null ? null : column.mapFromDriverValue(value)];
    }),
  );

const parameters = (table: TableName, waveId: string | undefined): string[] =>
  waveId === undefined || TABLES[table].of === "office" ? [] : [waveId];

/** Two files are never read at one moment: the keys' is the later one, so that no case lacks its own. */
const ofSqlite = (file: string): Snapshot => {
  const connection = new Database(keysFileOf(file), { readonly: true });
  connection.prepare("attach ? as data").run(file);
  connection.exec("begin");
  // each statement begins to read its own file, and goes on reading that moment
  for (const file of ["data", "main"]) connection.prepare(`select 1 from ${file}.sqlite_master`).get();
  return {
    async *rows(table, waveId) {
      const { text, columns } = query(table, waveId, "?");
      const found = connection.prepare<string[], Record<string, unknown>>(text);
      for (const raw of found.iterate(...parameters(table, waveId))) yield decoded(raw, columns);
    },
    close: async () => void connection.close(),
  };
};

/** Reads through a cursor, in the transaction that the client is in. */
export const rowsOfPostgres = (client: pg.Client): Snapshot["rows"] =>
  async function* (table, waveId) {
    const { text, columns } = query(table, waveId, "$1");
    await client.query(`declare all_rows no scroll cursor for ${text}`, parameters(table, waveId));
    for (;;) {
      const { rows } = await client.query<Record<string, unknown>>(`fetch ${AT_ONCE} from all_rows`);
      for (const raw of rows) yield decoded(raw, columns);
      if (rows.length < AT_ONCE) break;
    }
    await client.query("close all_rows");
  };

const ofPostgres = async (url: string): Promise<Snapshot> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin isolation level repeatable read read only");
  return { rows: rowsOfPostgres(client), close: () => client.end() };
};

/** Opens a snapshot of the place; close it, or old rows cannot be cleaned up. */
export const openSnapshot = async ({ databaseUrl, sqliteFile }: StorePlace): Promise<Snapshot> =>
  databaseUrl === null ? ofSqlite(sqliteFile) : ofPostgres(databaseUrl);
