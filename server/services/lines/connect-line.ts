/** The interviewer's own end is there, on a handset or in the browser: what Twilio is to do next. */
import { consoleName } from "../../channels/phone";
import { dialForm, isLineState, LINE_STATES } from "../../domain/line";
import type { Context } from "../context";
import { phoneOf, webhook } from "./ways";

/** @param name the console that calls, where a browser does; the line must be its own */
export async function connectLine(
  ctx: Context,
  { leg, externalId, name }: { leg: string; externalId: string; name?: string },
): Promise<string> {
  const phone = await phoneOf(ctx);
  if (!phone) throw new Error("Instructions are asked for where no line is set up");
  const { hangUp, dial } = phone.instructions;
  const line = await ctx.store.phoneLeg(leg);
  if (line?.direction !== "out" || !line.attemptId || !line.login || !isLineState(line.state)) return hangUp();
  const own = line.externalId === null || line.externalId === externalId;
  if (!own || LINE_STATES[line.state].over || (name !== undefined && name !== consoleName(line.login))) return hangUp();
  const call = await ctx.store.attempt(line.attemptId);
  const contact = call && (await ctx.store.contact(call.caseId));
  const number = contact?.phones.find(({ id }) => id === call?.numberId);
  if (!number || call?.ended) return hangUp();
  await ctx.store.write((tx) => tx.updatePhoneLeg(leg, { externalId }));
  return dial({
    number: dialForm(number.number),
    news: webhook(ctx, "line", { leg }),
    answered: webhook(ctx, "answered", { leg }),
  });
}
