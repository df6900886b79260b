/** SQLite: two files, one connection that writes, one that only reads. */
import type { Database } from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Secrets } from "../../secrets/secrets";
import { CaseVault } from "../case-vault";
import * as sqliteTables from "../schema/sqlite";
import { asMaster } from "../schema/tables";
import type { Db, Source } from "../source";
import type { Store } from "../store";
import { readsOf, writesOf } from "../store-parts";
import { appendOnSqlite } from "./append-row";
import { migrateFiles, openFiles } from "./sqlite-files";
import { WriteQueue } from "./write-queue";

/** Opens the data file and its keys, or makes them. */
export const openSqlite = (file: string, secrets: Secrets): Store => {
  const { writing, reading } = openFiles(file);
  const vault = new CaseVault(secrets);
  const t = asMaster(sqliteTables);
  const source = (connection: Database): Source => ({
    // the one cast: tables.ts proves that rows are the same
    db: drizzle({ client: connection }) as unknown as Db,
    t,
    vault,
    inHand: { manner: "serial", keys: null },
    appendRow: appendOnSqlite(connection),
    isListed: (column, name) => sql`${column} in (select value from json_each(${sql.placeholder(name)}))`,
    idList: (ids) => JSON.stringify(ids),
    skipLocked: (query) => query,
    // there is one writer: nobody else is at work on the case
    lockCase: async () => true,
    waitForCase: async () => undefined,
    soleSealer: async () => true,
  });
  const queue = new WriteQueue(writing);
  const written = source(writing);
  const writes = writesOf(written);

  return {
    engine: "sqlite",
    ...readsOf(source(reading)),
    write: (work, manner = "serial") =>
      queue.write(() => {
        Object.assign(written.inHand, { manner, keys: null });
        return work(writes);
      }),
    migrate: async () => {
      await queue.idle();
      return migrateFiles(file);
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
