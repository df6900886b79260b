/** Somebody of the office asks that a person be erased. Nothing happens yet: another person decides (docs/safety.md). */
import { randomUUID } from "node:crypto";
import type { ErasureReason } from "../../contract/erasures";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";

export async function requestErasure(
  ctx: Context,
  { caseId, reason, who }: { caseId: string; reason: ErasureReason; who: string },
): Promise<{ erasureId: string }> {
  const id = randomUUID();
  await ctx.store.write(async (tx) => {
    if (!(await tx.case(caseId))) throw new ExpectedFailure("unknown-case");
    if (!(await tx.hasKeys(caseId))) throw new ExpectedFailure("person-erased");
    if (await tx.erasureOfCase(caseId)) throw new ExpectedFailure("erasure-asked");
    await tx.addErasure({
      id,
      caseId,
      state: "requested",
      requestedBy: who,
      requestedAt: ctx.now(),
      reason,
      decidedBy: null,
      decidedAt: null,
      certificate: null,
    });
    await tx.addAudit({ at: ctx.now(), who, what: "request-erasure", subject: caseId });
  });
  return { erasureId: id };
}
