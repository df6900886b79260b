/**
 * Saves of answers: append-only, sealed under the case's answer key. The truth; a response is a fold of them. The newest
 * stand in rows of their own; each time all slots are full they move, whole and in order, into the response's archive:
 * one seal of one size, so that a database tells neither how many screens a person was shown, nor for how long.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { eq, sql } from "drizzle-orm";
import type { CaseKeys } from "./case-vault";
import type { AnswerEvent } from "./records";
import { once, one, type Source } from "./source";
import { NotSingle, type Reads, VersionTaken, type Writes } from "./store";

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

/** Earlier saves from the archive and newest ones from their rows, both in order; null where the person was erased. */
const parts = (source: Source) => {
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
  const rows = once(() =>
    db
      .select()
      .from(t.answerEvents)
      .where(eq(t.answerEvents.responseId, sql.placeholder("id")))
      .orderBy(t.answerEvents.slot)
      .prepare("saves_of_response"),
  );
  return async (id: string) => {
    const archive = one(await archives().execute({ id }));
    if (!archive) return null;
    const { case_keys: keys, answer_archives: row } = archive;
    const newest = (await rows().execute({ id })).map((each) => open(keys, each));
    return { keys, earlier: openArchive(keys, id, row.sealed), newest };
  };
};

export const eventReads = (source: Source): Pick<Reads, "events"> => {
  const read = parts(source);
  return {
    events: async (responseId) => {
      const found = await read(responseId);
      return found ? [...found.earlier, ...found.newest] : [];
    },
  };
};

/** Moves the newest saves into the archive: when their slots are full, and when a sitting ends. */
export const archiveSaves = (source: Source) => {
  const { db, t, vault } = source;
  const read = parts(source);
  return async (responseId: string): Promise<void> => {
    const found = await read(responseId);
    if (!found || found.newest.length === 0) return;
    const sealed = events(vault).sealArchive(found.keys, responseId, [...found.earlier, ...found.newest]);
    await db.update(t.answerArchives).set({ sealed }).where(eq(t.answerArchives.responseId, responseId));
    await db.delete(t.answerEvents).where(eq(t.answerEvents.responseId, responseId));
  };
};

export const eventWrites = (source: Source): Pick<Writes, "appendEvent"> => {
  const { db, t, vault, inHand, appendRow } = source;
  const { seal } = events(vault);
  const archive = archiveSaves(source);
  const keysOfCase = once(() =>
    db
      .select()
      .from(t.caseKeys)
      .where(eq(t.caseKeys.caseId, sql.placeholder("id")))
      .prepare("keys_of_case"),
  );
  return {
    appendEvent: async (event, after) => {
      const { id, caseId, responseId } = event;
      // versions count from 1 without a gap, so that slots are filled in order and emptied when the last one is
      const slot = (event.version - 1) % SLOTS;
      const full = slot + 1 === SLOTS;
      if (full && inHand.manner === "single") throw new NotSingle();
      const keys = inHand.keys?.caseId === caseId ? inHand.keys : one(await keysOfCase().execute({ id: caseId }));
      if (!keys) throw new Error("Nothing is written about an erased person");
      const appended = await appendRow({ id, caseId, responseId, slot, sealed: seal(keys, event) }, after ?? "");
      if (!appended) throw new VersionTaken(`response ${responseId} has gone on`);
      if (full) await archive(responseId);
    },
  };
};
