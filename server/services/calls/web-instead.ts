/**
 * The person would rather answer on the web: the address goes to them without a code, and a fresh code is said. What is
 * sent names neither the topic nor the person (services/messages/message-texts.ts).
 */
import type { GivenCode } from "../../contract/access";
import type { WebInstead, WebWays } from "../../contract/web-instead";
import { ExpectedFailure } from "../../domain/problem";
import type { Reads } from "../../store/store";
import { giveNewCode } from "../access/give-new-code";
import type { Context } from "../context";
import { messageChannels, queueMessage } from "../messages/queue-message";
import { openCall } from "./open-call";

/** A contact that was deleted has no address to send to. */
async function reachedBy(from: Reads, callId: string, who: string) {
  const call = await openCall(from, callId, who);
  const contact = await from.contact(call.caseId);
  const dialled = contact?.phones.find(({ id }) => id === call.numberId);
  return { call, mobile: dialled?.kind === "mobile" ? dialled.number : null, email: contact?.email ?? null };
}

export async function webWays(ctx: Context, callId: string, who: string): Promise<WebWays> {
  const { mobile, email } = await reachedBy(ctx.store, callId, who);
  const channels = messageChannels(ctx);
  return {
    sms: mobile !== null && channels.includes("sms"),
    email: !channels.includes("e-mail") ? "none" : email === null ? "to-ask" : "known",
    address: ctx.settings.publicUrl,
  };
}

/** @throws ExpectedFailure call-ended, number-needed, no-channel */
export async function webInstead(ctx: Context, callId: string, who: string, asked: WebInstead): Promise<GivenCode> {
  const { caseId, interview } = await ctx.store.write(async (tx) => {
    const { call, mobile, email } = await reachedBy(tx, callId, who);
    if (asked.way !== null) {
      const to = asked.way === "sms" ? mobile : (asked.to ?? email);
      if (to === null) throw new ExpectedFailure("number-needed");
      const { way: channel, language } = asked;
      await queueMessage(ctx, tx, { caseId: call.caseId, channel, to, purpose: "web-link", language });
    }
    return { caseId: call.caseId, interview: call.interviewId !== null };
  });
  return giveNewCode(ctx, { caseId, endEarlier: false, who, duringInterview: interview });
}
