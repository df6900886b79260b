/** Which migrations there are, from the journal that drizzle-kit keeps beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of one engine's migrations. */
export const migrationsFolder = (engine: "sqlite" | "postgres"): string =>
  fileURLToPath(new URL(`../../../migrations/${engine}`, import.meta.url));

/** Names of the migrations later than the last applied one (its time in the journal; null: none was). */
export const missingSince = (engine: "sqlite" | "postgres", last: number | null): string[] => {
  const journal: { entries: { when: number; tag: string }[] } = JSON.parse(
    readFileSync(join(migrationsFolder(engine), "meta", "_journal.json"), "utf8"),
  );
  return journal.entries.filter((entry) => last === null || entry.when > last).map((entry) => entry.tag);
};
