/** Contact attempts, and what of them is kept on the case so that the queue need not read them. */
import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { keysOf } from "./case-keys";
import type { CaseKeys } from "./case-vault";
import { intoLines, kept, territoryOfCase } from "./queue";
import type { Attempt, AttemptSummary } from "./records";
import { once, one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

/** All columns but the sealed note: a list opens none. */
const summaryColumns = (t: Source["t"]) => {
  const { note: _sealed, ...columns } = getTableColumns(t.attempts);
  return columns;
};

/** Attempts of several cases, oldest first, by case: prepared once for a source. */
export const histories = (source: Source): ((caseIds: string[]) => Promise<Map<string, AttemptSummary[]>>) => {
  const { db, t } = source;
  const ofCases = once(() =>
    db
      .select(summaryColumns(t))
      .from(t.attempts)
      .where(source.isListed(t.attempts.caseId, "caseIds"))
      .orderBy(t.attempts.started, t.attempts.id)
      .prepare("attempts_of_cases"),
  );
  return async (caseIds) => {
    const byCase = new Map<string, AttemptSummary[]>(caseIds.map((id) => [id, []]));
    if (caseIds.length === 0) return byCase;
    for (const row of await ofCases().execute({ caseIds: source.idList(caseIds) })) byCase.get(row.caseId)?.push(row);
    return byCase;
  };
};

export const attemptsByCase = (source: Source, caseIds: string[]): Promise<Map<string, AttemptSummary[]>> =>
  histories(source)(caseIds);

interface Inside {
  note: string | null;
  ended: Date | null;
}
/** What is sealed of an attempt: the note, and when the call ended, as an interview's length would tell a victim. */
const inside = (vault: Source["vault"]) => ({
  open: (keys: CaseKeys, row: { id: string; note: Buffer }): Inside => {
    const { note, ended } = vault.open<Inside>("contacts", keys, "note", row.id, row.note);
    return { note, ended: ended && new Date(ended) };
  },
  seal: (keys: CaseKeys, id: string, { note, ended }: Inside): Buffer =>
    vault.seal("contacts", keys, "note", id, { note, ended } satisfies Inside),
});
/** In clear a call that became an interview ends when it began. */
const shownEnd = ({ started, ended, interviewId }: Pick<Attempt, "started" | "ended" | "interviewId">): Date | null =>
  ended && interviewId ? started : ended;

export const attemptReads = ({ db, t, vault }: Source): Pick<Reads, "attempts" | "attempt" | "allAttempts"> => {
  const within = inside(vault);
  const withKeys = (where: ReturnType<typeof eq>) =>
    db
      .select()
      .from(t.attempts)
      .leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.attempts.caseId))
      .where(where)
      .orderBy(t.attempts.started, t.attempts.id);
  const ofCase = once(() => withKeys(eq(t.attempts.caseId, sql.placeholder("caseId"))).prepare("attempts_of_case"));
  const opened = (rows: Awaited<ReturnType<typeof withKeys>>): Attempt[] =>
    rows.map(({ attempts: row, case_keys: keys }) => ({
      ...row,
      ...(keys?.contactsWrapped ? within.open(keys, row) : { note: null }),
    }));
  return {
    attempts: async (caseId) => opened(await ofCase().execute({ caseId })),
    attempt: async (id) => one(opened(await withKeys(eq(t.attempts.id, id)))),
    allAttempts: async (waveId) =>
      db
        .select(summaryColumns(t))
        .from(t.attempts)
        .innerJoin(t.cases, eq(t.cases.id, t.attempts.caseId))
        .where(eq(t.cases.waveId, waveId))
        .orderBy(t.attempts.started, t.attempts.id),
  };
};

export const attemptWrites = (source: Source): Pick<Writes, "addAttempt" | "updateAttempt"> => {
  const { db, t, vault } = source;
  const within = inside(vault);

  /** Counted anew from the rows: however often it runs, it says the same. */
  const keepOnCase = async (caseId: string) => {
    const rows = await db
      .select(summaryColumns(t))
      .from(t.attempts)
      .where(eq(t.attempts.caseId, caseId))
      .orderBy(asc(t.attempts.started), asc(t.attempts.id));
    const ofCase = eq(t.cases.id, caseId);
    await db
      .update(t.cases)
      .set(kept(rows, await territoryOfCase(source, caseId)))
      .where(ofCase);
    await intoLines(source, ofCase);
  };

  return {
    addAttempt: async (row) => {
      const note = within.seal(await keysOf(source, row.caseId), row.id, row);
      await db.insert(t.attempts).values({ ...row, ended: shownEnd(row), note });
      await keepOnCase(row.caseId);
    },
    updateAttempt: async (id, change) => {
      const row = one(await db.select().from(t.attempts).where(eq(t.attempts.id, id)));
      if (!row) throw new Error("No such attempt: nothing was changed");
      if (!saysSomething(change)) return;
      const keys = await keysOf(source, row.caseId);
      const now = { ...row, ...within.open(keys, row), ...change };
      const { outcome, interviewId } = now;
      await db
        .update(t.attempts)
        .set({ outcome, interviewId, ended: shownEnd(now), note: within.seal(keys, id, now) })
        .where(eq(t.attempts.id, id));
      await keepOnCase(row.caseId);
    },
  };
};
