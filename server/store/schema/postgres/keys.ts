/** The key store: a schema of its own, so that its backups can be short-lived (docs/decisions/0015-key-store.md). */
import { pgSchema, text } from "drizzle-orm/pg-core";
import { sealed } from "./columns";

export const keyStore = pgSchema("keys");

/** Erasing a person is deleting this row. It names its case without a foreign key: each schema is restored alone. */
export const caseKeys = keyStore.table("case_keys", {
  caseId: text("case_id").primaryKey(),
  /** both null once the contacts of the wave were purged: answers stay readable */
  contactsKeyId: text("contacts_key_id"),
  contactsWrapped: sealed("contacts_wrapped"),
  answersKeyId: text("answers_key_id").notNull(),
  answersWrapped: sealed("answers_wrapped").notNull(),
});
