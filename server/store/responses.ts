/** Responses as lists and overviews need them: state and modes, without opening an answer. */
import { and, count, desc, eq, exists, sql } from "drizzle-orm";
import type { Mode } from "../../questionnaires/format/types";
import { dayOf } from "../domain/clock";
import { keysOf } from "./case-keys";
import { emptyArchive } from "./events";
import { mustHit, once, one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

export const responseReads = ({
  db,
  t,
}: Source): Pick<Reads, "response" | "responseByNumber" | "responsesOfCase" | "responses"> => {
  const ofCase = once(() =>
    db
      .select()
      .from(t.responses)
      .where(eq(t.responses.caseId, sql.placeholder("caseId")))
      .orderBy(t.responses.begun, t.responses.id)
      .prepare("responses_of_case"),
  );
  return {
    response: async (id) => one(await db.select().from(t.responses).where(eq(t.responses.id, id))),
    responseByNumber: async (waveId, number) =>
      one(
        await db
          .select()
          .from(t.responses)
          .where(and(eq(t.responses.waveId, waveId), eq(t.responses.number, number))),
      ),
    responsesOfCase: async (caseId) => ofCase().execute({ caseId }),
    responses: async ({ waveId, mode, state, offset, limit }) => {
      const inMode = (wanted: Mode) =>
        exists(
          db
            .select({ one: sql`1` })
            .from(t.interviews)
            .where(and(eq(t.interviews.responseId, t.responses.id), eq(t.interviews.mode, wanted))),
        );
      const where = and(
        eq(t.responses.waveId, waveId),
        // state comes from the address bar: what is no state finds nothing
        state === undefined ? undefined : eq(sql<string>`${t.responses.state}`, state),
        mode === undefined ? undefined : inMode(mode),
      );
      const [total] = await db.select({ rows: count() }).from(t.responses).where(where);
      const rows = await db
        .select()
        .from(t.responses)
        .where(where)
        .orderBy(desc(t.responses.begun), t.responses.id)
        .limit(limit)
        .offset(offset);
      return { rows, total: total?.rows ?? 0 };
    },
  };
};

/** The day alone: from begin to end in clear would tell how long somebody answered. */
const coarse = <T extends { completedAt?: Date | null }>(change: T): T =>
  change.completedAt ? { ...change, completedAt: dayOf(change.completedAt) } : change;

export const responseWrites = (source: Source): Pick<Writes, "addResponse" | "updateResponse"> => {
  const { db, t, vault } = source;
  return {
    addResponse: async (row) => {
      const sealed = emptyArchive(vault, await keysOf(source, row.caseId), row.id);
      await db.insert(t.responses).values(coarse(row));
      await db.insert(t.answerArchives).values({ responseId: row.id, caseId: row.caseId, sealed });
    },
    updateResponse: async (id, change) => {
      if (!saysSomething(change)) return;
      mustHit(
        await db
          .update(t.responses)
          .set(coarse(change))
          .where(eq(t.responses.id, id))
          .returning({ id: t.responses.id }),
        "response",
      );
    },
  };
};
