/** Cases: what staff may see of a sampled person without opening anything. */
import { and, count, eq, exists, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { Mode } from "../../questionnaires/format/types";
import { dayOf } from "../domain/clock";
import { intoLines, kept } from "./queue";
import type { CaseSummary } from "./records";
import { mustHit, once, one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

type Row = Source["t"]["cases"]["$inferSelect"];

/** Columns that the store keeps for its own queries stay inside. */
export const caseSummary = (row: Omit<Row, "preload">): CaseSummary => ({
  id: row.id,
  waveId: row.waveId,
  number: row.number,
  stratum: row.stratum,
  designWeight: row.designWeight,
  language: row.language,
  state: row.state,
  disposition: row.disposition,
  finishedMode: row.finishedMode,
  finishedAt: row.finishedAt,
  interviewer: row.interviewer,
});

/** All columns but the sealed one: a list neither reads nor opens it. */
export const summaryColumns = (t: Source["t"]) => {
  const { preload: _sealed, ...columns } = getTableColumns(t.cases);
  return columns;
};

export const caseReads = (
  source: Source,
): Pick<Reads, "case" | "caseByNumber" | "cases" | "allCases" | "drawnFromWave"> => {
  const { db, t, vault } = source;

  const withKeys = (where: SQL | undefined) =>
    db.select().from(t.cases).leftJoin(t.caseKeys, eq(t.caseKeys.caseId, t.cases.id)).where(where);
  const byId = once(() => withKeys(eq(t.cases.id, sql.placeholder("id"))).prepare("case_with_keys"));

  const opened = (found: Awaited<ReturnType<typeof withKeys>>[number] | null) => {
    if (!found) return null;
    const { cases: row, case_keys: keys } = found;
    // an erased person's case keeps its outcome, and nothing else
    const preload = keys ? vault.open<Record<string, number>>("answers", keys, "preload", row.id, row.preload) : {};
    const { phaseOneCaseId, batch } = row;
    const drawnFrom = phaseOneCaseId && batch ? { drawnFrom: { caseId: phaseOneCaseId, batch } } : {};
    return { ...caseSummary(row), preload, ...drawnFrom };
  };

  /** Modes in which each case has been interviewed, in the order of the first sitting. */
  const modesOf = async (caseIds: string[]): Promise<Map<string, Mode[]>> => {
    const modes = new Map<string, Mode[]>();
    if (caseIds.length === 0) return modes;
    const rows = await db
      .select({ caseId: t.interviews.caseId, mode: t.interviews.mode })
      .from(t.interviews)
      .where(inArray(t.interviews.caseId, caseIds))
      .groupBy(t.interviews.caseId, t.interviews.mode)
      .orderBy(sql`min(${t.interviews.begun})`);
    for (const { caseId, mode } of rows) modes.set(caseId, [...(modes.get(caseId) ?? []), mode]);
    return modes;
  };

  return {
    case: async (id) => opened(one(await byId().execute({ id }))),
    caseByNumber: async (waveId, number) =>
      opened(one(await withKeys(and(eq(t.cases.waveId, waveId), eq(t.cases.number, number))))),
    cases: async ({ waveId, state, mode, number, offset, limit }) => {
      const inMode = (wanted: Mode) =>
        exists(
          db
            .select({ one: sql`1` })
            .from(t.interviews)
            .where(and(eq(t.interviews.caseId, t.cases.id), eq(t.interviews.mode, wanted))),
        );
      const where = and(
        eq(t.cases.waveId, waveId),
        state === undefined ? undefined : eq(t.cases.state, state),
        mode === undefined ? undefined : inMode(mode),
        number === undefined ? undefined : contains(t.cases.number, number),
      );
      const [total] = await db.select({ rows: count() }).from(t.cases).where(where);
      const rows = await db
        .select(summaryColumns(t))
        .from(t.cases)
        .where(where)
        .orderBy(sql`${t.cases.lastContact} desc nulls last`, t.cases.number)
        .limit(limit)
        .offset(offset);
      const modes = await modesOf(rows.map((row) => row.id));
      return {
        rows: rows.map((row) => ({
          ...caseSummary(row),
          attempts: row.attempts,
          lastContact: row.lastContact,
          modes: modes.get(row.id) ?? [],
        })),
        total: total?.rows ?? 0,
      };
    },
    allCases: async (waveId) => {
      const rows = await db
        .select(summaryColumns(t))
        .from(t.cases)
        .where(eq(t.cases.waveId, waveId))
        .orderBy(t.cases.number);
      return rows.map(caseSummary);
    },
    drawnFromWave: async (waveId) => {
      const ofWave = db.select({ id: t.cases.id }).from(t.cases).where(eq(t.cases.waveId, waveId));
      const rows = await db
        .select({ phaseOneCaseId: t.cases.phaseOneCaseId, batch: t.cases.batch })
        .from(t.cases)
        .where(inArray(t.cases.phaseOneCaseId, ofWave));
      return rows.flatMap(({ phaseOneCaseId: caseId, batch }) => (caseId && batch ? [{ caseId, batch }] : []));
    },
  };
};

/** What a person types is looked for as it is: % and _ mean themselves. */
const contains = (column: Source["t"]["cases"]["number"], typed: string): SQL =>
  sql`${column} like ${`%${typed.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;

export const caseWrites = (source: Source): Pick<Writes, "addCase" | "updateCase"> => {
  const { db, t, vault } = source;
  return {
    addCase: async ({ preload, drawnFrom, ...row }, contact) => {
      const keys = vault.newKeys(row.id);
      await db.insert(t.cases).values({
        ...kept([], "mainland"),
        ...row,
        preload: vault.seal("answers", keys, "preload", row.id, preload),
        phaseOneCaseId: drawnFrom?.caseId,
        batch: drawnFrom?.batch,
      });
      await db.insert(t.caseKeys).values(keys);
      await db
        .insert(t.contacts)
        .values({ caseId: row.id, sealed: vault.seal("contacts", keys, "contact", row.id, contact) });
      await intoLines(source, eq(t.cases.id, row.id));
    },
    updateCase: async (id, change) => {
      if (!saysSomething(change)) return;
      const coarse = change.finishedAt ? { ...change, finishedAt: dayOf(change.finishedAt) } : change;
      mustHit(await db.update(t.cases).set(coarse).where(eq(t.cases.id, id)).returning({ id: t.cases.id }), "case");
      await intoLines(source, eq(t.cases.id, id));
    },
  };
};
