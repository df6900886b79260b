/** Somebody of the office says who answered. It overrides the comparison, changes no answer, and a later one overrides it. */
import { randomUUID } from "node:crypto";
import { ExpectedFailure } from "../../domain/problem";
import type { IdentityRuling } from "../../domain/reconciliation";
import type { Context } from "../context";
import { settleStanding } from "./settle-standing";

export async function decideIdentity(
  ctx: Context,
  { caseId, responseId, decision, who }: { caseId: string; responseId: string; decision: IdentityRuling; who: string },
): Promise<void> {
  await ctx.store.write(async (tx) => {
    const of = await tx.case(caseId);
    const response = await tx.response(responseId);
    if (!of || response?.caseId !== caseId) throw new ExpectedFailure("not-found");
    const at = ctx.now();
    await tx.addIdentityEvent({ id: randomUUID(), caseId, responseId, decision, who, at });
    await tx.addAudit({ at, who, what: `identity ${decision}`, subject: caseId });
    await settleStanding(tx, of, at);
  });
}
