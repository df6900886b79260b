/** Opens the store: PostgreSQL where an address is given, one SQLite file otherwise. */
import type { Secrets } from "../secrets/secrets";
import type { Store } from "./store";

export interface StorePlace {
  databaseUrl: string | null;
  sqliteFile: string;
}

/** Opens it without changing it: `migrate()` follows. Each engine is loaded only where it is used. */
export const openStore = async ({ databaseUrl, sqliteFile }: StorePlace, secrets: Secrets): Promise<Store> => {
  if (databaseUrl !== null) return (await import("./engines/postgres")).openPostgres(databaseUrl, secrets);
  return (await import("./engines/sqlite")).openSqlite(sqliteFile, secrets);
};
