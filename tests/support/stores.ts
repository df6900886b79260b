/** Stores for tests: the same suite runs on each engine that is there. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Secrets } from "../../server/secrets/secrets";
import { openStore } from "../../server/store/open";
import type { Store } from "../../server/store/store";
import { someSecrets } from "../factories";

export interface TestStore {
  store: Store;
  secrets: Secrets;
  /** the same place opened once more, as a second server or one with other keys would */
  again(secrets?: Secrets): Promise<Store>;
  /** every byte that a thief of the database would hold */
  stolen(): Promise<Buffer>;
  /** closes the store and removes its place */
  remove(): Promise<void>;
}

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
  return {
    store,
    secrets,
    again: (others = secrets) => openStore(place, others),
    stolen: async () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const asAdministrator = async (work: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

const postgres = async (secrets = someSecrets()): Promise<TestStore> => {
  const name = `trimode_${randomBytes(6).toString("hex")}`;
  await asAdministrator((client) => client.query(`create database ${name}`));
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  const place = { databaseUrl: url.href, sqliteFile: "" };
  const store = await openStore(place, secrets);
  await store.migrate();
  return {
    store,
    secrets,
    again: (others = secrets) => openStore(place, others),
    stolen: async () => {
      const rows: string[] = [];
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      const tables = await client.query(
        "select table_name from information_schema.tables where table_schema = 'public'",
      );
      for (const { table_name } of tables.rows) {
        const columns = await client.query(`select * from ${table_name}`);
        for (const row of columns.rows) for (const value of Object.values(row)) rows.push(asText(value));
      }
      await client.end();
      return Buffer.from(rows.join("\n"), "latin1");
    },
    remove: async () => {
      await store.close();
      await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
    },
  };
};
/** Bytes as they are, so that a text hidden among them is found. */
const asText = (value: unknown) => {
  if (Buffer.isBuffer(value)) return value.toString("latin1");
  return Buffer.from(typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toString("latin1");
};

export const ENGINES: Engine[] = [
  { name: "SQLite", there: true, open: sqlite },
  { name: "PostgreSQL", there: Boolean(process.env.TEST_DATABASE_URL), open: postgres },
];
