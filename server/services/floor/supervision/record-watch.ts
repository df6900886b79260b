/** Whoever watches the floor leaves a row, and not one for each of its refreshings: they would drown the others. */
import { addMinutes } from "../../../domain/clock";
import { type Context, perApp } from "../../context";

const EVERY_MINUTES = 15;
const watched = perApp(() => new Map<string, Date>());

export async function recordWatch(ctx: Context, who: string): Promise<void> {
  const rows = watched(ctx);
  const [at, last] = [ctx.now(), rows.get(who)];
  if (last && at < addMinutes(last, EVERY_MINUTES)) return;
  rows.set(who, at);
  await ctx.store.write((tx) => tx.addAudit({ at, who, what: "watch-floor", subject: null }));
}
