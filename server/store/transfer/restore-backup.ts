/**
 * Puts a backup into an empty place. The newest keys serve: they hold those of every case of an older copy of the data,
 * but for whoever was erased since. The caller replays the ledger before anybody is let in.
 */
import { copyFileSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { lastMigration } from "../engines/migrations";
import { keysFileOf } from "../engines/sqlite-files";
import type { StorePlace } from "../open";
import { SQLITE_NAME } from "./make-backup";
import { BackupUnusable, backupsIn, type Manifest, verified } from "./parts";
import { type Row, unspell } from "./rows";
import { TABLE_NAMES, TABLES } from "./tables";
import { openTarget, PlaceNotEmpty } from "./target";

export interface Restored {
  data: Manifest;
  keys: Manifest;
}

/** @param stamp which copy of the data; the newest where it is not said */
export const restoreBackup = async (place: StorePlace, from: string, stamp?: string): Promise<Restored> => {
  const all = backupsIn(from);
  const data = all.filter((each) => each.part === "data" && (stamp === undefined || each.stamp === stamp)).at(-1);
  const keys = all.filter(({ part }) => part === "keys").at(-1);
  if (!data) throw new BackupUnusable(`${from} holds no whole backup of the data${stamp ? ` of ${stamp}` : ""}`);
  if (!keys || keys.at < data.at)
    throw new BackupUnusable(`${from} holds no backup of the keys that is as new as the data of ${data.stamp}`);
  const restored = { data: await verified(data.folder), keys: await verified(keys.folder) };
  const engine = place.databaseUrl === null ? "sqlite" : "postgres";
  if (restored.data.engine !== engine || restored.keys.engine !== engine)
    throw new BackupUnusable(`This backup is of ${restored.data.engine}, and the settings name ${engine}`);
  if (place.databaseUrl === null) putFiles(place.sqliteFile, data.folder, keys.folder);
  else {
    if (restored.data.migration !== lastMigration(engine) || restored.keys.migration !== lastMigration(engine))
      throw new BackupUnusable(
        `This backup was made at ${restored.data.migration}: restore it with that version of the platform, then start the newer one`,
      );
    await putRows(place.databaseUrl, data.folder, keys.folder);
  }
  return restored;
};

const putFiles = (dataFile: string, dataFolder: string, keysFolder: string): void => {
  const keysFile = keysFileOf(dataFile);
  for (const file of [dataFile, keysFile])
    if (existsSync(file)) throw new PlaceNotEmpty(`${file} is there already: nothing is written over it.`);
  mkdirSync(dirname(dataFile), { recursive: true, mode: 0o700 });
  // the keys first, as always; whole or not at all
  for (const [folder, name, file] of [
    [keysFolder, SQLITE_NAME.keys, keysFile],
    [dataFolder, SQLITE_NAME.data, dataFile],
  ] as const) {
    const aside = `${file}.restoring`;
    rmSync(aside, { force: true });
    copyFileSync(join(folder, name), aside);
    const copy = new Database(aside);
    copy.pragma("journal_mode = DELETE");
    copy.close();
    renameSync(aside, file);
  }
};

const AT_ONCE = 200;

const putRows = async (url: string, dataFolder: string, keysFolder: string): Promise<void> => {
  const target = await openTarget(url);
  try {
    for (const table of TABLE_NAMES) {
      const file = join(TABLES[table].part === "keys" ? keysFolder : dataFolder, `${table}.jsonl`);
      let some: Row[] = [];
      for await (const line of createInterface({
        input: createReadStream(file),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        some.push(unspell(line));
        if (some.length < AT_ONCE) continue;
        await target.put(table, some);
        some = [];
      }
      await target.put(table, some);
    }
    await target.commit();
  } finally {
    await target.close();
  }
};
