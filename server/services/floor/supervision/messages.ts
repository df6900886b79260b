/** Words from a supervisor to interviewers. Read between two calls; during one the console shows that there are some, no more. */
import { randomUUID } from "node:crypto";
import type { OwnMessages, SendMessage, SentMessages } from "../../../contract/coaching";
import { addDays, addMinutes } from "../../../domain/clock";
import { ExpectedFailure } from "../../../domain/problem";
import type { Context } from "../../context";
import { byName, interviewers, namesOf } from "./people";

const SHOWN_DAYS = 7;
const MOST = 1000;
/** What was read stays at hand for a shift. */
const AT_HAND_MINUTES = 8 * 60;

export async function sendMessage(ctx: Context, from: string, { to, text }: SendMessage): Promise<void> {
  const at = ctx.now();
  const known = await interviewers(ctx);
  const addressed = to === null ? known : known.filter(({ login }) => login === to);
  if (addressed.length === 0) throw new ExpectedFailure("unknown-account");
  const words = text.trim();
  if (words === "") throw new ExpectedFailure("bad-request", { detail: "A message needs words." });
  await ctx.store.write(async (tx) => {
    for (const { login } of addressed)
      await tx.addFloorMessage({ id: randomUUID(), from, to: login, at, readAt: null, text: words });
    await tx.addAudit({ at, who: from, what: "send-message", subject: null });
  });
}

export async function ownMessages(ctx: Context, login: string): Promise<OwnMessages> {
  const nameOf = await namesOf(ctx);
  const rows = await ctx.store.messagesTo(login, addMinutes(ctx.now(), -AT_HAND_MINUTES));
  return {
    messages: rows.map(({ id, from, at, text, readAt }) => ({
      id,
      from: nameOf(from),
      at: at.toISOString(),
      text,
      read: readAt !== null,
    })),
  };
}

/** Read again, nothing changes: the first time counts. */
export async function readMessage(ctx: Context, id: string, login: string): Promise<void> {
  await ctx.store.write((tx) => tx.readFloorMessage(id, login, ctx.now()));
}

export async function sentMessages(ctx: Context): Promise<SentMessages> {
  const [nameOf, known, rows] = await Promise.all([
    namesOf(ctx),
    interviewers(ctx),
    ctx.store.messagesSent(addDays(ctx.now(), -SHOWN_DAYS), MOST),
  ]);
  const messages = new Map<string, SentMessages["messages"][number]>();
  for (const { id, from, to, at, text, readAt } of rows) {
    const key = JSON.stringify([from, at.getTime(), text]);
    const told = messages.get(key) ?? { id, from: nameOf(from), at: at.toISOString(), text, readers: [] };
    told.readers.push({ name: nameOf(to), readAt: readAt?.toISOString() ?? null });
    messages.set(key, told);
  }
  for (const { readers } of messages.values()) readers.sort((a, b) => a.name.localeCompare(b.name, "fr"));
  return {
    interviewers: known.map(({ login, name }) => ({ login, name })).sort(byName),
    messages: [...messages.values()],
  };
}
