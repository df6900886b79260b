/** Requests that wait for a second person, and what was decided. Neither a name nor an answer is among it. */
import type { ErasureList } from "../../contract/erasures";
import { isErasureReason } from "../../contract/erasures";
import { ExpectedFailure } from "../../domain/problem";
import type { ErasureCertificate } from "../../store/records";
import type { Context } from "../context";

const SHOWN = 500;

export async function listErasures(ctx: Context, who: string): Promise<ErasureList> {
  const rows = await ctx.store.erasures(SHOWN);
  return {
    erasures: rows.map((row) => ({
      erasureId: row.id,
      caseNumber: row.caseNumber,
      state: row.state,
      requestedBy: row.requestedBy,
      requestedAt: row.requestedAt.toISOString(),
      reason: isErasureReason(row.reason) ? row.reason : "office",
      mine: row.requestedBy === who,
      decidedBy: row.decidedBy,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      certificateNumber: row.certificate?.number ?? null,
    })),
  };
}

export async function erasureCertificate(ctx: Context, erasureId: string): Promise<ErasureCertificate> {
  const certificate = (await ctx.store.erasure(erasureId))?.certificate;
  if (!certificate) throw new ExpectedFailure("not-found");
  return certificate;
}
