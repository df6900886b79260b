/** What the carrier tells of a message that left. News that is old, told twice, or of nothing known changes nothing. */
import type { Context } from "../context";
import { smsOf } from "../lines/ways";

export interface MessageNews {
  /** ours, as the address that was told carries it */
  id: string;
  externalId: string;
  status: string;
  fault: string | null;
}
const SETTLED: Record<string, "delivered" | "failed"> = {
  delivered: "delivered",
  undelivered: "failed",
  failed: "failed",
};

export async function messageNews(ctx: Context, { id, externalId, status, fault }: MessageNews): Promise<void> {
  const known = await ctx.store.message(id);
  if (known?.channel !== "sms" || (known.externalId !== null && known.externalId !== externalId)) return;
  const state = SETTLED[status];
  if (!state) return;
  const noted = await ctx.store.write((tx) =>
    tx.noteMessage(id, "sent", { state, externalId, fault: state === "failed" ? (fault ?? status) : null }),
  );
  // Twilio's own row holds a number and a text; where it stays meanwhile, its retention ends it (docs/telephony.md)
  if (noted) await (await smsOf(ctx))?.forget(externalId).catch(() => undefined);
}
