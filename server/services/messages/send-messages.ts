/**
 * Messages leave: claimed with a lease, judged once more, sent, and noted. A message counts as sent before the carrier hears
 * of it: whatever happens in between, it is never sent twice. It is tried again only where it is certain that nothing left.
 */
import { randomUUID } from "node:crypto";
import type { Sent } from "../../channels/sent";
import { addMinutes } from "../../domain/clock";
import { dialForm } from "../../domain/line";
import type { Message } from "../../store/records";
import { type Context, perApp } from "../context";
import { mailOf, smsOf, webhook } from "../lines/ways";
import { mayLeave } from "./may-leave";
import { messageChannels } from "./queue-message";

export const SEND_EVERY_SECONDS = 5;
const AT_ONCE = 20;
const LEASE_MINUTES = 10;
/** Minutes until the next try, after the first, the second …; then it is given up. */
const PAUSES = [1, 5, 30, 120] as const;
/** Outside the hours of SMS it is looked at again so often. */
const LOOK_AGAIN_MINUTES = 15;
/** Each row guards itself; the look over the outbox would lose to every save otherwise. */
const GUARDED = "guarded";

const senderName = perApp(() => `sender ${randomUUID()}`);

type Change = Partial<Pick<Message, "state" | "due" | "tries" | "sentAt" | "externalId" | "fault">>;

/** Sends what is due; returns how many messages left. */
export async function sendMessages(ctx: Context): Promise<number> {
  if (messageChannels(ctx).length === 0) return 0;
  const who = senderName(ctx);
  let left = 0;
  for (;;) {
    const now = ctx.now();
    const due = await ctx.store.write(
      (tx) => tx.claimMessages({ who, now, until: addMinutes(now, LEASE_MINUTES), limit: AT_ONCE }),
      GUARDED,
    );
    for (const message of due) if (await sendOne(ctx, message, who)) left += 1;
    if (due.length < AT_ONCE) return left;
  }
}

async function sendOne(ctx: Context, message: Message, who: string): Promise<boolean> {
  const settle = (change: Change) => ctx.store.write((tx) => tx.settleMessage(message.id, who, change), GUARDED);
  const leave = await mayLeave(ctx, message);
  if (leave === "never") await settle({ state: "cancelled" });
  if (leave === "not-yet") await settle({ due: addMinutes(ctx.now(), LOOK_AGAIN_MINUTES) });
  if (leave !== "now") return false;

  const tries = message.tries + 1;
  await settle({ state: "sent", sentAt: ctx.now(), tries });
  const sent = await send(ctx, message);
  await ctx.store.write((tx) => tx.noteMessage(message.id, "sent", outcomeOf(ctx, sent, tries)), GUARDED);
  return sent.kind === "sent";
}

function outcomeOf(ctx: Context, sent: Sent, tries: number): Change {
  if (sent.kind === "sent") return { externalId: sent.externalId };
  const pause = PAUSES[tries - 1];
  if (sent.kind === "later" && pause !== undefined)
    return { state: "waiting", due: addMinutes(ctx.now(), pause), sentAt: null, fault: sent.fault };
  return { state: "failed", fault: sent.fault };
}

async function send(ctx: Context, { id, channel, content }: Message): Promise<Sent> {
  const { to, subject, text } = content;
  const [sms, mail] = [channel === "sms" ? await smsOf(ctx) : null, channel === "e-mail" ? mailOf(ctx) : null];
  if (sms) return sms.send({ to: dialForm(to), text, news: webhook(ctx, "message", { message: id }) });
  if (mail) return mail.send({ to, subject: subject ?? "", text });
  return { kind: "refused", fault: "no-channel" };
}
