/**
 * Who did what. Rows are written inside the change that they tell of, and chained afterwards: each link is a keyed hash
 * of the one before and of the row, so that a row that was changed, removed or put in between shows.
 */
import { asc, desc, eq, isNotNull, isNull, max } from "drizzle-orm";
import type { AuditEntry } from "./records";
import type { Source } from "./source";
import type { Reads, Writes } from "./store";

type Row = Source["t"]["audit"]["$inferSelect"];
const told = (row: Row): AuditEntry => ({ at: row.at, who: row.who, what: row.what, subject: row.subject });
/** Link before the first. */
const START = "";
const spelled = (row: Row, position: number) =>
  JSON.stringify([position, row.id, row.at.toISOString(), row.who, row.what, row.subject]);

export const auditReads = ({ db, t, vault }: Source): Pick<Reads, "audit" | "auditIntact"> => ({
  audit: async (limit) => (await db.select().from(t.audit).orderBy(desc(t.audit.id)).limit(limit)).map(told),
  auditIntact: async () => {
    let [link, position] = [START, 0];
    for (const row of await db.select().from(t.audit).where(isNotNull(t.audit.position)).orderBy(t.audit.position)) {
      position++;
      link = vault.auditLink(link, spelled(row, position));
      if (row.position !== position || row.link !== link) return false;
    }
    return true;
  },
});

export const auditWrites = ({ db, t, vault }: Source): Pick<Writes, "addAudit" | "chainAudit"> => ({
  addAudit: async (row) => {
    await db.insert(t.audit).values(row);
  },
  chainAudit: async (limit) => {
    const [last] = await db.select({ position: max(t.audit.position) }).from(t.audit);
    let position = last?.position ?? 0;
    const [end] = await db.select({ link: t.audit.link }).from(t.audit).where(eq(t.audit.position, position));
    let link = end?.link ?? START;
    const due = await db.select().from(t.audit).where(isNull(t.audit.position)).orderBy(asc(t.audit.id)).limit(limit);
    for (const row of due) {
      position++;
      link = vault.auditLink(link, spelled(row, position));
      await db.update(t.audit).set({ position, link }).where(eq(t.audit.id, row.id));
    }
    return due.length;
  },
});
