/** The audit is chained after the fact: a chain inside each save would make all saves wait for each other. */
import type { Context } from "../context";

const AT_ONCE = 500;
export const SEAL_EVERY_SECONDS = 5;

/** Chains whatever is not chained yet; returns how many rows. Where another server is at it, it does nothing. */
export async function sealAudit(ctx: Context): Promise<number> {
  let sealed = 0;
  for (;;) {
    const rows = await ctx.store.write((tx) => tx.chainAudit(AT_ONCE));
    sealed += rows;
    if (rows < AT_ONCE) return sealed;
  }
}
