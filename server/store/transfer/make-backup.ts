/** Copies data and keys apart while saves go on. The keys are copied last: they hold the key of every case that was copied. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { lastMigration } from "../engines/migrations";
import { keysFileOf } from "../engines/sqlite-files";
import type { StorePlace } from "../open";
import * as sqlite from "../schema/sqlite";
import { type Manifest, seal, stampOf } from "./parts";
import { spell } from "./rows";
import { openSnapshot, type Snapshot } from "./snapshot";
import { type Part, tablesOf } from "./tables";

const sqliteTables = { ...sqlite };
const PARTS: readonly Part[] = ["data", "keys"];
export const SQLITE_NAME: Record<Part, string> = { data: "data.sqlite", keys: "case-keys.sqlite" };

/** Makes FOLDER/data-STAMP and FOLDER/keys-STAMP, readable by their owner only. */
export const makeBackup = async (place: StorePlace, into: string, at: Date): Promise<Record<Part, Manifest>> => {
  const folderOf = (part: Part) => join(into, `${part}-${stampOf(at)}`);
  for (const part of PARTS) mkdirSync(folderOf(part), { recursive: true, mode: 0o700 });
  const snapshot = place.databaseUrl === null ? null : await openSnapshot(place);
  try {
    const made = async (part: Part): Promise<Manifest> => {
      const folder = folderOf(part);
      const rows = snapshot
        ? await spellTables(snapshot, part, folder)
        : await copyFile(place.sqliteFile, part, folder);
      const engine = snapshot ? "postgres" : "sqlite";
      return seal(folder, { engine, part, made: at.toISOString(), migration: lastMigration(engine), rows });
    };
    return { data: await made("data"), keys: await made("keys") };
  } finally {
    await snapshot?.close();
  }
};

/** SQLite's online backup, of one moment: an open reading keeps other processes' writes out of it, and from starting it anew. */
const copyFile = async (dataFile: string, part: Part, folder: string): Promise<Record<string, number>> => {
  const target = join(folder, SQLITE_NAME[part]);
  closeSync(openSync(target, "wx", 0o600));
  const source = new Database(part === "data" ? dataFile : keysFileOf(dataFile), { readonly: true });
  try {
    source.exec("begin");
    source.prepare("select 1 from sqlite_master").get();
    await source.backup(target);
  } finally {
    source.close();
  }
  const copy = new Database(target);
  try {
    // one file, without a journal beside it that could be forgotten
    copy.pragma("journal_mode = DELETE");
    const found = copy.pragma("quick_check", { simple: true });
    if (found !== "ok") throw new Error(`The copy ${target} is damaged: ${found}`);
    return Object.fromEntries(
      tablesOf(part).map((table) => [
        table,
        copy
          .prepare<[], number>(`select count(*) from "${getTableName(sqliteTables[table])}"`)
          .pluck()
          .get() ?? 0,
      ]),
    );
  } finally {
    copy.close();
  }
};

/** One file of lines a table. What is sealed stays sealed. */
const spellTables = async (snapshot: Snapshot, part: Part, folder: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of tablesOf(part)) {
    const handle = openSync(join(folder, `${table}.jsonl`), "wx", 0o600);
    let rows = 0;
    try {
      for await (const row of snapshot.rows(table)) {
        writeSync(handle, `${spell(row)}\n`);
        rows++;
      }
    } finally {
      closeSync(handle);
    }
    counts[table] = rows;
  }
  return counts;
};
