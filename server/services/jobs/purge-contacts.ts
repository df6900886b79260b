/**
 * Names, addresses and telephones go on the date that the wave sets: their keys are destroyed and their rows deleted.
 * Answers stay readable, as they have keys of their own. Run again, it finds nothing to do.
 */
import type { Context } from "../context";

const AT_ONCE = 200;
export const PURGE_EVERY_SECONDS = 60 * 60;
/** A key is set to nothing and nothing else: serialisable, the look over a wave would lose to every save. */
const GUARDED = "guarded";

/** Purges every wave that is due; returns of how many cases. */
export async function purgeContacts(ctx: Context): Promise<number> {
  const now = ctx.now();
  let purged = 0;
  for (const wave of await ctx.store.waves()) {
    if (wave.contactsPurgeAt === null || wave.contactsPurgeAt > now) continue;
    for (;;) {
      const some = await ctx.store.write(async (tx) => {
        const cases = await tx.purgeContacts(wave.id, AT_ONCE);
        if (cases > 0)
          await tx.addAudit({ at: now, who: "system", what: "purge-contacts", subject: `${wave.id}: ${cases} cases` });
        return cases;
      }, GUARDED);
      purged += some;
      if (some === 0) break;
    }
  }
  return purged;
}
