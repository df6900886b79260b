/** What the checks by night read and keep. Of practice nothing is read. */
import { and, asc, desc, eq, gte, isNotNull, lt } from "drizzle-orm";
import type { FloorFigure } from "./records-floor";
import { one, type Source } from "./source";

/** A telephone attempt, in clear columns: where it became an interview, `ended` is its begin (store/attempts.ts). */
export interface CallMade {
  caseId: string;
  who: string;
  numberId: string | null;
  started: Date;
  ended: Date | null;
  outcome: string | null;
  interviewId: string | null;
}
export interface PhoneInterview {
  id: string;
  caseId: string;
  responseId: string;
  who: string;
  questionnaireHash: string;
  begun: Date;
}
export interface FigureReads {
  /** by telephone in a wave, oldest first */
  callsOfWave(waveId: string, span: { from: Date; until: Date }): Promise<CallMade[]>;
  phoneInterviewsOfWave(waveId: string, span: { from: Date; until: Date }): Promise<PhoneInterview[]>;
  /** of the newest night; none where none was computed */
  newestFigures(): Promise<FloorFigure[]>;
}
export interface FigureWrites {
  /** in place of all earlier nights: two nights beside each other would tell what one interview added */
  putFigures(rows: readonly FloorFigure[]): Promise<void>;
}

export const figureReads = ({ db, t }: Source): FigureReads => {
  const { attempts: a, interviews: i, cases: c, waves: w, floorFigures: f } = t;
  const real = (waveId: string) => and(eq(c.waveId, waveId), eq(w.training, false));
  return {
    callsOfWave: async (waveId, { from, until }) => {
      const rows = await db
        .select({
          caseId: a.caseId,
          who: a.who,
          numberId: a.numberId,
          started: a.started,
          ended: a.ended,
          outcome: a.outcome,
          interviewId: a.interviewId,
        })
        .from(a)
        .innerJoin(c, eq(c.id, a.caseId))
        .innerJoin(w, eq(w.id, c.waveId))
        .where(and(real(waveId), eq(a.channel, "phone"), isNotNull(a.who), gte(a.started, from), lt(a.started, until)))
        .orderBy(asc(a.started), asc(a.id));
      return rows.flatMap((row) => (row.who === null ? [] : [{ ...row, who: row.who }]));
    },
    phoneInterviewsOfWave: async (waveId, { from, until }) =>
      db
        .select({
          id: i.id,
          caseId: i.caseId,
          responseId: i.responseId,
          who: i.who,
          questionnaireHash: i.questionnaireHash,
          begun: i.begun,
        })
        .from(i)
        .innerJoin(c, eq(c.id, i.caseId))
        .innerJoin(w, eq(w.id, c.waveId))
        .where(and(real(waveId), eq(i.mode, "phone"), gte(i.begun, from), lt(i.begun, until)))
        .orderBy(asc(i.begun), asc(i.id)),
    newestFigures: async () => {
      const newest = one(await db.select({ night: f.night }).from(f).orderBy(desc(f.night)).limit(1));
      if (!newest) return [];
      return db.select().from(f).where(eq(f.night, newest.night)).orderBy(asc(f.login), asc(f.name));
    },
  };
};

export const figureWrites = ({ db, t: { floorFigures: f } }: Source): FigureWrites => ({
  putFigures: async (rows) => {
    await db.delete(f);
    for (const row of rows) await db.insert(f).values(row);
  },
});
