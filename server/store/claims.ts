/** Claims: leases on a case. One row a case, so that two cannot hold it; a lease that has run out is taken over. */
import { and, desc, eq, lte, or, sql } from "drizzle-orm";
import { once, one, type Source } from "./source";
import type { Reads, Writes } from "./store";

export const claimReads = ({ db, t }: Source): Pick<Reads, "claim" | "claimOf"> => {
  const ofSomebody = once(() =>
    db
      .select()
      .from(t.claims)
      .where(eq(t.claims.who, sql.placeholder("who")))
      .orderBy(desc(t.claims.until))
      .limit(1)
      .prepare("claim_of"),
  );
  return {
    claim: async (caseId) => one(await db.select().from(t.claims).where(eq(t.claims.caseId, caseId))),
    claimOf: async (who) => one(await ofSomebody().execute({ who })),
  };
};

export const claimWrites = ({
  db,
  t,
  lockCase,
  waitForCase,
}: Source): Pick<Writes, "takeClaim" | "extendClaim" | "releaseClaim" | "lockCase"> => ({
  lockCase: waitForCase,
  takeClaim: async (claim, now) => {
    if (!(await lockCase(claim.caseId))) return false;
    const taken = await db
      .insert(t.claims)
      .values(claim)
      .onConflictDoUpdate({
        target: t.claims.caseId,
        set: { who: claim.who, until: claim.until },
        setWhere: or(lte(t.claims.until, now), eq(t.claims.who, claim.who)),
      })
      .returning({ who: t.claims.who });
    return taken.length > 0;
  },
  extendClaim: async (caseId, who, until) => {
    const held = await db
      .update(t.claims)
      .set({ until })
      .where(and(eq(t.claims.caseId, caseId), eq(t.claims.who, who)))
      .returning({ who: t.claims.who });
    return held.length > 0;
  },
  releaseClaim: async (caseId) => {
    await db.delete(t.claims).where(eq(t.claims.caseId, caseId));
  },
});
