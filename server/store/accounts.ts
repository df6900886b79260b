/** Changes of accounts, and the sittings that end with them. */
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { mustHit, one, type Source, saysSomething } from "./source";
import type { Reads, Writes } from "./store";

export const accountReads = ({ db, t }: Source): Pick<Reads, "staffMember" | "staffByIdentity" | "staffSessions"> => ({
  staffMember: async (id) => one(await db.select().from(t.staff).where(eq(t.staff.id, id))),
  staffByIdentity: async (identity) => one(await db.select().from(t.staff).where(eq(t.staff.identity, identity))),
  staffSessions: async (staffId) =>
    db
      .select()
      .from(t.sessions)
      .where(and(eq(t.sessions.staffId, staffId), isNull(t.sessions.ended)))
      .orderBy(desc(t.sessions.created), t.sessions.id),
});

export const accountWrites = ({ db, t }: Source): Pick<Writes, "updateStaff" | "endStaffSessions"> => ({
  updateStaff: async (id, change) => {
    if (!saysSomething(change)) return;
    mustHit(await db.update(t.staff).set(change).where(eq(t.staff.id, id)).returning({ id: t.staff.id }), "account");
  },
  endStaffSessions: async (staffId, except, why, at) => {
    await db
      .update(t.sessions)
      .set({ ended: at, endedWhy: why })
      .where(
        and(
          eq(t.sessions.staffId, staffId),
          isNull(t.sessions.ended),
          except === null ? undefined : ne(t.sessions.id, except),
        ),
      );
  },
});
