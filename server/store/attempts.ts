/** Contact attempts, and what of them is kept on the case so that the queue need not read them. */
import { asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { addMinutes } from "../domain/clock";
import { disposition } from "../domain/disposition";
import { keysOf } from "./case-keys";
import type { Attempt, AttemptSummary } from "./records";
import { one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

/** All columns but the sealed note: a list opens none. */
const summaryColumns = (t: Source["t"]) => {
  const { note: _sealed, ...columns } = getTableColumns(t.attempts);
  return columns;
};

/** Attempts of several cases, oldest first, by case. */
export const attemptsByCase = async ({ db, t }: Source, caseIds: string[]): Promise<Map<string, AttemptSummary[]>> => {
  const byCase = new Map<string, AttemptSummary[]>(caseIds.map((id) => [id, []]));
  if (caseIds.length === 0) return byCase;
  const rows = await db
    .select(summaryColumns(t))
    .from(t.attempts)
    .where(inArray(t.attempts.caseId, caseIds))
    .orderBy(t.attempts.started, t.attempts.id);
  for (const row of rows) byCase.get(row.caseId)?.push(row);
  return byCase;
};

export const attemptReads = ({ db, t, vault }: Source): Pick<Reads, "attempts" | "attempt" | "allAttempts"> => {
  const opened = async (where: ReturnType<typeof eq>): Promise<Attempt[]> => {
    const rows = await db
      .select()
      .from(t.attempts)
      .leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.attempts.caseId))
      .where(where)
      .orderBy(t.attempts.started, t.attempts.id);
    return rows.map(({ attempts: row, case_keys: keys }) => ({
      ...row,
      note: keys && vault.open<string | null>("contacts", keys, "note", row.id, row.note),
    }));
  };
  return {
    attempts: (caseId) => opened(eq(t.attempts.caseId, caseId)),
    attempt: async (id) => one(await opened(eq(t.attempts.id, id))),
    allAttempts: async (waveId) =>
      db
        .select(summaryColumns(t))
        .from(t.attempts)
        .innerJoin(t.cases, eq(t.cases.id, t.attempts.caseId))
        .where(eq(t.cases.waveId, waveId))
        .orderBy(t.attempts.started, t.attempts.id),
  };
};

/** An outcome after which no rule brings another call: as late as both engines can say. */
const NEVER = new Date("9999-01-01T00:00:00Z");
/** A call without an outcome was lost with its console: like a technical fault (domain/calling.ts says the same). */
const LOST_CALL_MINUTES = 180;

export const attemptWrites = (source: Source): Pick<Writes, "addAttempt" | "updateAttempt"> => {
  const { db, t, vault } = source;

  /** Counted anew from the rows: however often it runs, it says the same. */
  const keepOnCase = async (caseId: string) => {
    const rows = await db
      .select(summaryColumns(t))
      .from(t.attempts)
      .where(eq(t.attempts.caseId, caseId))
      .orderBy(asc(t.attempts.started), asc(t.attempts.id));
    const calls = rows.filter((row) => row.channel === "phone");
    const last = calls.at(-1);
    const delay = last?.outcome ? disposition(last.outcome).delayMinutes : LOST_CALL_MINUTES;
    await db
      .update(t.cases)
      .set({
        attempts: rows.length,
        lastContact: rows.at(-1)?.started ?? null,
        calls: calls.length,
        lastCall: last?.started ?? null,
        callAfter: last ? (delay === null ? NEVER : addMinutes(last.ended ?? last.started, delay)) : null,
      })
      .where(eq(t.cases.id, caseId));
  };

  return {
    addAttempt: async (row) => {
      const note = vault.seal("contacts", await keysOf(source, row.caseId), "note", row.id, row.note);
      await db.insert(t.attempts).values({ ...row, note });
      await keepOnCase(row.caseId);
    },
    updateAttempt: async (id, { note, ...change }) => {
      const attempt = one(await db.select({ caseId: t.attempts.caseId }).from(t.attempts).where(eq(t.attempts.id, id)));
      if (!attempt) throw new Error("No such attempt: nothing was changed");
      const sealed =
        note === undefined
          ? {}
          : { note: vault.seal("contacts", await keysOf(source, attempt.caseId), "note", id, note) };
      const set = { ...change, ...sealed };
      if (!saysSomething(set)) return;
      await db.update(t.attempts).set(set).where(eq(t.attempts.id, id));
      await keepOnCase(attempt.caseId);
    },
  };
};
