/** What a telephone could call now: narrowed here by indices, decided by domain/calling.ts. */
import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Language } from "../../questionnaires/format/types";
import type { Slice } from "../domain/calling";
import { CASE_STATE_KEYS, CASE_STATES, type CaseState } from "../domain/case";
import { addMinutes } from "../domain/clock";
import { type Territory, territoryOf } from "../domain/territory";
import { attemptsByCase } from "./attempts";
import { caseSummary, summaryColumns } from "./cases";
import { type Line, nameOfLine } from "./queue";
import type { Appointment, AttemptSummary, CaseSummary } from "./records";
import type { Source } from "./source";

export interface Waiting {
  case: CaseSummary;
  priority: number;
  /** of the stratum; the person's own is told by the address alone */
  territory: Territory;
  attempts: AttemptSummary[];
}
/** `place` puts several lines together: compared from its first part on, low first. */
export type InLine = Waiting & { place: readonly (number | string)[] };
export type Promised = Waiting & { appointment: Appointment | null };

export interface CallableReads {
  /** who was promised a call that is due, or asked for one as soon as possible: appointments first, firm ones before soft */
  promised(waveId: string, now: Date, limit: number): Promise<Promised[]>;
  /** who waits in a line for a call by rule, first to last; a held case, and one with a promise, stands in none */
  inLine(asked: {
    waveId: string;
    line: Line;
    territory: Territory;
    /** the part of the week that it is there */
    slice: Slice;
    now: Date;
    /** who would call, and in which languages */
    who: string;
    languages: readonly Language[];
    /** cases that need not be looked at */
    without: readonly string[];
    limit: number;
  }): Promise<InLine[]>;
  /** those who work here and do not simply take each call in each language */
  skilled(): Promise<{ login: string; skills: string[] }[]>;
}

const STATES: CaseState[] = CASE_STATE_KEYS.filter(
  (key) => !CASE_STATES[key].final && CASE_STATES[key].calls !== "none",
);
/** Appointments are offered a little early: the domain's lead decides, this only must not be shorter. */
const EARLY_MINUTES = 15;
const RANKS = {
  morning: "rankMorning",
  afternoon: "rankAfternoon",
  evening: "rankEvening",
  saturday: "rankSaturday",
} as const satisfies Record<Slice, string>;

export const callableReads = (source: Source): CallableReads => {
  const { db, t } = source;
  const attemptsOf = (rows: { case: { id: string } }[]) =>
    attemptsByCase(
      source,
      rows.map((row) => row.case.id),
    );
  // nobody can be reached who was erased or whose contacts were purged
  const reachable = and(eq(t.caseKeys.caseId, t.cases.id), isNotNull(t.caseKeys.contactsKeyId));
  const free = (now: Date) => and(eq(t.claims.caseId, t.cases.id), gt(t.claims.until, now));

  const promises = (waveId: string, now: Date, ...more: (SQL | undefined)[]) =>
    db
      .select({ case: summaryColumns(t), territory: t.strata.territory, appointment: t.appointments })
      .from(t.cases)
      .innerJoin(t.caseKeys, reachable)
      .leftJoin(t.claims, free(now))
      .leftJoin(t.appointments, and(eq(t.appointments.caseId, t.cases.id), eq(t.appointments.state, "open")))
      // a case has one such request at most
      .leftJoin(t.requests, and(eq(t.requests.caseId, t.cases.id), eq(t.requests.state, "call-soon")))
      .leftJoin(t.strata, and(eq(t.strata.waveId, t.cases.waveId), eq(t.strata.stratum, t.cases.stratum)))
      .where(
        and(
          eq(t.cases.waveId, waveId),
          isNull(t.cases.finishedMode),
          inArray(t.cases.state, STATES),
          isNull(t.claims.caseId),
          ...more,
        ),
      )
      .$dynamic();

  return {
    skilled: async () => {
      const rows = await db
        .select({ login: t.staff.login, skills: t.staff.skills })
        .from(t.staff)
        .where(and(t.staff.active, isNotNull(t.staff.skills)));
      return rows.map(({ login, skills }) => ({ login, skills: skills ?? [] }));
    },
    promised: async (waveId, now, limit) => {
      const isDue = and(
        lte(t.appointments.at, addMinutes(now, EARLY_MINUTES)),
        or(isNull(t.appointments.until), gt(t.appointments.until, now)),
      );
      const due = await promises(waveId, now, eq(t.appointments.state, "open"), isDue)
        .orderBy(desc(t.appointments.hard), t.appointments.at)
        .limit(limit);
      const asked = await promises(waveId, now, isNull(t.appointments.id), eq(t.requests.state, "call-soon"))
        .orderBy(t.requests.askedOn, t.cases.id)
        .limit(limit);
      const attempts = await attemptsOf([...due, ...asked]);
      return [...due, ...asked].map(({ case: row, territory, appointment }) => ({
        case: caseSummary(row),
        priority: -row.rankStratum,
        territory: territoryOf(territory ?? "mainland"),
        attempts: attempts.get(row.id) ?? [],
        appointment,
      }));
    },
    inLine: async ({ waveId, line, territory, slice, now, who, languages, without, limit }) => {
      const rank = t.cases[RANKS[slice]];
      const none = (table: typeof t.claims | typeof t.appointments | typeof t.requests, where: SQL | undefined) =>
        notExists(
          db
            .select({ one: sql`1` })
            .from(table)
            .where(and(eq(table.caseId, t.cases.id), where)),
        );
      const rows = await db
        .select({ case: summaryColumns(t), rank })
        .from(t.cases)
        .innerJoin(t.caseKeys, reachable)
        .where(
          and(
            eq(t.cases.waveId, waveId),
            eq(t.cases.line, nameOfLine(line, territory)),
            or(isNull(t.cases.callAfter), lte(t.cases.callAfter, now)),
            or(isNull(t.cases.interviewer), eq(t.cases.interviewer, who)),
            inArray(t.cases.language, [...languages]),
            without.length === 0 ? undefined : source.notAmong(t.cases.id, without),
            none(t.claims, gt(t.claims.until, now)),
            none(t.appointments, eq(t.appointments.state, "open")),
            none(t.requests, eq(t.requests.state, "call-soon")),
          ),
        )
        .orderBy(rank, t.cases.rankStratum, t.cases.lastCall, t.cases.id)
        .limit(limit);
      const attempts = await attemptsOf(rows);
      return rows.map(({ case: row, rank: first }) => ({
        case: caseSummary(row),
        priority: -row.rankStratum,
        territory,
        attempts: attempts.get(row.id) ?? [],
        place: [first, row.rankStratum, row.lastCall?.getTime() ?? 0, row.id],
      }));
    },
  };
};
