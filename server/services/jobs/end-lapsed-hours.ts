/** A console that vanished says no goodbye: its hours end at its last sign of life. */
import { addMinutes } from "../../domain/clock";
import { hasLapsed, LAPSE_MINUTES } from "../../domain/floor-hours";
import type { Context } from "../context";
import { endStretch } from "../floor/hours/end-stretch";

const AT_ONCE = 100;
export const END_LAPSED_EVERY_SECONDS = 60;

/** Ends hours whose console has vanished; returns how many. */
export async function endLapsedHours(ctx: Context): Promise<number> {
  const now = ctx.now();
  let ended = 0;
  for (;;) {
    const lapsed = await ctx.store.lapsedHours(addMinutes(now, -LAPSE_MINUTES), AT_ONCE);
    for (const { id } of lapsed)
      await ctx.store.write(async (tx) => {
        const row = await tx.hoursById(id);
        if (row && hasLapsed(row, now)) await endStretch(tx, row, row.seen);
      });
    ended += lapsed.length;
    if (lapsed.length < AT_ONCE) return ended;
  }
}
