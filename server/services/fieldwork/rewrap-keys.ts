/** Wraps every case's keys under today's master keys, a few at a time, so that saves go on in between. */
import type { Context } from "../context";

const AT_ONCE = 200;
/** A key is replaced only as it was read: serialisable, the look over all keys would lose to every new case. */
const GUARDED = "guarded";

export async function rewrapAll(ctx: Pick<Context, "store" | "now">, who: string): Promise<number> {
  let done = 0;
  for (;;) {
    const some = await ctx.store.write(async (tx) => {
      const count = await tx.rewrapKeys(AT_ONCE);
      if (count > 0) await tx.addAudit({ at: ctx.now(), who, what: "rewrap-keys", subject: `${count} cases` });
      return count;
    }, GUARDED);
    if (some === 0) return done;
    done += some;
  }
}
