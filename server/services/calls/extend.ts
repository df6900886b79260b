import { addMinutes } from "../../domain/clock";
import type { Context } from "../context";
import { LEASE_MINUTES } from "./calling-rules";

/** The console shows life: its case stays held. Nothing happens where the claim has gone already. */
export async function extendHold(ctx: Context, caseId: string, who: string): Promise<void> {
  const now = ctx.now();
  const claim = await ctx.store.claim(caseId);
  // each save would be a second write: once in a third of the lease is enough
  if (claim?.who !== who || claim.until > addMinutes(now, (LEASE_MINUTES * 2) / 3)) return;
  await ctx.store.write((tx) => tx.extendClaim(caseId, who, addMinutes(now, LEASE_MINUTES)));
}
