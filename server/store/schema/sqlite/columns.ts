/** Kinds of column that several tables use, as SQLite holds them. */
import { blob, integer, text } from "drizzle-orm/sqlite-core";

export const sealed = (name = "") => blob(name, { mode: "buffer" });
export const boolean = (name = "") => integer(name, { mode: "boolean" });
export const json = (name = "") => text(name, { mode: "json" });
export const instant = (name = "") => integer(name, { mode: "timestamp_ms" });
