/** The wave that the screens, figures and files are about: the newest that has opened. Practice is none of it. */
import { ExpectedFailure } from "../../domain/problem";
import type { Wave } from "../../store/records";
import type { Context } from "../context";

export async function currentWave(ctx: Pick<Context, "store" | "now">): Promise<Wave> {
  const now = ctx.now();
  const waves = (await ctx.store.waves())
    .filter(({ training }) => !training)
    .sort((a, b) => b.opened.getTime() - a.opened.getTime());
  const wave = waves.find((each) => each.opened <= now) ?? waves[0];
  if (!wave) throw new ExpectedFailure("unavailable", { detail: "No wave is loaded yet." });
  return wave;
}
