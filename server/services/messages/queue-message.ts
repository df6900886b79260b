/** A message is put into the outbox, in the caller's transaction; services/messages/send-messages.ts sends it. */
import { randomUUID } from "node:crypto";
import type { Language } from "../../../questionnaires/format/types";
import { readNumber } from "../../domain/phone-number";
import { ExpectedFailure } from "../../domain/problem";
import type { Writes } from "../../store/store";
import type { Context } from "../context";
import { PURPOSES, type Purpose } from "./message-texts";

export interface Outgoing {
  caseId: string;
  channel: "sms" | "e-mail";
  /** a mobile number or an address, as the vault holds it */
  to: string;
  purpose: Purpose;
  language: Language;
}

/** What can leave here at all, by the settings. */
export const messageChannels = ({ settings }: Context): Outgoing["channel"][] => [
  ...(settings.twilio?.smsFrom ? (["sms"] as const) : []),
  ...(settings.mail ? (["e-mail"] as const) : []),
];

/** @returns the message's id. @throws ExpectedFailure no-channel, number-needed */
export async function queueMessage(ctx: Context, tx: Writes, outgoing: Outgoing): Promise<string> {
  const { caseId, channel, to, purpose, language } = outgoing;
  if (!messageChannels(ctx).includes(channel)) throw new ExpectedFailure("no-channel");
  if (channel === "sms" && readNumber(to)?.kind !== "mobile") throw new ExpectedFailure("number-needed");
  const facts = { url: ctx.settings.publicUrl, phone: ctx.settings.officePhone };
  const words = PURPOSES[purpose];
  const id = randomUUID();
  await tx.addMessage({
    id,
    caseId,
    channel,
    purpose,
    state: "waiting",
    due: ctx.now(),
    tries: 0,
    claimedBy: null,
    claimedUntil: null,
    sentAt: null,
    externalId: null,
    fault: null,
    content: { to, ...(channel === "sms" ? { text: words.sms(facts)[language] } : words.mail(facts)[language]) },
  });
  return id;
}
