/**
 * Hours worked on the telephone floor. A begin and an end stand to five minutes: a pause begins where an interview
 * ended, and how long that one was would tell (docs/safety.md).
 */
import { and, asc, desc, eq, gt, gte, isNull, lt, or } from "drizzle-orm";
import type { FloorHours } from "./records-floor";
import { mustHit, one, type Source } from "./source";

export interface HoursReads {
  /** the hours that an interviewer has begun and not ended; the newest, should there be two */
  openHours(login: string): Promise<FloorHours | null>;
  /** open and seen since: who is there now, by login */
  presentHours(seenSince: Date): Promise<FloorHours[]>;
  /** open and not seen since, longest ago first: their consoles have vanished */
  lapsedHours(seenBefore: Date, limit: number): Promise<FloorHours[]>;
  /** that touch the stretch, in order; of one interviewer, where one is named */
  hoursBetween(span: { from: Date; until: Date }, login?: string): Promise<FloorHours[]>;
  hoursById(id: string): Promise<FloorHours | null>;
}
export interface HoursWrites {
  addHours(row: FloorHours): Promise<void>;
  changeHours(id: string, change: Partial<Pick<FloorHours, "kind" | "started" | "seen" | "ended">>): Promise<void>;
  removeHours(id: string): Promise<void>;
}

export const hoursReads = ({ db, t: { floorHours: h } }: Source): HoursReads => ({
  openHours: async (login) =>
    one(
      await db
        .select()
        .from(h)
        .where(and(eq(h.login, login), isNull(h.ended)))
        .orderBy(desc(h.started))
        .limit(1),
    ),
  presentHours: async (seenSince) =>
    db
      .select()
      .from(h)
      .where(and(isNull(h.ended), gte(h.seen, seenSince)))
      .orderBy(asc(h.login)),
  lapsedHours: async (seenBefore, limit) =>
    db
      .select()
      .from(h)
      .where(and(isNull(h.ended), lt(h.seen, seenBefore)))
      .orderBy(asc(h.seen))
      .limit(limit),
  hoursBetween: async ({ from, until }, login) =>
    db
      .select()
      .from(h)
      .where(
        and(
          lt(h.started, until),
          or(gt(h.ended, from), isNull(h.ended)),
          login === undefined ? undefined : eq(h.login, login),
        ),
      )
      .orderBy(asc(h.started), asc(h.login), asc(h.id)),
  hoursById: async (id) => one(await db.select().from(h).where(eq(h.id, id))),
});

export const hoursWrites = ({ db, t: { floorHours: h } }: Source): HoursWrites => ({
  addHours: async (row) => {
    await db.insert(h).values(row);
  },
  changeHours: async (id, change) => {
    mustHit(await db.update(h).set(change).where(eq(h.id, id)).returning({ id: h.id }), "stretch of hours");
  },
  removeHours: async (id) => {
    mustHit(await db.delete(h).where(eq(h.id, id)).returning({ id: h.id }), "stretch of hours");
  },
});
