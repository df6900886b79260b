import type { Context } from "../context";
import { SEAL_EVERY_SECONDS, sealAudit } from "./seal-audit";

/** Chains the audit every few seconds until it is stopped, which resolves when a round that is under way is over. */
export function keepSealing(ctx: Context, onFault: (fault: unknown) => void): () => Promise<void> {
  let round: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    // a round that fails is told; the rows wait for the next
    round ??= sealAudit(ctx)
      .catch(onFault)
      .finally(() => {
        round = null;
      });
  }, SEAL_EVERY_SECONDS * 1000);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
