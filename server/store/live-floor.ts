/**
 * The floor as it is now, for whoever supervises it. Clear columns only, and small ones first: a claim leads to its case, a
 * case to its attempts, so that 80 consoles cost 80 look-ups whatever the size of the sample.
 */
import { and, asc, count, eq, gt, gte, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { attemptsByCase } from "./attempts";
import { caseSummary, summaryColumns } from "./cases";
import type { Appointment, AttemptSummary, CaseSummary } from "./records";
import type { Source } from "./source";

/** A case that somebody has in hand. */
export interface HeldCase {
  who: string;
  caseId: string;
  caseNumber: string;
  /** end of the lease; past: its console has gone quiet */
  until: Date;
  /** the call that is open; null: the card is open, nobody was dialled yet */
  call: { started: Date; interview: boolean } | null;
}
export interface DueAppointment {
  appointment: Appointment;
  case: CaseSummary;
  /** somebody has the case in hand */
  held: boolean;
}
export interface WaitingCase {
  case: CaseSummary;
  attempts: AttemptSummary[];
}
export interface OutcomeCount {
  who: string;
  outcome: string;
  /** since the beginning of the stretch, and of the day */
  calls: number;
  today: number;
}
export interface LiveFloorReads {
  /** of one wave, whose lease ran out after `since` */
  heldCases(waveId: string, since: Date): Promise<HeldCase[]>;
  /** open ones up to then, earliest first */
  dueAppointments(waveId: string, now: Date, before: Date, limit: number): Promise<DueAppointment[]>;
  /** in that state, with one of these codes where they are given; longest without a contact first */
  waitingCases(
    waveId: string,
    where: { state: string; dispositions?: readonly string[] },
    limit: number,
  ): Promise<{ rows: WaitingCase[]; total: number }>;
  /** calls with an outcome since then, by interviewer and outcome */
  outcomeCounts(waveId: string, since: Date, today: Date): Promise<OutcomeCount[]>;
}

export const liveFloorReads = (source: Source): LiveFloorReads => {
  const { db, t } = source;
  return {
    heldCases: async (waveId, since) => {
      const rows = await db
        .select({
          who: t.claims.who,
          until: t.claims.until,
          caseId: t.cases.id,
          caseNumber: t.cases.number,
          started: t.attempts.started,
          interviewId: t.attempts.interviewId,
        })
        .from(t.claims)
        .innerJoin(t.cases, eq(t.cases.id, t.claims.caseId))
        .leftJoin(
          t.attempts,
          and(
            eq(t.attempts.caseId, t.claims.caseId),
            eq(t.attempts.who, t.claims.who),
            eq(t.attempts.channel, "phone"),
            isNull(t.attempts.ended),
            gt(t.attempts.started, since),
          ),
        )
        .where(and(eq(t.cases.waveId, waveId), gt(t.claims.until, since)))
        .orderBy(asc(t.claims.who), asc(t.claims.until), asc(t.attempts.started));
      return rows.map(({ started, interviewId, ...row }) => ({
        ...row,
        call: started && { started, interview: interviewId !== null },
      }));
    },
    dueAppointments: async (waveId, now, before, limit) => {
      const rows = await db
        .select({ appointment: t.appointments, case: summaryColumns(t), heldBy: t.claims.who })
        .from(t.appointments)
        .innerJoin(t.cases, eq(t.cases.id, t.appointments.caseId))
        .leftJoin(t.claims, and(eq(t.claims.caseId, t.appointments.caseId), gt(t.claims.until, now)))
        .where(
          and(
            eq(t.appointments.state, "open"),
            lte(t.appointments.at, before),
            eq(t.cases.waveId, waveId),
            isNull(t.cases.finishedMode),
          ),
        )
        .orderBy(asc(t.appointments.at), asc(t.appointments.id))
        .limit(limit);
      return rows.map(({ appointment, case: of, heldBy }) => ({
        appointment,
        case: caseSummary(of),
        held: heldBy !== null,
      }));
    },
    waitingCases: async (waveId, { state, dispositions }, limit) => {
      const where = and(
        eq(t.cases.waveId, waveId),
        eq(t.cases.state, state),
        dispositions && inArray(t.cases.disposition, [...dispositions]),
      );
      const [all] = await db.select({ rows: count() }).from(t.cases).where(where);
      const rows = await db
        .select(summaryColumns(t))
        .from(t.cases)
        .where(where)
        .orderBy(asc(t.cases.lastContact), asc(t.cases.number))
        .limit(limit);
      const attempts = await attemptsByCase(
        source,
        rows.map((row) => row.id),
      );
      return {
        rows: rows.map((row) => ({ case: caseSummary(row), attempts: attempts.get(row.id) ?? [] })),
        total: all?.rows ?? 0,
      };
    },
    outcomeCounts: async (waveId, since, today) => {
      const { who, outcome, started } = t.attempts;
      const rows = await db
        .select({
          who,
          outcome,
          calls: count(),
          today: sql`sum(case when ${gte(started, today)} then 1 else 0 end)`.mapWith(Number),
        })
        .from(t.cases)
        .innerJoin(t.attempts, eq(t.attempts.caseId, t.cases.id))
        .where(
          and(
            eq(t.cases.waveId, waveId),
            // an index leads to the cases of these days; no attempt of theirs can be missed
            gte(t.cases.lastContact, since),
            gte(started, since),
            eq(t.attempts.channel, "phone"),
            isNotNull(who),
            isNotNull(outcome),
          ),
        )
        .groupBy(who, outcome);
      return rows.flatMap((row) => (row.who && row.outcome ? [{ ...row, who: row.who, outcome: row.outcome }] : []));
    },
  };
};
