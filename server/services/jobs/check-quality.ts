/** Once a night, when nobody calls: what comes from answers and page times is computed then (docs/safety.md). */
import { localTime } from "../../domain/clock";
import { computeFigures } from "../checks/compute-figures";
import { type Context, perApp } from "../context";

export const CHECK_QUALITY_EVERY_SECONDS = 10 * 60;
const FROM_MINUTE = 3 * 60;
const UNTIL_MINUTE = 6 * 60;

/** of this process; another server that computes the same night again writes the same figures */
const lastNight = perApp(() => ({ day: "" }));

/** Returns how many figures were computed; null where it was not their hour. */
export async function checkQuality(ctx: Context): Promise<number | null> {
  const { day, minute } = localTime(ctx.now());
  const last = lastNight(ctx);
  if (minute < FROM_MINUTE || minute >= UNTIL_MINUTE || last.day === day) return null;
  if ((await ctx.store.waves()).every(({ training }) => training)) return null;
  const figures = await computeFigures(ctx);
  last.day = day;
  return figures;
}
