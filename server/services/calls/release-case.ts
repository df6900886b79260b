import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";

/** Given back undialled: nothing was tried, nothing is recorded but who had it. */
export async function releaseCase(ctx: Context, caseId: string, who: string): Promise<void> {
  await ctx.store.write(async (tx) => {
    const claim = await tx.claim(caseId);
    if (claim?.who !== who) throw new ExpectedFailure("not-held");
    await tx.releaseClaim(caseId);
    await tx.addAudit({ at: ctx.now(), who, what: "release-case", subject: caseId });
  });
}
