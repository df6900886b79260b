/** What a supervisor tells interviewers: a row for each of them. The words are sealed. */
import { and, asc, desc, eq, gte, isNull, or } from "drizzle-orm";
import type { FloorMessage } from "./records-floor";
import type { Source } from "./source";

export interface FloorMessageReads {
  /** to this interviewer: those not read yet, and those read since then; oldest first */
  messagesTo(login: string, readSince: Date): Promise<FloorMessage[]>;
  /** newest first */
  messagesSent(since: Date, limit: number): Promise<FloorMessage[]>;
}
export interface FloorMessageWrites {
  addFloorMessage(row: FloorMessage): Promise<void>;
  /** false where it is not theirs, or was read before */
  readFloorMessage(id: string, login: string, at: Date): Promise<boolean>;
}

const PURPOSE = "floor-message";
type Row = Source["t"]["floorMessages"]["$inferSelect"];

export const floorMessageReads = ({ db, t, vault }: Source): FloorMessageReads => {
  const opened = ({ sealed, ...row }: Row): FloorMessage => ({
    ...row,
    text: vault.openNote<string>(PURPOSE, row.id, sealed),
  });
  return {
    messagesTo: async (login, readSince) => {
      const rows = await db
        .select()
        .from(t.floorMessages)
        .where(
          and(
            eq(t.floorMessages.to, login),
            or(isNull(t.floorMessages.readAt), gte(t.floorMessages.readAt, readSince)),
          ),
        )
        .orderBy(asc(t.floorMessages.at), asc(t.floorMessages.id));
      return rows.map(opened);
    },
    messagesSent: async (since, limit) => {
      const rows = await db
        .select()
        .from(t.floorMessages)
        .where(gte(t.floorMessages.at, since))
        .orderBy(desc(t.floorMessages.at), asc(t.floorMessages.to))
        .limit(limit);
      return rows.map(opened);
    },
  };
};

export const floorMessageWrites = ({ db, t, vault }: Source): FloorMessageWrites => ({
  addFloorMessage: async ({ text, ...row }) => {
    await db.insert(t.floorMessages).values({ ...row, sealed: vault.sealNote(PURPOSE, row.id, text) });
  },
  readFloorMessage: async (id, login, at) => {
    const read = await db
      .update(t.floorMessages)
      .set({ readAt: at })
      .where(and(eq(t.floorMessages.id, id), eq(t.floorMessages.to, login), isNull(t.floorMessages.readAt)))
      .returning({ id: t.floorMessages.id });
    return read.length > 0;
  },
});
