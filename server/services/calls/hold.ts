/** Only who holds a case may dial it; each sign of life extends the lease. */
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { Case } from "../../store/records";
import type { Writes } from "../../store/store";
import { LEASE_MINUTES } from "./calling-rules";

export async function requireHold(tx: Writes, caseId: string, who: string, now: Date): Promise<Case> {
  const of = await tx.case(caseId);
  if (!of) throw new ExpectedFailure("unknown-case");
  if (of.finishedMode !== null) throw new ExpectedFailure("case-finished");
  const claim = await tx.claim(caseId);
  if (claim?.who !== who || claim.until <= now) throw new ExpectedFailure("not-held");
  await tx.extendClaim(caseId, who, addMinutes(now, LEASE_MINUTES));
  return of;
}
