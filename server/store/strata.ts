/** How each stratum of a wave is called, and the wave's own rules: what a manager sets. */
import { and, asc, count, eq, gt, sql } from "drizzle-orm";
import type { CallingRules } from "../domain/calling";
import { histories } from "./attempts";
import { intoLines, kept } from "./queue";
import type { Stratum } from "./records";
import { mustHit, once, type Source } from "./source";

export interface StratumReads {
  /** those that a manager has set */
  strata(waveId: string): Promise<Stratum[]>;
  /** every stratum that the wave's cases have, and how many */
  strataOfCases(waveId: string): Promise<{ stratum: string; cases: number }[]>;
}
export interface StratumWrites {
  putStratum(row: Stratum): Promise<void>;
  setCalling(waveId: string, calling: Partial<CallingRules> | null): Promise<void>;
}

export const stratumReads = ({ db, t }: Source): StratumReads => {
  const ofWave = once(() =>
    db
      .select()
      .from(t.strata)
      .where(eq(t.strata.waveId, sql.placeholder("waveId")))
      .orderBy(asc(t.strata.stratum))
      .prepare("strata_of_wave"),
  );
  return {
    strata: async (waveId) => ofWave().execute({ waveId }),
    strataOfCases: async (waveId) =>
      db
        .select({ stratum: t.cases.stratum, cases: count() })
        .from(t.cases)
        .where(eq(t.cases.waveId, waveId))
        .groupBy(t.cases.stratum)
        .orderBy(asc(t.cases.stratum)),
  };
};

/** Cases whose history is read again at a time. */
const BATCH = 500;

export const stratumWrites = (source: Source): StratumWrites => {
  const { db, t } = source;
  const attemptsOf = histories(source);

  /** In another time zone the same calls fell into other parts of the week. */
  const rankAgain = async (waveId: string, stratum: string, territory: string) => {
    for (let after = ""; ; ) {
      const rows = await db
        .select({ id: t.cases.id })
        .from(t.cases)
        .where(
          and(eq(t.cases.waveId, waveId), eq(t.cases.stratum, stratum), gt(t.cases.calls, 0), gt(t.cases.id, after)),
        )
        .orderBy(asc(t.cases.id))
        .limit(BATCH);
      const attempts = await attemptsOf(rows.map(({ id }) => id));
      for (const [id, of] of attempts) await db.update(t.cases).set(kept(of, territory)).where(eq(t.cases.id, id));
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = last.id;
    }
  };

  return {
    putStratum: async ({ waveId, stratum, ...facts }) => {
      const before = await db
        .select({ territory: t.strata.territory })
        .from(t.strata)
        .where(and(eq(t.strata.waveId, waveId), eq(t.strata.stratum, stratum)));
      await db
        .insert(t.strata)
        .values({ waveId, stratum, ...facts })
        .onConflictDoUpdate({ target: [t.strata.waveId, t.strata.stratum], set: facts });
      if ((before[0]?.territory ?? "mainland") !== facts.territory) await rankAgain(waveId, stratum, facts.territory);
      await intoLines(source, sql`${t.cases.waveId} = ${waveId} and ${t.cases.stratum} = ${stratum}`);
    },
    setCalling: async (waveId, calling) => {
      const hit = await db.update(t.waves).set({ calling }).where(eq(t.waves.id, waveId)).returning({ id: t.waves.id });
      mustHit(hit, "wave");
      await intoLines(source, eq(t.cases.waveId, waveId));
    },
  };
};
