/** The engines' errors, told alike. drizzle wraps them: the engine's own is somewhere along `cause`. */

export type FaultKind = "taken" | "dangling" | "serialisation";

const KINDS: Record<string, FaultKind> = {
  // PostgreSQL
  "23505": "taken",
  "23503": "dangling",
  "40001": "serialisation",
  "40P01": "serialisation",
  // better-sqlite3
  SQLITE_CONSTRAINT_UNIQUE: "taken",
  SQLITE_CONSTRAINT_PRIMARYKEY: "taken",
  SQLITE_CONSTRAINT_FOREIGNKEY: "dangling",
};

/** What kind of fault the database reported, and its own word for the constraint; null for any other error. */
export const databaseFault = (error: unknown): { kind: FaultKind; constraint: string } | null => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!("code" in at) || typeof at.code !== "string") continue;
    const kind = KINDS[at.code];
    if (!kind) continue;
    const named = "constraint" in at && typeof at.constraint === "string" ? at.constraint : null;
    return { kind, constraint: named ?? at.message };
  }
  return null;
};
