/** PINs that respondents chose: a hash and the sittings that knew it, sealed under the case's contact key. */
import { eq } from "drizzle-orm";
import { keysOf } from "./case-keys";
import { one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export interface Pin {
  /** argon2id */
  hash: string;
  /** sittings that knew it: whose unsealed answers it opens, and no others */
  sittings: string[];
}

export const pinReads = (source: Source): Pick<Reads, "pin"> => ({
  pin: async (caseId) => {
    const { db, t, vault } = source;
    // as of any contact: nothing is found of an erased person, nor after the purge
    const found = one(
      await db
        .select()
        .from(t.pins)
        .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.pins.caseId))
        .where(eq(t.pins.caseId, caseId)),
    );
    if (!found?.case_keys.contactsWrapped) return null;
    return vault.open<Pin>("contacts", found.case_keys, "pin", caseId, found.pins.sealed);
  },
});

export const pinWrites = (source: Source): Pick<Writes, "putPin" | "removePin"> => {
  const { db, t, vault } = source;
  return {
    putPin: async (caseId, pin) => {
      const sealed = vault.seal("contacts", await keysOf(source, caseId), "pin", caseId, pin);
      await db.insert(t.pins).values({ caseId, sealed }).onConflictDoUpdate({ target: t.pins.caseId, set: { sealed } });
    },
    removePin: async (caseId) => {
      const gone = await db.delete(t.pins).where(eq(t.pins.caseId, caseId)).returning({ caseId: t.pins.caseId });
      return gone.length > 0;
    },
  };
};
