/** Who works here, and every sitting at a screen, staff's and respondents'. */
import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import { dayOf } from "../domain/clock";
import { mustHit, once, one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

export const staffReads = ({
  db,
  t,
}: Source): Pick<Reads, "staffByLogin" | "staff" | "session" | "untouchedSittings"> => {
  // asked with every request
  const session = once(() =>
    db
      .select()
      .from(t.sessions)
      .where(eq(t.sessions.id, sql.placeholder("id")))
      .prepare("session"),
  );
  return {
    staffByLogin: async (login) => one(await db.select().from(t.staff).where(eq(t.staff.login, login))),
    staff: async () => db.select().from(t.staff).orderBy(t.staff.login),
    session: async (id) => one(await session().execute({ id })),
    untouchedSittings: async (since, limit) =>
      db
        .select()
        .from(t.sessions)
        .where(and(eq(t.sessions.audience, "respondent"), isNull(t.sessions.ended), lt(t.sessions.seen, since)))
        .orderBy(t.sessions.seen)
        .limit(limit),
  };
};

/** An ended sitting of a household keeps the day alone: from its first touch to its last would tell a victim. */
const over = (t: Source["t"], at: Date) => ({ ended: dayOf(at), seen: sql`${t.sessions.created}` });

export const staffWrites = ({
  db,
  t,
}: Source): Pick<Writes, "addStaff" | "addSession" | "updateSession" | "endSessions"> => ({
  addStaff: async (row) => {
    await db.insert(t.staff).values(row);
  },
  addSession: async (row) => {
    await db.insert(t.sessions).values(row);
  },
  updateSession: async (id, change) => {
    if (!saysSomething(change)) return;
    mustHit(
      await db.update(t.sessions).set(change).where(eq(t.sessions.id, id)).returning({ id: t.sessions.id }),
      "session",
    );
    if (change.ended)
      await db
        .update(t.sessions)
        .set(over(t, change.ended))
        .where(and(eq(t.sessions.id, id), eq(t.sessions.audience, "respondent")));
  },
  endSessions: async (caseId, except, why, at) => {
    await db
      .update(t.sessions)
      .set({ ...over(t, at), endedWhy: why })
      .where(
        and(
          eq(t.sessions.caseId, caseId),
          eq(t.sessions.audience, "respondent"),
          isNull(t.sessions.ended),
          except === null ? undefined : ne(t.sessions.id, except),
        ),
      );
  },
});
