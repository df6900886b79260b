/** The wrapped keys of cases: what erasure deletes and a new master key renews. */
import { and, eq, isNull, ne, or } from "drizzle-orm";
import { ExpectedFailure } from "../domain/problem";
import type { CaseKeys } from "./case-vault";
import { one, type Source } from "./source";
import type { Writes } from "./store";

/** Keys to seal something of a case with. Nothing is ever written about an erased person. */
export const keysOf = async ({ db, t }: Source, caseId: string): Promise<CaseKeys> => {
  const keys = one(await db.select().from(t.caseKeys).where(eq(t.caseKeys.caseId, caseId)));
  if (!keys) throw new ExpectedFailure("person-erased");
  return keys;
};

export const keyWrites = ({ db, t, vault }: Source): Pick<Writes, "eraseKeys" | "rewrapKeys"> => ({
  eraseKeys: async (caseId) => {
    await db.delete(t.caseKeys).where(eq(t.caseKeys.caseId, caseId));
    // nothing opens it any more; it goes too, so that nobody need ask
    await db.delete(t.contacts).where(eq(t.contacts.caseId, caseId));
    // what another process remembers of the responses is current no more
    await db.update(t.responses).set({ head: null }).where(eq(t.responses.caseId, caseId));
  },
  rewrapKeys: async (limit) => {
    const today = vault.masterKeyIds;
    const due = await db
      .select()
      .from(t.caseKeys)
      .where(or(ne(t.caseKeys.contactsKeyId, today.contacts), ne(t.caseKeys.answersKeyId, today.answers)))
      .limit(limit);
    for (const keys of due)
      await db
        .update(t.caseKeys)
        .set(vault.wrappedAnew(keys))
        // as it was read: an erasure, a purge or another rotation in between is left alone
        .where(
          and(
            eq(t.caseKeys.caseId, keys.caseId),
            eq(t.caseKeys.answersWrapped, keys.answersWrapped),
            keys.contactsWrapped === null
              ? isNull(t.caseKeys.contactsWrapped)
              : eq(t.caseKeys.contactsWrapped, keys.contactsWrapped),
          ),
        );
    return due.length;
  },
});
