/** What a telephone could call now: narrowed here by indices, decided by domain/calling.ts. */
import {
  and,
  type DriverValueEncoder,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Language } from "../../questionnaires/format/types";
import type { Slice } from "../domain/calling";
import { CASE_STATE_KEYS, CASE_STATES, type CaseState } from "../domain/case";
import { addMinutes } from "../domain/clock";
import { type Territory, territoryOf } from "../domain/territory";
import { histories } from "./attempts";
import { caseSummary, summaryColumns } from "./cases";
import { type Line, nameOfLine } from "./queue";
import type { Appointment, AttemptSummary, CaseSummary } from "./records";
import { once, type Source } from "./source";

/** What a draw judges a case by, before it opens anything. */
export type Judged = Pick<CaseSummary, "id" | "state" | "finishedMode" | "language" | "interviewer">;
export interface Waiting {
  case: Judged;
  priority: number;
  /** of the stratum; the person's own is told by the address alone */
  territory: Territory;
}
/** `place` puts several lines together: compared from its first part on, low first. */
export type InLine = Waiting & { line: string; place: readonly (number | string)[] };
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
  /** oldest first, by case, with nothing opened */
  attemptsOfCases(caseIds: string[]): Promise<Map<string, AttemptSummary[]>>;
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
  const at = (name: string, like: DriverValueEncoder<unknown, unknown>) => sql.param(sql.placeholder(name), like);
  const now = at("now", t.claims.until);
  // nobody can be reached who was erased or whose contacts were purged
  const reachable = and(eq(t.caseKeys.caseId, t.cases.id), isNotNull(t.caseKeys.contactsKeyId));

  const promises = (...more: (SQL | undefined)[]) =>
    db
      .select({ case: summaryColumns(t), territory: t.strata.territory, appointment: t.appointments })
      .from(t.cases)
      .innerJoin(t.caseKeys, reachable)
      .leftJoin(t.claims, and(eq(t.claims.caseId, t.cases.id), gt(t.claims.until, now)))
      .leftJoin(t.appointments, and(eq(t.appointments.caseId, t.cases.id), sql`${t.appointments.state} = 'open'`))
      // a case has one such request at most
      .leftJoin(t.requests, and(eq(t.requests.caseId, t.cases.id), sql`${t.requests.state} = 'call-soon'`))
      .leftJoin(t.strata, and(eq(t.strata.waveId, t.cases.waveId), eq(t.strata.stratum, t.cases.stratum)))
      .where(
        and(
          eq(t.cases.waveId, sql.placeholder("waveId")),
          isNull(t.cases.finishedMode),
          inArray(t.cases.state, STATES),
          isNull(t.claims.caseId),
          ...more,
        ),
      )
      .$dynamic();
  const due = once(() =>
    promises(
      sql`${t.appointments.state} = 'open'`,
      lte(t.appointments.at, at("early", t.appointments.at)),
      or(isNull(t.appointments.until), gt(t.appointments.until, now)),
    )
      .orderBy(desc(t.appointments.hard), t.appointments.at)
      .limit(sql.placeholder("limit"))
      .prepare("promised_hours"),
  );
  const asked = once(() =>
    promises(isNull(t.appointments.id), sql`${t.requests.state} = 'call-soon'`)
      .orderBy(t.requests.askedOn, t.cases.id)
      .limit(sql.placeholder("limit"))
      .prepare("asked_for_calls"),
  );
  const skilled = once(() =>
    db
      .select({ login: t.staff.login, skills: t.staff.skills })
      .from(t.staff)
      .where(and(t.staff.active, isNotNull(t.staff.skills)))
      .prepare("skilled"),
  );

  /** A partial index is used where its condition stands in the query as it is, and not behind a parameter. */
  const no = (table: typeof t.claims | typeof t.appointments | typeof t.requests, where: SQL) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.caseId, t.cases.id), where)),
    );
  const waiting = (slice: Slice, without: boolean) => {
    const rank = t.cases[RANKS[slice]];
    return db
      .select({
        ...{ id: t.cases.id, state: t.cases.state, finishedMode: t.cases.finishedMode, language: t.cases.language },
        ...{ interviewer: t.cases.interviewer, lastCall: t.cases.lastCall, rankStratum: t.cases.rankStratum, rank },
      })
      .from(t.cases)
      .innerJoin(t.caseKeys, reachable)
      .where(
        and(
          eq(t.cases.waveId, sql.placeholder("waveId")),
          eq(t.cases.line, sql.placeholder("line")),
          or(isNull(t.cases.callAfter), lte(t.cases.callAfter, now)),
          or(isNull(t.cases.interviewer), eq(t.cases.interviewer, sql.placeholder("who"))),
          source.isListed(t.cases.language, "languages"),
          without ? not(source.isListed(t.cases.id, "without")) : undefined,
          no(t.claims, gt(t.claims.until, now)),
          no(t.appointments, sql`${t.appointments.state} = 'open'`),
          no(t.requests, sql`${t.requests.state} = 'call-soon'`),
        ),
      )
      .orderBy(rank, t.cases.rankStratum, t.cases.lastCall, t.cases.id)
      .limit(sql.placeholder("limit"))
      .prepare(`in_line_${slice}${without ? "_without" : ""}`);
  };
  const lines = new Map<string, ReturnType<typeof waiting>>();
  const lineOf = (slice: Slice, without: boolean) => {
    const key = `${slice} ${without}`;
    const known = lines.get(key) ?? waiting(slice, without);
    lines.set(key, known);
    return known;
  };

  return {
    attemptsOfCases: histories(source),
    skilled: async () => (await skilled().execute()).map(({ login, skills }) => ({ login, skills: skills ?? [] })),
    promised: async (waveId, when, limit) => {
      const how = { waveId, now: when, early: addMinutes(when, EARLY_MINUTES), limit };
      const rows = [...(await due().execute(how)), ...(await asked().execute(how))];
      return rows.map(({ case: row, territory, appointment }) => ({
        case: caseSummary(row),
        priority: -row.rankStratum,
        territory: territoryOf(territory ?? "mainland"),
        appointment,
      }));
    },
    inLine: async ({ line, territory, slice, languages, without, ...how }) => {
      const rows = await lineOf(slice, without.length > 0).execute({
        ...how,
        line: nameOfLine(line, territory),
        languages: source.idList(languages),
        ...(without.length > 0 ? { without: source.idList(without) } : {}),
      });
      return rows.map(({ lastCall, rankStratum, rank, ...row }) => ({
        case: row,
        priority: -rankStratum,
        territory,
        line: nameOfLine(line, territory),
        place: [rank, rankStratum, lastCall?.getTime() ?? 0, row.id],
      }));
    },
  };
};
