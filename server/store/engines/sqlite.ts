/** SQLite: one file, one connection that writes, one that only reads. */
import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Secrets } from "../../secrets/secrets";
import { CaseVault } from "../case-vault";
import * as sqliteTables from "../schema/sqlite";
import { asMaster } from "../schema/tables";
import type { Db, Source } from "../source";
import type { Store } from "../store";
import { readsOf, writesOf } from "../store-parts";
import { migrationsFolder, missingSince } from "./migrations";
import { WriteQueue } from "./write-queue";

/** How long a write waits for another process, such as a command, that writes to the same file. */
const BUSY_MS = 5000;

/** Opens the file, or makes it, readable by its owner only. */
export const openSqlite = (file: string, secrets: Secrets): Store => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writing = new Database(file, { timeout: BUSY_MS });
  chmodSync(file, 0o600);
  writing.pragma("journal_mode = WAL");
  // FULL: what was acknowledged survives a power cut
  writing.pragma("synchronous = FULL");
  writing.pragma("foreign_keys = ON");
  // a deleted key must not linger in a free page
  writing.pragma("secure_delete = ON");
  const reading = new Database(file, { readonly: true, timeout: BUSY_MS });

  const vault = new CaseVault(secrets);
  const t = asMaster(sqliteTables);
  const writer = drizzle({ client: writing });
  const source = (database: typeof writer): Source => ({
    // the one cast: tables.ts proves that rows are the same
    db: database as unknown as Db,
    t,
    vault,
    // there is one writer: nobody else is at work on the case
    lockCase: async () => true,
  });
  const queue = new WriteQueue(writing);
  const writes = writesOf(source(writer));

  return {
    engine: "sqlite",
    ...readsOf(source(drizzle({ client: reading }))),
    write: (work) => queue.write(() => work(writes)),
    migrate: async () => {
      await queue.idle();
      const known = writing.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
      const last = known
        ? writer.get<{ at: number | null }>(sql`select max(created_at) as at from __drizzle_migrations`)
        : null;
      const missing = missingSince("sqlite", last?.at ?? null);
      migrate(writer, { migrationsFolder: migrationsFolder("sqlite") });
      return missing;
    },
    ping: async () => {
      reading.prepare("select 1").get();
    },
    close: async () => {
      await queue.idle();
      reading.close();
      writing.close();
    },
  };
};
