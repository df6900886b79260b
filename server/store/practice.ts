/** Practice cases are the only ones that a row can be taken out of: nobody real stands behind them. */
import { and, asc, eq } from "drizzle-orm";
import { caseSummary, summaryColumns } from "./cases";
import type { CaseSummary } from "./records";
import { one, type Source } from "./source";

export interface PracticeReads {
  /** of a practice wave; a real case is none, whoever asks */
  practiceCasesOf(login: string): Promise<CaseSummary[]>;
  isPractice(caseId: string): Promise<boolean>;
}
export interface PracticeWrites {
  /** the case and all that was said and done in it; throws for a real one */
  removePractice(caseId: string): Promise<void>;
}

export const practiceReads = ({ db, t }: Source): PracticeReads => ({
  practiceCasesOf: async (login) => {
    const rows = await db
      .select(summaryColumns(t))
      .from(t.cases)
      .innerJoin(t.waves, eq(t.waves.id, t.cases.waveId))
      .where(and(eq(t.waves.training, true), eq(t.cases.interviewer, login)))
      .orderBy(asc(t.cases.number));
    return rows.map(caseSummary);
  },
  isPractice: async (caseId) =>
    one(
      await db
        .select({ training: t.waves.training })
        .from(t.cases)
        .innerJoin(t.waves, eq(t.waves.id, t.cases.waveId))
        .where(eq(t.cases.id, caseId)),
    )?.training ?? false,
});

export const practiceWrites = (source: Source): PracticeWrites => ({
  removePractice: async (caseId) => {
    if (!(await practiceReads(source).isPractice(caseId)))
      throw new Error("Only a practice case can be taken out: nothing was changed");
    const { db, t } = source;
    // a row goes before the one that it points to
    await db.delete(t.phoneLegs).where(eq(t.phoneLegs.caseId, caseId));
    await db.delete(t.sessions).where(eq(t.sessions.caseId, caseId));
    const ofCase = [
      ...[t.outbox, t.sendings, t.claims, t.appointments, t.attempts, t.forms, t.identityDecisions],
      ...[t.answerArchives, t.answerEvents, t.interviews, t.responses],
      ...[t.erasures, t.requests, t.pins, t.accessCodes, t.contacts, t.caseKeys],
    ];
    for (const table of ofCase) await db.delete(table).where(eq(table.caseId, caseId));
    await db.delete(t.cases).where(eq(t.cases.id, caseId));
  },
});
