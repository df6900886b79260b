/** Many rows at once, past the store: its own writes would take an hour for what a bench only sets up. */
import Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import pg from "pg";
import { keysFileOf } from "../../server/store/engines/sqlite-files";
import * as postgresTables from "../../server/store/schema/postgres";
import * as sqliteTables from "../../server/store/schema/sqlite";

type Name = keyof typeof sqliteTables & keyof typeof postgresTables;
/** By name: what a module exports is not meant to be looked up. */
const SQLITE = { ...sqliteTables };
const POSTGRES = { ...postgresTables };
type Row = Record<string, unknown>;
export interface Bulk {
  /** every row has the properties of the first */
  add(table: Name, rows: Row[]): Promise<void>;
  /** the database learns what the tables hold, as it would by itself within minutes */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const columnsOf = (table: (typeof sqliteTables)[Name] | (typeof postgresTables)[Name], first: Row) =>
  Object.entries(getTableColumns(table)).filter(([property]) => property in first);
const spelt = (columns: { name: string }[]) => columns.map(({ name }) => `"${name}"`).join(", ");
const inDriversWords = (column: { mapToDriverValue(value: unknown): unknown }, value: unknown): unknown =>
  value === null ? null : column.mapToDriverValue(value);

export const intoSqlite = (dataFile: string): Bulk => {
  const file = new Database(keysFileOf(dataFile));
  file.prepare("attach ? as data").run(dataFile);
  file.pragma("data.cache_size = -200000");
  return {
    add: async (name, rows) => {
      const table = SQLITE[name];
      const columns = columnsOf(table, rows[0] ?? {});
      const names = columns.map(([, column]) => column);
      const insert = file.prepare(
        `insert into ${getTableName(table)} (${spelt(names)}) values (${names.map(() => "?").join(", ")})`,
      );
      file.transaction(() => {
        for (const row of rows) insert.run(columns.map(([property, column]) => inDriversWords(column, row[property])));
      })();
    },
    settle: async () => {
      file.exec("analyze data");
      file.pragma("data.wal_checkpoint(truncate)");
    },
    close: async () => void file.close(),
  };
};

export const intoPostgres = async (url: string): Promise<Bulk> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set search_path to public, keys");
  return {
    add: async (name, rows) => {
      const table = POSTGRES[name];
      const columns = columnsOf(table, rows[0] ?? {});
      const arrays = columns.map(([, column], at) => `$${at + 1}::${column.getSQLType()}[]`);
      await client.query(
        `insert into ${getTableName(table)} (${spelt(columns.map(([, column]) => column))})
         select * from unnest(${arrays.join(", ")})`,
        columns.map(([property, column]) => rows.map((row) => inDriversWords(column, row[property]))),
      );
    },
    settle: async () => void (await client.query("vacuum analyze")),
    close: () => client.end(),
  };
};
