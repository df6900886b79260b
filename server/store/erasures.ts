/** Requests to erase a person, and everything that goes when one is granted. */
import { and, count, desc, eq, gte, inArray, isNotNull, isNull, like, ne, or, type SQL } from "drizzle-orm";
import { dayOf } from "../domain/clock";
import type { Vault } from "../secrets/secrets";
import { keyWrites } from "./case-keys";
import type { Erasure } from "./records";
import { mustHit, one, type Source } from "./source";
import { staffWrites } from "./staff";
import type { Reads, Writes } from "./store";

export const erasureReads = ({
  db,
  t,
}: Source): Pick<
  Reads,
  "erasure" | "erasures" | "erasureOfCase" | "hasKeys" | "casesWithoutKeys" | "keyUse" | "exportsSince"
> => ({
  erasure: async (id) => one(await db.select().from(t.erasures).where(eq(t.erasures.id, id))),
  erasures: async (limit) => {
    const rows = await db
      .select({ erasure: t.erasures, number: t.cases.number })
      .from(t.erasures)
      .innerJoin(t.cases, eq(t.cases.id, t.erasures.caseId))
      .orderBy(desc(t.erasures.requestedAt), t.erasures.id)
      .limit(limit);
    return rows.map(({ erasure, number }) => ({ ...erasure, caseNumber: number }));
  },
  erasureOfCase: async (caseId) =>
    one(
      await db
        .select()
        .from(t.erasures)
        .where(and(eq(t.erasures.caseId, caseId), ne(t.erasures.state, "withdrawn")))
        .orderBy(desc(t.erasures.requestedAt))
        .limit(1),
    ),
  hasKeys: async (caseId) => {
    const [keys] = await db.select({ rows: count() }).from(t.caseKeys).where(eq(t.caseKeys.caseId, caseId));
    return (keys?.rows ?? 0) > 0;
  },
  casesWithoutKeys: async () =>
    (
      await db
        .select({ id: t.cases.id })
        .from(t.cases)
        .leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.cases.id))
        .where(isNull(t.caseKeys.caseId))
        .orderBy(t.cases.id)
    ).map(({ id }) => id),
  keyUse: async () => {
    const use: { vault: Vault; keyId: string; cases: number }[] = [];
    for (const [vault, column] of [
      ["contacts", t.caseKeys.contactsKeyId],
      ["answers", t.caseKeys.answersKeyId],
    ] as const)
      for (const { keyId, cases } of await db
        .select({ keyId: column, cases: count() })
        .from(t.caseKeys)
        .where(isNotNull(column))
        .groupBy(column))
        if (keyId !== null) use.push({ vault, keyId, cases });
    return use;
  },
  exportsSince: async (from) =>
    db
      .select({ at: t.audit.at, who: t.audit.who, what: t.audit.what, subject: t.audit.subject })
      .from(t.audit)
      .where(and(like(t.audit.what, "export%"), gte(t.audit.at, from)))
      .orderBy(t.audit.id),
});

/** Whoever has no contact any more is not written to, called or expected. */
export const cancelContacts = async (
  { db, t }: Source,
  of: (caseId: CaseIdColumn) => SQL | undefined,
): Promise<void> => {
  await db
    .update(t.appointments)
    .set({ state: "cancelled" })
    .where(and(of(t.appointments.caseId), eq(t.appointments.state, "open")));
  await db
    .update(t.sendings)
    .set({ state: "cancelled" })
    .where(and(of(t.sendings.caseId), eq(t.sendings.state, "planned")));
  await db
    .update(t.outbox)
    .set({ state: "cancelled", claimedBy: null, claimedUntil: null })
    .where(and(of(t.outbox.caseId), eq(t.outbox.state, "waiting")));
};
type CaseIdColumn =
  | Source["t"]["appointments"]["caseId"]
  | Source["t"]["sendings"]["caseId"]
  | Source["t"]["outbox"]["caseId"];

export const erasureWrites = (
  source: Source,
): Pick<Writes, "addErasure" | "decideErasure" | "erasePerson" | "purgeContacts"> => {
  const { db, t } = source;
  return {
    addErasure: async (row: Erasure) => {
      await db.insert(t.erasures).values(row);
    },
    decideErasure: async (id, change) => {
      mustHit(
        await db
          .update(t.erasures)
          .set(change)
          .where(and(eq(t.erasures.id, id), eq(t.erasures.state, "requested")))
          .returning({ id: t.erasures.id }),
        "request that waits",
      );
    },
    purgeContacts: async (waveId, limit) => {
      const due = await db
        .select({ id: t.cases.id })
        .from(t.cases)
        .leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.cases.id))
        .leftJoin(t.contacts, eq(t.contacts.caseId, t.cases.id))
        // either: a power cut may have kept the rows of keys that are gone
        .where(and(eq(t.cases.waveId, waveId), or(isNotNull(t.caseKeys.contactsKeyId), isNotNull(t.contacts.caseId))))
        .limit(limit);
      if (due.length === 0) return 0;
      const ids = due.map(({ id }) => id);
      await db
        .update(t.caseKeys)
        .set({ contactsKeyId: null, contactsWrapped: null })
        .where(inArray(t.caseKeys.caseId, ids));
      await db.delete(t.contacts).where(inArray(t.contacts.caseId, ids));
      // sealed under the key that is gone
      await db.delete(t.pins).where(inArray(t.pins.caseId, ids));
      await db.delete(t.requests).where(inArray(t.requests.caseId, ids));
      await cancelContacts(source, (column) => inArray(column, ids));
      return due.length;
    },
    erasePerson: async (caseId, at) => {
      await keyWrites(source).eraseKeys(caseId);
      await db.delete(t.pins).where(eq(t.pins.caseId, caseId));
      await db.delete(t.requests).where(eq(t.requests.caseId, caseId));
      await db.update(t.accessCodes).set({ revoked: true }).where(eq(t.accessCodes.caseId, caseId));
      await staffWrites(source).endSessions(caseId, null, "erased", at);
      // nothing opens them any more, and their number is nobody's business
      await db.delete(t.answerEvents).where(eq(t.answerEvents.caseId, caseId));
      await db
        .update(t.interviews)
        .set({ how: "broken-off", ended: dayOf(at) })
        .where(and(eq(t.interviews.caseId, caseId), eq(t.interviews.how, "open")));
      await db.delete(t.claims).where(eq(t.claims.caseId, caseId));
      await cancelContacts(source, (column) => eq(column, caseId));
    },
  };
};
