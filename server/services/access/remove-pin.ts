/** A forgotten PIN is taken away, never read: the code alone goes on, and shows no earlier answer to anybody. */
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";

export async function removePin(ctx: Context, caseId: string, who: string): Promise<void> {
  await ctx.store.write(async (tx) => {
    if (!(await tx.removePin(caseId))) throw new ExpectedFailure("not-found");
    await tx.addAudit({ at: ctx.now(), who, what: "remove-pin", subject: caseId });
  });
}
