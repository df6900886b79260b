/** Letters and forms that left or will leave: each step of the protocol once a case. */
import { and, eq, getTableColumns } from "drizzle-orm";
import { mustHit, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

export const sendingReads = ({ db, t }: Source): Pick<Reads, "sendings" | "allSendings"> => ({
  sendings: async (caseId) =>
    db.select().from(t.sendings).where(eq(t.sendings.caseId, caseId)).orderBy(t.sendings.at, t.sendings.id),
  allSendings: async (waveId) =>
    db
      .select(getTableColumns(t.sendings))
      .from(t.sendings)
      .innerJoin(t.cases, eq(t.cases.id, t.sendings.caseId))
      .where(eq(t.cases.waveId, waveId))
      .orderBy(t.sendings.at, t.sendings.id),
});

export const sendingWrites = ({
  db,
  t,
}: Source): Pick<Writes, "addSending" | "updateSending" | "cancelPlannedSendings"> => ({
  addSending: async (row) => {
    await db.insert(t.sendings).values(row);
  },
  updateSending: async (id, change) => {
    if (!saysSomething(change)) return;
    mustHit(
      await db.update(t.sendings).set(change).where(eq(t.sendings.id, id)).returning({ id: t.sendings.id }),
      "sending",
    );
  },
  cancelPlannedSendings: async (caseId) => {
    await db
      .update(t.sendings)
      .set({ state: "cancelled" })
      .where(and(eq(t.sendings.caseId, caseId), eq(t.sendings.state, "planned")));
  },
});
