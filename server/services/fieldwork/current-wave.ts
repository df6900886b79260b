/** The wave that the screens are about: the newest that has opened. */
import { ExpectedFailure } from "../../domain/problem";
import type { Wave } from "../../store/records";
import type { Context } from "../context";

export async function currentWave(ctx: Pick<Context, "store" | "now">): Promise<Wave> {
  const now = ctx.now();
  const waves = [...(await ctx.store.waves())].sort((a, b) => b.opened.getTime() - a.opened.getTime());
  const wave = waves.find((each) => each.opened <= now) ?? waves[0];
  if (!wave) throw new ExpectedFailure("unavailable", { detail: "No wave is loaded yet." });
  return wave;
}
