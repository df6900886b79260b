/**
 * The lines in which cases wait for a call by rule. Each case says itself in which line it stands and where, so that the
 * next one is read from an index, however many wait (callable.ts). What domain/calling.ts and call-order.ts would say of
 * clear columns is kept here at each change; they have the last word at the draw.
 */
import { and, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { sliceScores } from "../domain/call-order";
import { DEFAULT_CALLING, NEVER, phoneCalls, restsUntil } from "../domain/calling";
import { CASE_STATE_KEYS, CASE_STATES, type CaseState } from "../domain/case";
import { type Territory, territoryOf, timeZoneOf } from "../domain/territory";
import type { AttemptSummary } from "./records";
import { one, type Source } from "./source";

/** Never called; called before; called before and softly refused then. */
export type Line = "fresh" | "recall" | "refused";
/** As the column holds it; `intoLines` says the same in SQL. */
export const nameOfLine = (line: Line, territory: Territory): string => `${line} ${territory}`;

const BY_RULE: CaseState[] = CASE_STATE_KEYS.filter((key) => CASE_STATES[key].calls === "by-rule");

/** Puts the cases into their lines anew: after a change of a case, of how its stratum is called, or of its wave's rules. */
export const intoLines = async ({ db, t }: Source, which: SQL): Promise<void> => {
  const stratum = (column: SQL) =>
    sql`(select ${column} from ${t.strata} where ${t.strata.waveId} = ${t.cases.waveId} and ${t.strata.stratum} = ${t.cases.stratum})`;
  const cap = sql`coalesce((select cast(${t.waves.calling} ->> 'attemptsCap' as integer) from ${t.waves} where ${t.waves.id} = ${t.cases.waveId}), ${sql.raw(String(DEFAULT_CALLING.attemptsCap))})`;
  const refused = sql`exists (select 1 from ${t.attempts} where ${t.attempts.caseId} = ${t.cases.id} and ${t.attempts.channel} = 'phone' and ${t.attempts.outcome} = 'soft-refusal')`;
  const waits = and(
    isNull(t.cases.finishedMode),
    inArray(t.cases.state, BY_RULE),
    sql`${t.cases.calls} < ${cap}`,
    or(isNull(t.cases.callAfter), ne(t.cases.callAfter, NEVER)),
    sql`coalesce(${stratum(sql`${t.strata.open}`)}, true)`,
  );
  await db
    .update(t.cases)
    .set({
      line: sql`case when ${waits} then
        case when ${t.cases.lastCall} is null then 'fresh ' when ${refused} then 'refused ' else 'recall ' end
        || coalesce(${stratum(sql`${t.strata.territory}`)}, 'mainland') end`,
      rankStratum: sql`-coalesce(${stratum(sql`${t.strata.priority}`)}, 0)`,
    })
    .where(which);
};

/** What of its attempts is kept on a case: counts, when it may be called again, and how each part of the week would do. */
export const kept = (attempts: readonly Omit<AttemptSummary, "caseId">[], territory: string) => {
  const calls = phoneCalls({ attempts });
  const scores = sliceScores(calls, timeZoneOf(territoryOf(territory)));
  return {
    attempts: attempts.length,
    lastContact: attempts.at(-1)?.started ?? null,
    calls: calls.length,
    lastCall: calls.at(-1)?.started ?? null,
    callAfter: restsUntil(attempts),
    rankMorning: -scores.morning,
    rankAfternoon: -scores.afternoon,
    rankEvening: -scores.evening,
    rankSaturday: -scores.saturday,
  };
};

/** Where the people of a case's stratum live, as far as a manager said it. */
export const territoryOfCase = async ({ db, t }: Source, caseId: string): Promise<string> =>
  one(
    await db
      .select({ territory: t.strata.territory })
      .from(t.cases)
      .innerJoin(t.strata, and(eq(t.strata.waveId, t.cases.waveId), eq(t.strata.stratum, t.cases.stratum)))
      .where(eq(t.cases.id, caseId)),
  )?.territory ?? "mainland";
