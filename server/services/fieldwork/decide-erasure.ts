/**
 * A second person decides. Granted, the erasure is first written to the ledger and durable there; then the case's keys go,
 * and with them whatever was sealed for it. Between the two, a process that dies is put right by the next start.
 */
import { addDays } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import { addToLedger } from "../../store/erasure-ledger";
import type { Erasure, ErasureCertificate } from "../../store/records";
import type { Context } from "../context";

/** How long a backup of wrapped keys may be kept (safety.md). */
export const KEY_BACKUP_DAYS = 30;

export async function decideErasure(
  ctx: Context,
  { erasureId, erase, who }: { erasureId: string; erase: boolean; who: string },
): Promise<{ number: string | null }> {
  const request = await ctx.store.erasure(erasureId);
  if (!request) throw new ExpectedFailure("not-found");
  if (request.state !== "requested") throw new ExpectedFailure("erasure-decided");
  if (erase && request.requestedBy === who) throw new ExpectedFailure("another-person");
  if (!erase) return withdraw(ctx, request, who);

  // whoever got an answer of this person before has it still: the certificate says so
  const exports = await exportsThatMayHold(ctx, request.caseId);
  const entry = await addToLedger(ctx.settings.erasureLedger, {
    number: certificateNumber(request),
    caseId: request.caseId,
    at: ctx.now().toISOString(),
  });
  const certificate: ErasureCertificate = {
    number: entry.number,
    erasedAt: entry.at,
    backupsReadableUntil: addDays(new Date(entry.at), KEY_BACKUP_DAYS).toISOString(),
    exportsDelivered: exports.map(({ at, what, who: by }) => ({ at: at.toISOString(), what, by })),
  };
  await ctx.store.write(async (tx) => {
    if ((await tx.erasure(erasureId))?.state !== "requested") throw new ExpectedFailure("erasure-decided");
    await tx.erasePerson(request.caseId, ctx.now());
    await tx.decideErasure(erasureId, { state: "done", decidedBy: who, decidedAt: ctx.now(), certificate });
    await tx.addAudit({ at: ctx.now(), who, what: "erase-person", subject: request.caseId });
  });
  return { number: certificate.number };
}

async function withdraw(ctx: Context, request: Erasure, who: string): Promise<{ number: null }> {
  await ctx.store.write(async (tx) => {
    if ((await tx.erasure(request.id))?.state !== "requested") throw new ExpectedFailure("erasure-decided");
    await tx.decideErasure(request.id, { state: "withdrawn", decidedBy: who, decidedAt: ctx.now(), certificate: null });
    await tx.addAudit({ at: ctx.now(), who, what: "withdraw-erasure", subject: request.caseId });
  });
  return { number: null };
}

/** Says nothing of the case, and is the same however often the decision is tried. */
const certificateNumber = ({ id, requestedAt }: Erasure): string =>
  `E-${requestedAt.getUTCFullYear()}-${id.replaceAll("-", "").slice(0, 10).toUpperCase()}`;

async function exportsThatMayHold(ctx: Context, caseId: string) {
  const [first] = await ctx.store.responsesOfCase(caseId);
  return first ? ctx.store.exportsSince(first.begun) : [];
}
