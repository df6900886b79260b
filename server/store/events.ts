/**
 * Saves of answers: append-only, sealed under the case's answer key. The truth; a response is a fold of them. The newest
 * stand in rows of their own; each time all slots are full they move, whole and in order, into the response's archive:
 * one seal of one size, so that a database tells neither how many screens a person was shown, nor for how long.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { and, count, eq, isNull } from "drizzle-orm";
import { keysOf } from "./case-keys";
import type { CaseKeys } from "./case-vault";
import { databaseFault } from "./faults";
import type { AnswerEvent } from "./records";
import { one, type Source } from "./source";
import { type Reads, VersionTaken, type Writes } from "./store";

/** Rows that a response holds at most outside its archive. */
export const SLOTS = 32;
/** Fastest: what it compresses is padded anyhow. */
const COMPRESSION = { level: 1 };

type Sealed = Omit<AnswerEvent, "id" | "caseId" | "responseId">;
type Archived = Omit<AnswerEvent, "caseId" | "responseId">;

const revived = <T extends { at: Date }>(event: T): T => ({ ...event, at: new Date(event.at) });

const events = (vault: Source["vault"]) => ({
  open: (keys: CaseKeys, row: Source["t"]["answerEvents"]["$inferSelect"]): AnswerEvent => {
    const { id, caseId, responseId, sealed } = row;
    return { id, caseId, responseId, ...revived(vault.open<Sealed>("answers", keys, "answers", id, sealed)) };
  },
  seal: (keys: CaseKeys, { id, caseId: _case, responseId: _response, ...rest }: AnswerEvent) =>
    vault.seal("answers", keys, "answers", id, rest satisfies Sealed, "answers"),
  openArchive: (keys: CaseKeys, responseId: string, sealed: Buffer): AnswerEvent[] => {
    const packed = vault.open<string>("answers", keys, "archive", responseId, sealed);
    const archived: Archived[] = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString());
    return archived.map((event) => ({ ...revived(event), caseId: keys.caseId, responseId }));
  },
  sealArchive: (keys: CaseKeys, responseId: string, all: readonly AnswerEvent[]) => {
    const archived = all.map(({ caseId: _case, responseId: _response, ...rest }): Archived => rest);
    const packed = deflateSync(JSON.stringify(archived), COMPRESSION).toString("base64");
    return vault.seal("answers", keys, "archive", responseId, packed, "archive");
  },
});

/** The archive of a response that has begun: as large as any. */
export const emptyArchive = (vault: Source["vault"], keys: CaseKeys, responseId: string): Buffer =>
  events(vault).sealArchive(keys, responseId, []);

export const eventReads = (source: Source): Pick<Reads, "events"> => {
  const { db, t, vault } = source;
  const { open, openArchive } = events(vault);
  return {
    events: async (responseId) => {
      // by inner join: of an erased person no event is found
      const archive = one(
        await db
          .select()
          .from(t.answerArchives)
          .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.answerArchives.caseId))
          .where(eq(t.answerArchives.responseId, responseId)),
      );
      if (!archive) return [];
      const rows = await db
        .select()
        .from(t.answerEvents)
        .where(eq(t.answerEvents.responseId, responseId))
        .orderBy(t.answerEvents.slot);
      const earlier = openArchive(archive.case_keys, responseId, archive.answer_archives.sealed);
      return [...earlier, ...rows.map((row) => open(archive.case_keys, row))];
    },
  };
};

export const eventWrites = (source: Source): Pick<Writes, "appendEvent"> => {
  const { db, t, vault } = source;
  const { seal, sealArchive } = events(vault);

  /** Moves what fills all slots into the archive. */
  const archive = async (keys: CaseKeys, responseId: string) => {
    const all = await eventReads(source).events(responseId);
    await db
      .update(t.answerArchives)
      .set({ sealed: sealArchive(keys, responseId, all) })
      .where(eq(t.answerArchives.responseId, responseId));
    await db.delete(t.answerEvents).where(eq(t.answerEvents.responseId, responseId));
  };

  return {
    appendEvent: async (event, after) => {
      const { id, caseId, responseId } = event;
      const isHead = after === null ? isNull(t.responses.head) : eq(t.responses.head, after);
      const moved = await db
        .update(t.responses)
        .set({ head: id })
        .where(and(eq(t.responses.id, responseId), isHead))
        .returning({ id: t.responses.id });
      if (moved.length === 0) throw new VersionTaken(`response ${responseId} has gone on`);
      const keys = await keysOf(source, caseId);
      const [taken] = await db
        .select({ rows: count() })
        .from(t.answerEvents)
        .where(eq(t.answerEvents.responseId, responseId));
      const slot = taken?.rows ?? 0;
      try {
        await db.insert(t.answerEvents).values({ id, caseId, responseId, slot, sealed: seal(keys, event) });
      } catch (error) {
        if (databaseFault(error)?.kind !== "taken") throw error;
        throw new VersionTaken(`response ${responseId} has gone on`, { cause: error });
      }
      if (slot + 1 === SLOTS) await archive(keys, responseId);
    },
  };
};
