/**
 * Where backups lie, and what each says of itself: FOLDER/data-STAMP and FOLDER/keys-STAMP, two folders that an office can
 * keep in two places, for two lengths of time (docs/decisions/0015-key-store.md).
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Part } from "./tables";

export interface Manifest {
  engine: "sqlite" | "postgres";
  part: Part;
  /** ISO 8601 */
  made: string;
  /** newest migration that the place had */
  migration: string;
  files: Record<string, { bytes: number; sha256: string }>;
  rows: Record<string, number>;
}

/** Thrown where a backup cannot be used as it is; says why. */
export class BackupUnusable extends Error {}

const NAME = /^(data|keys)-(\d{8}T\d{6}Z)$/;
const MANIFEST = "manifest.json";

export const stampOf = (at: Date): string => at.toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");
const momentOf = (stamp: string): Date =>
  new Date(stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, "$1-$2-$3T$4:$5:$6Z"));

export interface KeptBackup {
  part: Part;
  stamp: string;
  at: Date;
  folder: string;
}

/** Whole backups in a folder, oldest first: one that was interrupted has no manifest. */
export const backupsIn = (folder: string): KeptBackup[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((name) => {
      const [, part, stamp] = NAME.exec(name) ?? [];
      if ((part !== "data" && part !== "keys") || !stamp || !existsSync(join(folder, name, MANIFEST))) return [];
      return [{ part, stamp, at: momentOf(stamp), folder: join(folder, name) } satisfies KeptBackup];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());

const checksum = async (file: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { bytes: statSync(file).size, sha256: hash.digest("hex") };
};

const syncFile = (file: string): void => {
  const handle = openSync(file, "r");
  fsyncSync(handle);
  closeSync(handle);
};

/** Writes the manifest last: a folder without one is not a backup. */
export const seal = async (folder: string, manifest: Omit<Manifest, "files">): Promise<Manifest> => {
  const files: Manifest["files"] = {};
  for (const name of readdirSync(folder).sort()) {
    syncFile(join(folder, name));
    files[name] = await checksum(join(folder, name));
  }
  const whole = { ...manifest, files };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600, flush: true });
  return whole;
};

/** Reads the manifest and compares every file with it. Throws BackupUnusable. */
export const verified = async (folder: string): Promise<Manifest> => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const file = join(folder, name);
    const now = existsSync(file) ? await checksum(file) : null;
    if (now?.bytes !== bytes || now.sha256 !== sha256)
      throw new BackupUnusable(`${file} is not what was written then: take another backup`);
  }
  return manifest;
};

/** Deletes backups of keys that are older than the certificates of erasures promise; returns the folders. */
export const pruneKeys = (folder: string, before: Date): string[] => {
  const old = backupsIn(folder).filter(({ part, at }) => part === "keys" && at < before);
  for (const each of old) rmSync(each.folder, { recursive: true });
  return old.map((each) => each.folder);
};
