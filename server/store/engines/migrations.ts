/** Which migrations there are, from the journal that drizzle-kit keeps beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** "sqlite-keys" is the key store of SQLite, a file of its own; in PostgreSQL it is a schema of the same database. */
type Migrated = "sqlite" | "sqlite-keys" | "postgres";

/** Folder of one place's migrations. */
export const migrationsFolder = (place: Migrated): string =>
  fileURLToPath(new URL(`../../../migrations/${place}`, import.meta.url));

/** Names of the migrations later than the last applied one (its time in the journal; null: none was). */
export const missingSince = (place: Migrated, last: number | null): string[] => {
  const journal: { entries: { when: number; tag: string }[] } = JSON.parse(
    readFileSync(join(migrationsFolder(place), "meta", "_journal.json"), "utf8"),
  );
  return journal.entries.filter((entry) => last === null || entry.when > last).map((entry) => entry.tag);
};

/** Name of the newest migration that this version of the code knows. */
export const lastMigration = (place: Migrated): string => missingSince(place, null).at(-1) ?? "";
