/** Somebody of the office says that a request is done: a form was posted, a message read, a call made by other means. */
import { ExpectedFailure } from "../../domain/problem";
import type { Context } from "../context";

export const settleRequest = (ctx: Context, { requestId, who }: { requestId: string; who: string }): Promise<void> =>
  ctx.store.write(async (tx) => {
    const request = await tx.request(requestId);
    if (!request) throw new ExpectedFailure("not-found");
    const { state, caseId, content } = request;
    if (state === "done" || state === "withdrawn") throw new ExpectedFailure("request-settled");
    await tx.settleRequest(requestId, "done");
    if (state === "booked") await tx.settleAppointments(caseId, "kept");
    if (content.kind === "paper")
      for (const sending of await tx.sendings(caseId))
        if (sending.channel === "form" && sending.state === "planned")
          await tx.updateSending(sending.id, { state: "sent", at: ctx.now() });
    await tx.addAudit({ at: ctx.now(), who, what: "settle-request", subject: caseId });
  });
