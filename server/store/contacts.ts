/** Who and where: the vault. One sealed row a case, read one case at a time. */
import { and, eq, sql } from "drizzle-orm";
import { keysOf } from "./case-keys";
import type { Contact } from "./records";
import { mustHit, once, one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const contactReads = ({ db, t, vault }: Source): Pick<Reads, "contact" | "caseByAccessCode" | "accessCodes"> => {
  const byCode = once(() =>
    db
      .select({ caseId: t.accessCodes.caseId, serial: t.accessCodes.serial, startsAt: t.accessCodes.startsAt })
      .from(t.accessCodes)
      .where(and(eq(t.accessCodes.lookup, sql.placeholder("lookup")), eq(t.accessCodes.revoked, false)))
      .prepare("case_by_code"),
  );
  const ofCase = once(() =>
    db
      .select()
      .from(t.contacts)
      .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.contacts.caseId))
      .where(eq(t.contacts.caseId, sql.placeholder("caseId")))
      .prepare("contact"),
  );
  return {
    contact: async (caseId) => {
      const found = one(await ofCase().execute({ caseId }));
      // purged: the keys go before the rows (engines/sqlite-files.ts)
      if (!found?.case_keys.contactsWrapped) return null;
      return vault.open<Contact>("contacts", found.case_keys, "contact", caseId, found.contacts.sealed);
    },
    caseByAccessCode: async (lookup) => one(await byCode().execute({ lookup })),
    accessCodes: async (caseId) =>
      db.select().from(t.accessCodes).where(eq(t.accessCodes.caseId, caseId)).orderBy(t.accessCodes.serial),
  };
};

export const contactWrites = (source: Source): Pick<Writes, "updateContact" | "addAccessCode" | "revokeAccessCode"> => {
  const { db, t, vault } = source;
  return {
    updateContact: async (caseId, contact) => {
      const sealed = vault.seal("contacts", await keysOf(source, caseId), "contact", caseId, contact);
      mustHit(
        await db
          .update(t.contacts)
          .set({ sealed })
          .where(eq(t.contacts.caseId, caseId))
          .returning({ caseId: t.contacts.caseId }),
        "contact",
      );
    },
    addAccessCode: async (row) => {
      await db.insert(t.accessCodes).values({ ...row, revoked: false });
    },
    revokeAccessCode: async (caseId, serial) => {
      await db
        .update(t.accessCodes)
        .set({ revoked: true })
        .where(and(eq(t.accessCodes.caseId, caseId), eq(t.accessCodes.serial, serial)));
    },
  };
};
