/**
 * Saves of answers: append-only, sealed under the case's answer key. The truth; a response is a fold of them. The newest
 * stand in rows of their own; each time all slots are full they move, whole and in order, into the response's archive:
 * one seal of one size, so that a database tells neither how many screens a person was shown, nor for how long.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { and, eq, sql } from "drizzle-orm";
import type { CaseKeys } from "./case-vault";
import type { AnswerEvent } from "./records";
import { once, one, type Source } from "./source";
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
  const archives = once(() =>
    db
      .select()
      .from(t.answerArchives)
      // by inner join: of an erased person no event is found
      .innerJoin(t.caseKeys, eq(t.caseKeys.caseId, t.answerArchives.caseId))
      .where(eq(t.answerArchives.responseId, sql.placeholder("id")))
      .prepare("archive_of_response"),
  );
  const newest = once(() =>
    db
      .select()
      .from(t.answerEvents)
      .where(eq(t.answerEvents.responseId, sql.placeholder("id")))
      .orderBy(t.answerEvents.slot)
      .prepare("saves_of_response"),
  );
  return {
    events: async (id) => {
      const archive = one(await archives().execute({ id }));
      if (!archive) return [];
      const rows = await newest().execute({ id });
      const earlier = openArchive(archive.case_keys, id, archive.answer_archives.sealed);
      return [...earlier, ...rows.map((row) => open(archive.case_keys, row))];
    },
  };
};

export const eventWrites = (source: Source): Pick<Writes, "appendEvent"> => {
  const { db, t, vault } = source;
  const { seal, sealArchive } = events(vault);
  const { events: all } = eventReads(source);
  const keysOfCase = once(() =>
    db
      .select()
      .from(t.caseKeys)
      .where(eq(t.caseKeys.caseId, sql.placeholder("id")))
      .prepare("keys_of_case"),
  );
  const moveHead = once(() =>
    db
      .update(t.responses)
      .set({ head: sql`${sql.placeholder("head")}` })
      .where(
        and(
          eq(t.responses.id, sql.placeholder("id")),
          sql`coalesce(${t.responses.head}, '') = ${sql.placeholder("after")}`,
        ),
      )
      .returning({ id: t.responses.id })
      .prepare("move_head"),
  );
  const insert = once(() =>
    db
      .insert(t.answerEvents)
      .values({
        id: sql.placeholder("id"),
        caseId: sql.placeholder("caseId"),
        responseId: sql.placeholder("responseId"),
        slot: sql.placeholder("slot"),
        sealed: sql.placeholder("sealed"),
      })
      .prepare("save"),
  );

  /** Moves what fills all slots into the archive. */
  const archive = async (keys: CaseKeys, responseId: string) => {
    const sealed = sealArchive(keys, responseId, await all(responseId));
    await db.update(t.answerArchives).set({ sealed }).where(eq(t.answerArchives.responseId, responseId));
    await db.delete(t.answerEvents).where(eq(t.answerEvents.responseId, responseId));
  };

  return {
    appendEvent: async (event, after) => {
      const { id, caseId, responseId } = event;
      const moved = await moveHead().execute({ head: id, id: responseId, after: after ?? "" });
      if (moved.length === 0) throw new VersionTaken(`response ${responseId} has gone on`);
      const keys = one(await keysOfCase().execute({ id: caseId }));
      if (!keys) throw new Error("Nothing is written about an erased person");
      // versions count from 1 without a gap, and full slots are emptied at once
      const slot = (event.version - 1) % SLOTS;
      await insert().execute({ id, caseId, responseId, slot, sealed: seal(keys, event) });
      if (slot + 1 === SLOTS) await archive(keys, responseId);
    },
  };
};
