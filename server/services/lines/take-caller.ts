/**
 * Somebody calls the number that they were called from. They are greeted without a topic and without the word survey, and
 * rung through to a console that waits. Nothing is recorded, and their number opens nothing: the code of the letter does.
 */
import { consoleName } from "../../channels/phone";
import { addMinutes } from "../../domain/clock";
import type { Context } from "../context";
import { phoneOf, webhook } from "./ways";

/** A console tells that it waits every 20 seconds; one that has not for this long is gone. */
const ALIVE_MINUTES = 1;
const GREETING = "Bonjour. Un instant, nous vous mettons en relation.";
const NOBODY = "Bonjour. Personne ne peut vous répondre pour le moment. Merci de rappeler plus tard. Au revoir.";
const GONE = "Personne ne peut vous répondre pour le moment. Merci de rappeler plus tard. Au revoir.";

const phoneFor = async (ctx: Context) => {
  const phone = await phoneOf(ctx);
  if (!phone) throw new Error("Instructions are asked for where no line is set up");
  return phone.instructions;
};

export async function takeCaller(ctx: Context, externalId: string): Promise<string> {
  const { ringConsole, say } = await phoneFor(ctx);
  const now = ctx.now();
  const login = await ctx.store.write((tx) => tx.takeWaiting(externalId, now, addMinutes(now, -ALIVE_MINUTES)));
  if (login === null) return say(NOBODY, "fr-FR");
  return ringConsole({
    name: consoleName(login),
    say: GREETING,
    language: "fr-FR",
    after: webhook(ctx, "incoming-end"),
  });
}

/** The console did not pick up, or the two have talked: the console is free again. */
export async function callerGone(
  ctx: Context,
  { externalId, status }: { externalId: string; status: string },
): Promise<string> {
  const { hangUp, say } = await phoneFor(ctx);
  await ctx.store.write((tx) => tx.endIncoming(externalId));
  return status === "completed" || status === "answered" ? hangUp() : say(GONE, "fr-FR");
}

export const setWaiting = (ctx: Context, who: string, waiting: boolean): Promise<void> =>
  ctx.store.write((tx) =>
    waiting && ctx.settings.twilio?.browser ? tx.keepWaiting(who, ctx.now()) : tx.stopWaiting(who),
  );
