/** Only who holds a case may dial it, at an hour for calls where the person lives; each sign of life extends the lease. */
import { withinCallingHours } from "../../domain/calling";
import { addMinutes } from "../../domain/clock";
import { ExpectedFailure } from "../../domain/problem";
import type { Case } from "../../store/records";
import type { Writes } from "../../store/store";
import { homeOf } from "./call-facts";
import { callingRules, LEASE_MINUTES } from "./calling-rules";

export async function requireHold(tx: Writes, caseId: string, who: string, now: Date): Promise<Case> {
  // many dial at once: each waits for its own case, and none for the others
  await tx.lockCase(caseId);
  const of = await tx.case(caseId);
  if (!of) throw new ExpectedFailure("unknown-case");
  // finished elsewhere since it was drawn: said before anybody dials
  if (of.finishedMode !== null) throw new ExpectedFailure("case-finished");
  const claim = await tx.claim(caseId);
  if (claim?.who !== who || claim.until <= now) throw new ExpectedFailure("not-held");
  const wave = await tx.wave(of.waveId);
  // drawn at two minutes to eight, and dialled at eight
  if (wave && !withinCallingHours(now, callingRules(wave), await homeOf(tx, of, await tx.contact(caseId))))
    throw new ExpectedFailure("outside-hours");
  await tx.extendClaim(caseId, who, addMinutes(now, LEASE_MINUTES));
  return of;
}
