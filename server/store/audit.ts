/**
 * Who did what, when, from where. Rows are written inside the change that they tell of, and chained afterwards: each link
 * is a keyed hash of the one before and of the row, so that a row that was changed, removed or put in between shows.
 */
import { and, asc, count, desc, eq, gt, isNull, max } from "drizzle-orm";
import { actingAddress } from "./acting";
import type { AuditEntry } from "./records";
import { one, type Source } from "./source";
import type { Reads, Writes } from "./store";

type Row = Source["t"]["audit"]["$inferSelect"];
const told = ({ at, who, what, subject, address }: Row): AuditEntry => ({ at, who, what, subject, address });
/** Link before the first. */
const START = "";
/** Rows that are read at once while the chain is followed. */
const STRETCH = 1000;
const spelled = (row: Row, position: number) =>
  JSON.stringify([position, row.id, row.at.toISOString(), row.who, row.what, row.subject, row.address]);

export const auditReads = ({
  db,
  t,
  vault,
}: Source): Pick<Reads, "audit" | "auditPage" | "auditChain" | "auditTail"> => ({
  audit: async (limit) => (await db.select().from(t.audit).orderBy(desc(t.audit.id)).limit(limit)).map(told),
  auditPage: async ({ who, subject, offset, limit }) => {
    const asked = and(
      who === undefined ? undefined : eq(t.audit.who, who),
      subject === undefined ? undefined : eq(t.audit.subject, subject),
    );
    const rows = await db.select().from(t.audit).where(asked).orderBy(desc(t.audit.id)).offset(offset).limit(limit);
    const [all] = await db.select({ total: count() }).from(t.audit).where(asked);
    return {
      rows: rows.map((row) => ({ ...told(row), id: row.id, sealed: row.position !== null })),
      total: all?.total ?? 0,
    };
  },
  auditChain: async (noted) => {
    let [link, position, passed] = [START, 0, false];
    const told = (brokenAt: number | null) => ({ sealed: position, brokenAt, head: { last: link, noted: passed } });
    for (;;) {
      const rows = await db
        .select()
        .from(t.audit)
        .where(gt(t.audit.position, position))
        .orderBy(asc(t.audit.position))
        .limit(STRETCH);
      for (const row of rows) {
        const next = vault.auditLink(link, spelled(row, position + 1));
        if (row.position !== position + 1 || row.link !== next) return told(position + 1);
        [link, position] = [next, position + 1];
        passed ||= link === noted;
      }
      if (rows.length < STRETCH) return told(null);
    }
  },
  auditTail: async () => {
    const open = isNull(t.audit.position);
    const [all] = await db.select({ rows: count() }).from(t.audit).where(open);
    const first = one(await db.select().from(t.audit).where(open).orderBy(asc(t.audit.id)).limit(1));
    return { rows: all?.rows ?? 0, from: first ? { id: first.id, at: first.at } : null };
  },
});

export const auditWrites = ({ db, t, vault, soleSealer }: Source): Pick<Writes, "addAudit" | "chainAudit"> => ({
  addAudit: async (row) => {
    await db.insert(t.audit).values({ ...row, address: row.address ?? actingAddress() });
  },
  chainAudit: async (limit) => {
    if (!(await soleSealer())) return 0;
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
