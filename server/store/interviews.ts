/** Sittings: who answered in which mode, from when to when. */
import { eq, sql } from "drizzle-orm";
import { dayOf } from "../domain/clock";
import { archiveSaves } from "./events";
import { mustHit, once, one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const interviewReads = ({ db, t }: Source): Pick<Reads, "interview" | "interviews"> => {
  const ofCase = once(() =>
    db
      .select()
      .from(t.interviews)
      .where(eq(t.interviews.caseId, sql.placeholder("caseId")))
      .orderBy(t.interviews.begun, t.interviews.id)
      .prepare("interviews_of_case"),
  );
  return {
    interview: async (id) => one(await db.select().from(t.interviews).where(eq(t.interviews.id, id))),
    interviews: async (caseId) => ofCase().execute({ caseId }),
  };
};

export const interviewWrites = (source: Source): Pick<Writes, "addInterview" | "endInterview"> => {
  const { db, t } = source;
  const archive = archiveSaves(source);
  return {
    addInterview: async (row) => {
      await db.insert(t.interviews).values(row);
    },
    endInterview: async (id, how, at) => {
      const ended = await db
        .update(t.interviews)
        .set({ how, ended: dayOf(at) })
        .where(eq(t.interviews.id, id))
        .returning({ responseId: t.interviews.responseId });
      mustHit(ended, "interview");
      // once nobody is answering, every response is one archive and no row
      for (const { responseId } of ended) await archive(responseId);
    },
  };
};
