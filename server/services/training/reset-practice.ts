import type { Context } from "../context";

/** All that somebody practised goes, answers and outcomes: practice counts for nothing and is kept for nobody. */
export async function resetPractice(ctx: Context, who: string): Promise<void> {
  await ctx.store.write(async (tx) => {
    for (const { id } of await tx.practiceCasesOf(who)) await tx.removePractice(id);
  });
}
