/**
 * Messages that must reach somebody. A sender claims the due ones with a lease, so that each is sent once however many
 * servers run; one that vanishes gives its messages back when the lease runs out. To whom and in which words is sealed under
 * the case's contact key: of an erased or purged person nothing is ever claimed.
 */
import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { keysOf } from "./case-keys";
import type { Message } from "./records";
import { mustHit, type Source } from "./source";
import type { Writes } from "./store";

export const outboxWrites = (
  source: Source,
): Pick<Writes, "addMessage" | "claimMessages" | "settleMessage" | "cancelMessages"> => {
  const { db, t, vault, skipLocked } = source;
  return {
    addMessage: async ({ content, ...row }) => {
      const sealed = vault.seal("contacts", await keysOf(source, row.caseId), "message", row.id, content);
      await db.insert(t.outbox).values({ ...row, sealed });
    },
    claimMessages: async ({ who, now, until, limit }) => {
      const free = or(isNull(t.outbox.claimedUntil), lte(t.outbox.claimedUntil, now));
      const due = await skipLocked(
        db
          .select({ id: t.outbox.id })
          .from(t.outbox)
          .where(and(eq(t.outbox.state, "waiting"), lte(t.outbox.due, now), free))
          .orderBy(asc(t.outbox.due), asc(t.outbox.id))
          .limit(limit)
          .$dynamic(),
      );
      if (due.length === 0) return [];
      const ids = due.map(({ id }) => id);
      await db.update(t.outbox).set({ claimedBy: who, claimedUntil: until }).where(inArray(t.outbox.id, ids));
      const rows = await db
        .select()
        .from(t.outbox)
        .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.outbox.caseId))
        .where(and(inArray(t.outbox.id, ids), isNotNull(t.caseKeys.contactsWrapped)))
        .orderBy(asc(t.outbox.due), asc(t.outbox.id));
      return rows.map(({ outbox: { sealed, ...row }, case_keys: keys }) => ({
        ...row,
        content: vault.open<Message["content"]>("contacts", keys, "message", row.id, sealed),
      }));
    },
    settleMessage: async (id, who, change) => {
      mustHit(
        await db
          .update(t.outbox)
          .set({ ...change, claimedBy: null, claimedUntil: null })
          .where(and(eq(t.outbox.id, id), eq(t.outbox.claimedBy, who), eq(t.outbox.state, "waiting")))
          .returning({ id: t.outbox.id }),
        "message that this sender holds",
      );
    },
    cancelMessages: async (caseId) => {
      await db
        .update(t.outbox)
        .set({ state: "cancelled" })
        .where(and(eq(t.outbox.caseId, caseId), eq(t.outbox.state, "waiting"), isNull(t.outbox.claimedBy)));
    },
  };
};
