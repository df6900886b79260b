/** Stores for tests: the same suite runs on each engine that is there. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import type { Secrets } from "../../server/secrets/secrets";
import { keysFileOf } from "../../server/store/engines/sqlite-files";
import { openStore, type StorePlace } from "../../server/store/open";
import type { Store } from "../../server/store/store";
import { someSecrets } from "../factories";

export interface TestStore {
  store: Store;
  secrets: Secrets;
  place: StorePlace;
  /** the same place opened once more, as a second server or one with other keys would */
  again(secrets?: Secrets): Promise<Store>;
  /** every byte that a thief of the database would hold */
  stolen(): Promise<Buffer>;
  /** changes the database behind the store's back */
  tamper(statement: string): Promise<void>;
  /** the raw rows of every table that speak of a case, by table */
  rowsOf(caseId: string): Promise<Record<string, Record<string, unknown>[]>>;
  /** every row of every table as text, by table: to see whether anything was written */
  everything(): Promise<Record<string, string>>;
  /** closes the store and removes its place */
  remove(): Promise<void>;
}

/** Tables that hold rows of a case, and the column that says which. */
const TABLES_OF_CASE: [table: string, column: string][] = [
  ["cases", "id"],
  ["audit", "subject"],
  ...[
    ...[
      "case_keys",
      "contacts",
      "access_codes",
      "responses",
      "interviews",
      "answer_events",
      "answer_archives",
      "attempts",
    ],
    ...[
      "appointments",
      "claims",
      "sendings",
      "forms",
      "sessions",
      "outbox",
      "pins",
      "requests",
      "erasures",
      "identity_decisions",
    ],
  ].map((table): [string, string] => [table, "case_id"]),
];

export interface Engine {
  name: "SQLite" | "PostgreSQL";
  /** false: its suites are reported as skipped */
  there: boolean;
  /** an empty store with all migrations applied */
  open(secrets?: Secrets): Promise<TestStore>;
}

const sqlite = async (secrets = someSecrets()): Promise<TestStore> => {
  const folder = mkdtempSync(join(tmpdir(), "trimode-store-"));
  const place = { databaseUrl: null, sqliteFile: join(folder, "trimode.sqlite") };
  const store = await openStore(place, secrets);
  await store.migrate();
  const onFile = <T>(work: (file: Database.Database) => T): T => {
    const file = new Database(keysFileOf(place.sqliteFile));
    try {
      file.prepare("attach ? as data").run(place.sqliteFile);
      return work(file);
    } finally {
      file.close();
    }
  };
  return {
    store,
    secrets,
    place,
    again: (others = secrets) => openStore(place, others),
    stolen: async () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    tamper: async (statement) => onFile((file) => void file.exec(statement)),
    rowsOf: async (caseId) =>
      onFile((file) =>
        Object.fromEntries(
          TABLES_OF_CASE.map(([table, column]) => [
            table,
            file.prepare<[string], Record<string, unknown>>(`select * from ${table} where ${column} = ?`).all(caseId),
          ]),
        ),
      ),
    everything: async () =>
      onFile((file) =>
        Object.fromEntries(
          file
            .prepare<[], { name: string }>(
              `select name from (select * from main.sqlite_master union all select * from data.sqlite_master)
               where type = 'table' and name not like '\\_%' escape '\\' order by name`,
            )
            .all()
            .map(({ name }) => [name, inOrder(file.prepare(`select * from "${name}"`).all())]),
        ),
      ),
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const onServer = async <T>(url: string | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
const asAdministrator = (statement: string) =>
  onServer(process.env.TEST_DATABASE_URL, (client) => client.query(statement));

const postgres = async (secrets = someSecrets()): Promise<TestStore> => {
  const name = `trimode_${randomBytes(6).toString("hex")}`;
  await asAdministrator(`create database ${name}`);
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  const place = { databaseUrl: url.href, sqliteFile: "" };
  const store = await openStore(place, secrets);
  await store.migrate();
  return {
    store,
    secrets,
    place,
    again: (others = secrets) => openStore(place, others),
    stolen: () =>
      onServer(url.href, async (client) => {
        const tables = await client.query(
          "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('public', 'keys')",
        );
        const values: string[] = [];
        for (const { name } of tables.rows)
          for (const row of (await client.query(`select * from ${name}`)).rows)
            values.push(...Object.values(row).map(asText));
        return Buffer.from(values.join("\n"), "latin1");
      }),
    tamper: async (statement) => void (await onServer(url.href, (client) => client.query(statement))),
    rowsOf: (caseId) =>
      onServer(url.href, async (client) => {
        const tables: Record<string, Record<string, unknown>[]> = {};
        await client.query("set search_path to public, keys");
        for (const [table, column] of TABLES_OF_CASE)
          tables[table] = (await client.query(`select * from ${table} where ${column} = $1`, [caseId])).rows;
        return tables;
      }),
    everything: () =>
      onServer(url.href, async (client) => {
        const tables: Record<string, string> = {};
        const { rows } = await client.query(
          "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('public', 'keys')",
        );
        for (const { name } of rows) tables[name] = inOrder((await client.query(`select * from ${name}`)).rows);
        return tables;
      }),
    remove: async () => {
      await store.close();
      await asAdministrator(`drop database ${name} with (force)`);
    },
  };
};
const inOrder = (rows: unknown[]): string =>
  rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join("\n");
/** Bytes as they are, so that a text hidden among them is found. */
const asText = (value: unknown) => {
  if (Buffer.isBuffer(value)) return value.toString("latin1");
  return Buffer.from(typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toString("latin1");
};

export const ENGINES: Engine[] = [
  { name: "SQLite", there: true, open: sqlite },
  { name: "PostgreSQL", there: Boolean(process.env.TEST_DATABASE_URL), open: postgres },
];
