/**
 * Messages that must reach somebody. A sender claims the due ones with a lease, so that each is sent once however many
 * servers run; one that vanishes gives its messages back when the lease runs out. To whom and in which words is sealed under
 * the case's contact key: of an erased or purged person nothing is ever claimed.
 */
import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { keysOf } from "./case-keys";
import type { Message } from "./records";
import { mustHit, one, type Source } from "./source";

/** What lists hold of a message: nothing that would have to be opened. */
export type MessageSummary = Omit<Message, "content">;
type Change = Partial<Pick<Message, "state" | "due" | "tries" | "sentAt" | "externalId" | "fault">>;

export interface OutboxReads {
  message(id: string): Promise<MessageSummary | null>;
  /** oldest first */
  messagesOfCase(caseId: string): Promise<MessageSummary[]>;
}
export interface OutboxWrites {
  addMessage(row: Message): Promise<void>;
  /** due and held by nobody, earliest first, now held by `who` until then; no two senders are given the same one */
  claimMessages(claim: { who: string; now: Date; until: Date; limit: number }): Promise<Message[]>;
  /** throws where `who` holds it no more: the lease ran out, and somebody else may have sent it */
  settleMessage(id: string, who: string, change: Change): Promise<void>;
  /** what became of a message that has left; false where it stands otherwise by now */
  noteMessage(id: string, from: Message["state"], change: Change): Promise<boolean>;
  /** of a case, but those that a sender holds already */
  cancelMessages(caseId: string): Promise<void>;
}

const summaryColumns = (t: Source["t"]) => {
  const { sealed: _sealed, ...columns } = getTableColumns(t.outbox);
  return columns;
};
export const outboxReads = ({ db, t }: Source): OutboxReads => ({
  message: async (id) => one(await db.select(summaryColumns(t)).from(t.outbox).where(eq(t.outbox.id, id))),
  messagesOfCase: (caseId) =>
    db
      .select(summaryColumns(t))
      .from(t.outbox)
      .where(eq(t.outbox.caseId, caseId))
      .orderBy(asc(t.outbox.due), asc(t.outbox.id)),
});

export const outboxWrites = (source: Source): OutboxWrites => {
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
    noteMessage: async (id, from, change) => {
      const noted = await db
        .update(t.outbox)
        .set(change)
        .where(and(eq(t.outbox.id, id), eq(t.outbox.state, from)))
        .returning({ id: t.outbox.id });
      return noted.length > 0;
    },
    cancelMessages: async (caseId) => {
      await db
        .update(t.outbox)
        .set({ state: "cancelled" })
        .where(and(eq(t.outbox.caseId, caseId), eq(t.outbox.state, "waiting"), isNull(t.outbox.claimedBy)));
    },
  };
};
