/**
 * Telephone lines in use through the provider, and consoles that wait for a caller. A row goes with its call: no time of an
 * end is kept, as an interview's length would tell a victim (docs/safety.md).
 */
import { and, desc, eq, gt, lt, or } from "drizzle-orm";
import { addMinutes } from "../domain/clock";
import type { PhoneLeg } from "./records-floor";
import { one, type Source, saysSomething } from "./source";

/** A console that waits for a caller, and has shown life since. */
export const WAITS = "waits";
/** After this a caller who was rung through to a console has long been answered or sent away. */
const RINGS_MINUTES = 2;

export interface LineReads {
  phoneLeg(id: string): Promise<PhoneLeg | null>;
  lineOfCall(attemptId: string): Promise<PhoneLeg | null>;
}
export interface LineWrites {
  addPhoneLeg(row: PhoneLeg): Promise<void>;
  updatePhoneLeg(id: string, change: Partial<Pick<PhoneLeg, "state" | "externalId" | "answeredBy">>): Promise<void>;
  removePhoneLeg(id: string): Promise<void>;
  /** rows whose call nobody closed; returns how many there were */
  removePhoneLegsBefore(at: Date): Promise<number>;
  /** the console shows life, and takes a caller */
  keepWaiting(login: string, now: Date): Promise<void>;
  stopWaiting(login: string): Promise<void>;
  /** a console that showed life since then is given the caller; null: nobody waits, or that call has come already */
  takeWaiting(externalId: string, now: Date, since: Date): Promise<string | null>;
  /** the caller of that call is gone */
  endIncoming(externalId: string): Promise<void>;
}

export const lineReads = ({ db, t }: Source): LineReads => ({
  phoneLeg: async (id) => one(await db.select().from(t.phoneLegs).where(eq(t.phoneLegs.id, id))),
  lineOfCall: async (attemptId) =>
    one(await db.select().from(t.phoneLegs).where(eq(t.phoneLegs.attemptId, attemptId)).orderBy(desc(t.phoneLegs.at))),
});

const waitingId = (login: string) => `in ${login}`;

export const lineWrites = ({ db, t }: Source): LineWrites => ({
  addPhoneLeg: async (row) => {
    await db.insert(t.phoneLegs).values(row);
  },
  updatePhoneLeg: async (id, change) => {
    if (saysSomething(change)) await db.update(t.phoneLegs).set(change).where(eq(t.phoneLegs.id, id));
  },
  removePhoneLeg: async (id) => {
    await db.delete(t.phoneLegs).where(eq(t.phoneLegs.id, id));
  },
  removePhoneLegsBefore: async (at) =>
    (await db.delete(t.phoneLegs).where(lt(t.phoneLegs.at, at)).returning({ id: t.phoneLegs.id })).length,
  keepWaiting: async (login, now) => {
    const fresh = { state: WAITS, externalId: null, at: now };
    await db
      .insert(t.phoneLegs)
      .values({
        id: waitingId(login),
        direction: "in",
        caseId: null,
        attemptId: null,
        login,
        answeredBy: null,
        ...fresh,
      })
      .onConflictDoUpdate({
        target: t.phoneLegs.id,
        set: fresh,
        setWhere: or(eq(t.phoneLegs.state, WAITS), lt(t.phoneLegs.at, addMinutes(now, -RINGS_MINUTES))),
      });
  },
  stopWaiting: async (login) => {
    await db.delete(t.phoneLegs).where(eq(t.phoneLegs.id, waitingId(login)));
  },
  takeWaiting: async (externalId, now, since) => {
    const known = await db.select().from(t.phoneLegs).where(eq(t.phoneLegs.externalId, externalId));
    if (known.length > 0) return null;
    const waiting = await db
      .select()
      .from(t.phoneLegs)
      .where(and(eq(t.phoneLegs.direction, "in"), eq(t.phoneLegs.state, WAITS), gt(t.phoneLegs.at, since)))
      .orderBy(desc(t.phoneLegs.at), t.phoneLegs.id);
    for (const { id, login } of waiting) {
      const taken = await db
        .update(t.phoneLegs)
        .set({ state: "ringing", externalId, at: now })
        .where(and(eq(t.phoneLegs.id, id), eq(t.phoneLegs.state, WAITS)))
        .returning({ id: t.phoneLegs.id });
      if (taken.length > 0) return login;
    }
    return null;
  },
  endIncoming: async (externalId) => {
    await db.delete(t.phoneLegs).where(and(eq(t.phoneLegs.externalId, externalId), eq(t.phoneLegs.direction, "in")));
  },
});
