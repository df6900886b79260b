/** Sittings: who answered in which mode, from when to when. */
import { eq } from "drizzle-orm";
import { dayOf } from "../domain/clock";
import { mustHit, one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const interviewReads = ({ db, t }: Source): Pick<Reads, "interview" | "interviews"> => ({
  interview: async (id) => one(await db.select().from(t.interviews).where(eq(t.interviews.id, id))),
  interviews: async (caseId) =>
    db.select().from(t.interviews).where(eq(t.interviews.caseId, caseId)).orderBy(t.interviews.begun, t.interviews.id),
});

export const interviewWrites = ({ db, t }: Source): Pick<Writes, "addInterview" | "endInterview"> => ({
  addInterview: async (row) => {
    await db.insert(t.interviews).values(row);
  },
  endInterview: async (id, how, at) => {
    mustHit(
      await db
        .update(t.interviews)
        .set({ how, ended: dayOf(at) })
        .where(eq(t.interviews.id, id))
        .returning({ id: t.interviews.id }),
      "interview",
    );
  },
});
