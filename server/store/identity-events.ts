/** Who answered, as somebody of the office decided it or as it was noted when a response was finished. Append-only. */
import { eq } from "drizzle-orm";
import type { Source } from "./source";
import type { Reads, Writes } from "./store";

export const identityReads = ({ db, t }: Source): Pick<Reads, "identityEvents" | "identityEventsOfWave"> => ({
  identityEvents: async (caseId) =>
    db
      .select()
      .from(t.identityDecisions)
      .where(eq(t.identityDecisions.caseId, caseId))
      .orderBy(t.identityDecisions.at, t.identityDecisions.id),
  identityEventsOfWave: async (waveId) => {
    const rows = await db
      .select({ event: t.identityDecisions })
      .from(t.identityDecisions)
      .innerJoin(t.cases, eq(t.cases.id, t.identityDecisions.caseId))
      .where(eq(t.cases.waveId, waveId))
      .orderBy(t.identityDecisions.at, t.identityDecisions.id);
    return rows.map(({ event }) => event);
  },
});

export const identityWrites = ({ db, t }: Source): Pick<Writes, "addIdentityEvent"> => ({
  addIdentityEvent: async (row) => {
    await db.insert(t.identityDecisions).values(row);
  },
});
