/** A number is dialled: an attempt begins. */
import { randomUUID } from "node:crypto";
import type { Call } from "../../contract/interviewer";
import { dialledNumbers } from "../../domain/numbers";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { requireHold } from "./hold";

export async function startCall(
  ctx: Context,
  { caseId, numberId, who }: { caseId: string; numberId: string; who: string },
): Promise<Call> {
  const at = ctx.now();
  return ctx.store.write(async (tx) => {
    await requireHold(tx, caseId, who, at);
    const numbers = dialledNumbers((await tx.contact(caseId))?.phones ?? []);
    const ordinal = numbers.findIndex((phone) => phone.id === numberId);
    const number = numbers[ordinal];
    if (!number)
      throw new ExpectedFailure("not-found", { detail: "This number is closed or belongs to another case." });
    const callId = randomUUID();
    await tx.addAttempt({
      id: callId,
      caseId,
      channel: "phone",
      numberId,
      who,
      started: at,
      ended: null,
      outcome: null,
      note: null,
      interviewId: null,
    });
    await tx.addAudit({ at, who, what: "start-call", subject: caseId });
    return {
      callId,
      startedAt: at.toISOString(),
      numberOrdinal: ordinal + 1,
      numbers: numbers.length,
      kind: number.kind,
    };
  });
}
