/** Kinds of column that several tables use, as PostgreSQL holds them. */
import { customType, timestamp } from "drizzle-orm/pg-core";

export const sealed = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** Milliseconds: what a JavaScript Date can hold, so that what is read equals what was written. */
export const instant = (name = "") => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
