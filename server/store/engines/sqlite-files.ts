/**
 * The two files of the embedded store: the data, and beside it the wrapped keys of its cases, whose backups are
 * short-lived (docs/decisions/0015-key-store.md).
 *
 * Every connection opens the KEYS as its main file and attaches the data. The order is the guarantee: in WAL mode a
 * commit over several files is not atomic across a power cut, but SQLite syncs the files one after the other, main first
 * (sqlite.org/lang_attach.html; vdbeCommit in its source). So what a cut can leave is a key without its case, never a
 * case without its key; and an erased person's keys are gone before anything else of the erasure is kept.
 */
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { migrationsFolder, missingSince } from "./migrations";

/** How long a write waits for another process, such as a command, that writes to the same file. */
const BUSY_MS = 5000;
const KEYS_NAME = "case-keys.sqlite";

/** The file of the wrapped keys that belong to a data file. */
export const keysFileOf = (dataFile: string): string => join(dirname(dataFile), KEYS_NAME);

/** Thrown where the data is there and its keys are not: with a new, empty key store everybody would look erased. */
export class KeyStoreGone extends Error {}

const hasTable = (file: Database.Database, schema: "main" | "data", name: string): boolean =>
  file.prepare(`select 1 from ${schema}.sqlite_master where type = 'table' and name = ?`).get(name) !== undefined;

const refuseWithoutKeys = (dataFile: string): void => {
  if (!existsSync(dataFile) || existsSync(keysFileOf(dataFile))) return;
  const data = new Database(dataFile, { timeout: BUSY_MS });
  try {
    const moved = hasTable(data, "main", "cases") && !hasTable(data, "main", "case_keys");
    if (moved && data.prepare("select 1 from cases limit 1").get())
      throw new KeyStoreGone(`${keysFileOf(dataFile)} is gone while ${dataFile} needs it: restore it from its backup`);
  } finally {
    data.close();
  }
};

const attach = (connection: Database.Database, dataFile: string): void => {
  connection.prepare("attach ? as data").run(dataFile);
};

/** What a connection that writes promises of a file. */
const keepSafe = (connection: Database.Database, schema: "main" | "data"): void => {
  connection.pragma(`${schema}.journal_mode = WAL`);
  // FULL: what was acknowledged survives a power cut
  connection.pragma(`${schema}.synchronous = FULL`);
  // a deleted key must not linger in a free page
  connection.pragma(`${schema}.secure_delete = ON`);
};

/** Pages that stay in memory, in KiB, and pages that a file's journal holds before they are carried over: a busy evening fits. */
const CACHE_KIB = 64 * 1024;
const JOURNAL_PAGES = 8000;

/** Opens both files, or makes them, readable by their owner only. */
export const openFiles = (dataFile: string): { writing: Database.Database; reading: Database.Database } => {
  mkdirSync(dirname(dataFile), { recursive: true, mode: 0o700 });
  refuseWithoutKeys(dataFile);
  const keysFile = keysFileOf(dataFile);
  const writing = new Database(keysFile, { timeout: BUSY_MS });
  attach(writing, dataFile);
  for (const schema of ["main", "data"] as const) keepSafe(writing, schema);
  for (const file of [keysFile, dataFile]) chmodSync(file, 0o600);
  writing.pragma("foreign_keys = ON");
  writing.pragma(`wal_autocheckpoint = ${JOURNAL_PAGES}`);
  writing.pragma(`data.cache_size = -${CACHE_KIB}`);
  const reading = new Database(keysFile, { readonly: true, timeout: BUSY_MS });
  attach(reading, dataFile);
  reading.pragma(`data.cache_size = -${CACHE_KIB}`);
  return { writing, reading };
};

/** Brings both files up to date, the keys first; returns the names of the migrations applied. */
export const migrateFiles = (dataFile: string): string[] => [
  ...migrateOne(keysFileOf(dataFile), "sqlite-keys"),
  ...migrateOne(dataFile, "sqlite", () => moveKeys(dataFile)),
];

const migrateOne = (file: string, place: "sqlite" | "sqlite-keys", before?: () => void): string[] => {
  const connection = new Database(file, { timeout: BUSY_MS });
  try {
    keepSafe(connection, "main");
    connection.pragma("foreign_keys = ON");
    const last = hasTable(connection, "main", "__drizzle_migrations")
      ? connection.prepare<[], { at: number | null }>("select max(created_at) as at from __drizzle_migrations").get()
      : undefined;
    const missing = missingSince(place, last?.at ?? null);
    if (missing.length > 0) before?.();
    migrate(drizzle({ client: connection }), { migrationsFolder: migrationsFolder(place) });
    return missing;
  } finally {
    connection.close();
  }
};

/** Until version 0.2.0 the keys lay in the data file: copied and synced here, they are dropped there by migration 0003. */
const moveKeys = (dataFile: string): void => {
  const connection = new Database(keysFileOf(dataFile), { timeout: BUSY_MS });
  try {
    keepSafe(connection, "main");
    attach(connection, dataFile);
    if (hasTable(connection, "data", "case_keys"))
      connection.exec("insert or ignore into main.case_keys select * from data.case_keys");
  } finally {
    connection.close();
  }
};
