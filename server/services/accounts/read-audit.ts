import type { AuditPage } from "../../contract/accounts";
import type { Context } from "../context";

const PAGE_SIZE = 50;

/** Who did what, newest first. Subjects are ids and numbers; no row holds an answer or a contact. */
export async function readAudit(
  ctx: Context,
  { page, ...filter }: { who?: string; subject?: string; page: number },
): Promise<AuditPage> {
  const { rows, total } = await ctx.store.auditPage({ ...filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  return {
    rows: rows.map((row) => ({ ...row, at: row.at.toISOString(), address: row.address ?? null })),
    total,
    page,
    pageSize: PAGE_SIZE,
  };
}
