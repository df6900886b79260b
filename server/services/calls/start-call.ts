/** A number is dialled, by hand or through a line: an attempt begins. */
import { randomUUID } from "node:crypto";
import type { Call } from "../../contract/interviewer";
import type { Via } from "../../contract/line";
import { dialledNumbers } from "../../domain/numbers";
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";
import { beginLine, reserveLine } from "../lines/begin-line";
import { requireHold } from "./hold";

export async function startCall(
  ctx: Context,
  { caseId, numberId, who, via }: { caseId: string; numberId: string; who: string; via?: Via },
): Promise<Call> {
  const at = ctx.now();
  const { leg, ...call } = await ctx.store.write(async (tx) => {
    const of = await requireHold(tx, caseId, who, at);
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
      leg: await reserveLine(ctx, tx, { of, callId, who, via }),
      callId,
      startedAt: at.toISOString(),
      numberOrdinal: ordinal + 1,
      numbers: numbers.length,
      kind: number.kind,
    };
    // requireHold has locked the case: nothing that was read of it changes before the attempt is there
  }, "guarded");
  return { ...call, ...(await beginLine(ctx, leg, via)) };
}
