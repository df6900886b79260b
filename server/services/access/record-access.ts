import type { Context } from "../context";

/** Each read or write of a case, a response or a form by staff leaves a row. */
export async function recordAccess(ctx: Context, who: string, what: string, subject: string | null): Promise<void> {
  const at = ctx.now();
  await ctx.store.write((tx) => tx.addAudit({ at, who, what, subject }));
}
