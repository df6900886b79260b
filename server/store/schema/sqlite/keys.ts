/** The key store: a file of its own, so that its backups can be short-lived (docs/decisions/0015-key-store.md). */
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sealed } from "./columns";

/** Erasing a person is deleting this row. It names its case without a foreign key: that would tie two files together. */
export const caseKeys = sqliteTable("case_keys", {
  caseId: text("case_id").primaryKey(),
  /** both null once the contacts of the wave were purged: answers stay readable */
  contactsKeyId: text("contacts_key_id"),
  contactsWrapped: sealed("contacts_wrapped"),
  answersKeyId: text("answers_key_id").notNull(),
  answersWrapped: sealed("answers_wrapped").notNull(),
});
